import { Button } from 'antd'
import { useState } from 'react'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { unwrap } from '../api/send.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { FilePicker } from '../ui/file-picker.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { ImportDialog, type PickedWorkbook } from './import-dialog.tsx'

/** Bodies and the list as an Excel file: written where the person says, and taken in after a look at what it changes. */
export function ListExchange() {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [picked, setPicked] = useState<PickedWorkbook | null>(null)

  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      const answer = unwrap(await window.kuaichu.os.saveFile(await call('dutyList.export', {})))
      if (answer.saved) say(`已保存 ${answer.name}`)
    } catch (reason) {
      setError(asAppError(reason))
    }
    setBusy(false)
  }
  return (
    <>
      <h3>导入和导出</h3>
      <p className="settings-help">
        一个 Excel 文件，四张表：单位、人员、值班、事件清单。可以先导出，在 Excel 或 WPS
        里改好再导入；导入前列出会改什么。
      </p>
      <div className="bodies-files">
        <Button loading={busy} onClick={() => void save()}>
          导出为 Excel…
        </Button>
        <FilePicker label="从 Excel 导入…" onPick={([file]) => setPicked(file ?? null)} />
      </div>
      <ErrorNote error={error} />
      {picked ? <ImportDialog file={picked} onClose={() => setPicked(null)} /> : null}
    </>
  )
}
