import { Button } from 'antd'
import { useState, type ReactNode } from 'react'
import type { AppError } from '../../db/errors.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'
import { unwrap } from '../api/send.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { FilePicker } from '../ui/file-picker.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { ImportDialog, type ExchangedList, type PickedWorkbook } from './import-dialog.tsx'

interface Props {
  family: ExchangedList
  /** What the lists are called. */
  what: string
  /** What the file holds. */
  children: ReactNode
  /** What else is stopped where the person asks for it. */
  missing: string
}

/** Lists as an Excel file: written where the person says, and taken in after a look at what it changes. */
export function ListExchange({ family, what, children, missing }: Props) {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<AppError | null>(null)
  const [picked, setPicked] = useState<PickedWorkbook | null>(null)

  const save = async () => {
    setBusy(true)
    setError(null)
    try {
      const answer = unwrap(await window.kuaichu.os.saveFile(await call(`${family}.export`, {})))
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
        {children}可以先导出，在 Excel 或 WPS 里改好再导入；导入前列出会改什么。
      </p>
      <div className="bodies-files">
        <Button loading={busy} onClick={() => void save()}>
          {what}导出为 Excel…
        </Button>
        <FilePicker label={`从 Excel 导入${what}…`} onPick={([file]) => setPicked(file ?? null)} />
      </div>
      <ErrorNote error={error} />
      {picked ? (
        <ImportDialog family={family} missing={missing} file={picked} onClose={() => setPicked(null)} />
      ) : null}
    </>
  )
}
