import { Button, Popconfirm } from 'antd'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useLocation } from 'wouter'
import { dayOf } from '../../db/calendar/moment.ts'
import { UnsentFiles } from '../attachments/unsent-files.tsx'
import { finality } from '../api/finality.ts'
import type { FileSender } from '../attachments/use-file-sender.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { useSay } from '../ui/footer-message.tsx'
import { readIdOn } from './id-reading.ts'
import type { Registered } from './intake-draft.ts'
import { thisMinute } from '../ui/typed-time.ts'

interface Props {
  registered: Registered
  sender: FileSender
  /** Begins the next registration. */
  onAgain: () => void
  /** A card was read: the next registration is that person's, as soon as no file waits any more. */
  onCard: (idNumber: string) => void
  /** The number of a card that was read while files waited; empty where none was. */
  waitingCard: string
}

/**
 * The keys of a card reader, which types a number and Enter wherever the cursor is: they press no button here. The number
 * of a whole card is the next person's, and begins their registration.
 */
function useCardReader(onCard: (idNumber: string) => void): (event: KeyboardEvent) => void {
  const say = useSay()
  const read = useRef('')
  return (event) => {
    const { key, target } = event
    if (key === 'Shift' || target instanceof HTMLInputElement) return
    const before = read.current
    read.current = /^[\dXx]$/.test(key) ? before + key : ''
    if (key !== 'Enter' || before === '') return
    event.preventDefault()
    if (readIdOn(before, dayOf(thisMinute())).ok) onCard(before)
    else say('这里不能填写；登记下一件请按 F2')
  }
}

/** After saving: the number, large enough to read out, and the two ways on. */
export function RegisteredPanel({ registered, sender, onAgain, onCard, waitingCard }: Props) {
  const [, go] = useLocation()
  const unsent = sender.files.length
  const next = useRef<HTMLButtonElement>(null)
  const visible = useDeskVisible()
  // Whoever comes back is not where they left: what was registered is opened only by going there.
  useEffect(() => {
    if (visible) next.current?.focus()
  }, [visible])
  const readCard = useCardReader(onCard)
  return (
    <section className="intake-registered" aria-label="登记结果" onKeyDown={readCard}>
      <p>已登记，编号</p>
      <p className="intake-number numbers">{registered.number}</p>
      <p className="quiet">{finality['cases.register'].sentence}</p>
      <UnsentFiles sender={sender} target={{ caseId: registered.id, eventId: null }} saved="诉求已经登记" />
      <p role="status">
        {waitingCard === ''
          ? ''
          : `已读到证件号 ${waitingCard}，先留着：附件重试、移除或放弃后，按“再登记一件”从它开始。`}
      </p>
      <div className="intake-registered-buttons">
        {unsent === 0 ? (
          <Button ref={next} type="primary" size="large" onClick={() => onAgain()}>
            再登记一件
          </Button>
        ) : (
          <Popconfirm
            title={`${unsent} 件附件还没有保存，要放弃它们吗？`}
            okText="放弃附件"
            cancelText="留下处理"
            onConfirm={() => onAgain()}
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
