import { Button, Popconfirm } from 'antd'
import { useLocation } from 'wouter'
import { UnsentFiles } from '../attachments/unsent-files.tsx'
import { finality } from '../api/finality.ts'
import type { FileSender } from '../attachments/use-file-sender.ts'
import type { Registered } from './intake-draft.ts'

interface Props {
  registered: Registered
  sender: FileSender
  onAgain: () => void
}

/** After saving: the number, large enough to read out, and the two ways on. */
export function RegisteredPanel({ registered, sender, onAgain }: Props) {
  const [, go] = useLocation()
  const unsent = sender.files.length
  return (
    <section
      className="intake-registered"
      aria-label="登记结果"
      onKeyDown={(event) => {
        // A second Ctrl+Enter must not press the button that takes the number away.
        if (event.ctrlKey && event.key === 'Enter') event.preventDefault()
      }}
    >
      <p>已登记，编号</p>
      <p className="intake-number numbers">{registered.number}</p>
      <p className="quiet">{finality['cases.register'].sentence}</p>
      <UnsentFiles sender={sender} target={{ caseId: registered.id, eventId: null }} saved="诉求已经登记" />
      <div className="intake-registered-buttons">
        {unsent === 0 ? (
          <Button type="primary" size="large" autoFocus onClick={onAgain}>
            再登记一件
          </Button>
        ) : (
          <Popconfirm
            title={`${unsent} 件附件还没有保存，要放弃它们吗？`}
            okText="放弃附件"
            cancelText="留下处理"
            onConfirm={onAgain}
          >
            <Button size="large" disabled={sender.sending}>
              再登记一件
            </Button>
          </Popconfirm>
        )}
        <Button size="large" onClick={() => go(`/cases/${registered.id}`)}>
          打开诉求
        </Button>
      </div>
    </section>
  )
}
