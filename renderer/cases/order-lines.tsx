import { screenMoment } from '../../db/calendar/moment.ts'
import { currentAssignment, type Assignment } from '../../db/assignment/order.ts'
import { dueWords, helpWords } from '../../db/assignment/order-words.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { FoldedText } from './folded-text.tsx'
import './charge-lines.css'

function Help({ help }: { help: Assignment['helps'][number] }) {
  return (
    <li>
      <FoldedText text={helpWords(help)} />
      {help.feedback ? (
        <FoldedText text={`${screenMoment(help.feedback.at)} 反馈：${help.feedback.text}`} />
      ) : (
        <p>还没有反馈</p>
      )}
    </li>
  )
}

/** The order by which its owner has the case: what it asks for until when, and which bodies help with what. */
export function OrderLines({ file: { assignments, cycle } }: { file: CaseView }) {
  const order = currentAssignment(assignments, cycle)
  if (order === null) return null
  const due = dueWords(order)
  return (
    <section aria-label="交办">
      <h2>交办</h2>
      <p className="numbers">{order.number}</p>
      <p>
        {screenMoment(order.at)}，{order.by}交给{order.owner}
        {order.designated ? '，指定办理' : ''}
        {order.received ? `，${screenMoment(order.received.at)} 签收` : '，还没有签收'}
      </p>
      {due ? (
        <p>
          <strong>{due}</strong>
        </p>
      ) : null}
      {order.demand ? <FoldedText text={order.demand} /> : null}
      {order.helps.length > 0 ? (
        <ul className="case-charges" aria-label="协办和同责单位">
          {order.helps.map((help) => (
            <Help key={help.id} help={help} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}
