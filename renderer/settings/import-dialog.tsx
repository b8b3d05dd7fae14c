import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { finality } from '../api/finality.ts'
import { useCommand, useRead } from '../api/use-call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { useShortcut } from '../ui/shortcut.ts'

export interface PickedWorkbook {
  name: string
  bytes: Uint8Array
}

/** Lists that are exchanged as a file, by the first word of their calls. */
export type ExchangedList = 'dutyList' | 'dictionaryList'

interface Props {
  family: ExchangedList
  /** What else is stopped where the person asks for it. */
  missing: string
  file: PickedWorkbook
  onClose: () => void
}

/** What a file would do, or what is wrong in it, before anything of it is taken in. */
export function ImportDialog({ family, missing, file, onClose }: Props) {
  const [stopMissing, setStopMissing] = useState(false)
  const taken = { bytes: new Uint8Array(file.bytes), stopMissing }
  const preview = useRead(`${family}.previewImport`, taken, { steady: true })
  const taking = useCommand(`${family}.import`)
  const say = useSay()
  const { steps = [], faults = [] } = preview.data ?? {}
  const ready = steps.length > 0 && faults.length === 0 && !preview.isFetching && !preview.error

  const take = () => {
    const onSuccess = () => {
      say(`已从“${file.name}”导入 ${steps.length} 处`)
      onClose()
    }
    taking.mutate(taken, { onSuccess })
  }
  useShortcut('Ctrl+Enter', take, { enabled: ready && !taking.isPending, label: '导入' })
  return (
    <Dialog open title={`导入“${file.name}”`} footer={null} width={760} onCancel={onClose}>
      <Checkbox
        className="bodies-missing"
        autoFocus
        checked={stopMissing}
        onChange={({ target }) => setStopMissing(target.checked)}
      >
        {missing}
      </Checkbox>
      <div role="status" aria-label="会改什么" className="bodies-preview">
        {faults.length > 0 ? <p>有 {faults.length} 处要改，改好以前什么都不导入：</p> : null}
        <ul>
          {faults.map((fault) => (
            <li key={fault} className="error-note">
              {fault}
            </li>
          ))}
        </ul>
        {preview.data && faults.length === 0 ? (
          <p>{steps.length === 0 ? '和现在的一样，没有要导入的。' : `会改 ${steps.length} 处：`}</p>
        ) : null}
        {faults.length > 0 ? null : (
          <ul>
            {steps.map(({ list, action, name, told }) => (
              <li key={`${list} ${action} ${name}`}>
                <span className="quiet">{list}</span> {action} {name}
                {told ? <span className="quiet">（{told}）</span> : null}
              </li>
            ))}
          </ul>
        )}
      </div>
      <ErrorNote error={preview.error ?? taking.error} />
      <p className="quiet">{finality[`${family}.import`].sentence}</p>
      <Button type="primary" disabled={!ready} loading={taking.isPending} onClick={take}>
        导入
      </Button>
    </Dialog>
  )
}
