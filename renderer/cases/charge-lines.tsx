import { screenMoment } from '../../db/calendar/moment.ts'
import { heldWords, measureWords, type Charge } from '../../db/charge/charge.ts'
import { personLabel } from '../../db/people/people.ts'
import { thisMinute } from '../ui/typed-time.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { FoldedText } from './folded-text.tsx'
import './charge-lines.css'

function endOf({ endedAt, ended, measures }: Charge): string {
  if (endedAt === null) return ''
  const when = screenMoment(endedAt)
  return ended === 'discharged' ? `${when} 销案：${measureWords(measures)}` : `${when} 移交`
}

/** Who holds or held the case as 领导包案, since when, and what was done; nothing where nobody does. */
export function ChargeLines({ file: { charges } }: { file: CaseView }) {
  if (charges.length === 0) return null
  return (
    <section aria-label="领导包案">
      <h2>领导包案</h2>
      <ul className="case-charges">
        {charges.map((charge) => {
          const end = endOf(charge)
          return (
            <li key={charge.id}>
              <strong>
                {personLabel({ name: charge.leader, title: charge.leaderTitle })}，
                {heldWords(charge, thisMinute())}
              </strong>
              {charge.endedAt === null && !charge.able ? (
                <p className="charge-vacant">包案领导已停用或不再任领导，请移交包案</p>
              ) : null}
              <p className="numbers">{screenMoment(charge.since)} 起</p>
              <FoldedText text={charge.reason} />
              {charge.visits.length > 0 ? (
                <p>
                  家访 {charge.visits.length} 次，最近 {screenMoment(charge.visits.at(-1)?.at ?? '')}
                </p>
              ) : null}
              {end ? <p>{end}</p> : null}
              {charge.words ? <FoldedText text={charge.words} /> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
