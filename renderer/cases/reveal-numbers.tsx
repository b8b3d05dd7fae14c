import EyeOutlined from '@ant-design/icons/EyeOutlined'
import { Button, Input } from 'antd'
import { useEffect, useState, type SubmitEvent } from 'react'
import type { Party } from '../../db/parties/party.ts'
import { finality } from '../api/finality.ts'
import { useCommand } from '../api/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'

/** The numbers of a party, masked; an eye asks for the reason, shows them and leaves a trace. */
export function RevealNumbers({ party }: { party: Party }) {
  const reveal = useCommand('parties.reveal')
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  // One level back: the question closes, its reason stays, the case stays open.
  useShortcut('Escape', () => setAsking(false), { enabled: asking, label: '收起查看理由' })
  const { reset } = reveal
  // Behind a lock screen the page stays; what was looked up for a reason does not.
  useEffect(
    () =>
      window.kuaichu.on((event) => {
        if (event.type === 'signedOut') reset()
      }),
    [reset]
  )
  const shown = reveal.data
  const idNumber = shown?.idNumber ?? party.idNumber
  const phone = shown?.phone ?? party.phone
  if (party.idNumber === '' && party.phone === '') return null

  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    reveal.mutate({ partyId: party.id, reason }, { onSuccess: () => setAsking(false) })
  }
  const hide = () => {
    reveal.reset()
    setReason('')
  }

  return (
    <div className="party-numbers">
      <span className="party-number-lines">
        {idNumber ? <span className="numbers">{idNumber}</span> : null}
        {phone ? <span className="numbers">{phone}</span> : null}
      </span>
      {/* One button that changes its word, so that the cursor stays on it and comes back to it. */}
      <Button
        size="small"
        type={shown ? 'link' : 'text'}
        icon={shown ? null : <EyeOutlined />}
        aria-label={`${shown ? '重新遮盖' : '查看'}${party.name}的证件号和电话`}
        title={shown ? undefined : '查看完整号码'}
        aria-expanded={shown ? undefined : asking}
        onClick={shown ? hide : () => setAsking(!asking)}
      >
        {shown ? '重新遮盖' : null}
      </Button>
      {asking ? (
        <form className="party-reason" onSubmit={submit}>
          <label>
            查看理由（{finality['parties.reveal'].sentence}）
            <Input autoFocus value={reason} onChange={(event) => setReason(event.target.value)} />
          </label>
          <Button size="small" htmlType="submit" loading={reveal.isPending}>
            查看
          </Button>
          <ErrorNote error={reveal.error} />
        </form>
      ) : null}
    </div>
  )
}
