import { screenMoment } from '../../db/calendar/moment.ts'
import { failedWords, pointWords } from '../../db/appraisals/appraisal.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { FoldedText } from './folded-text.tsx'
import './charge-lines.css'

/** 评查 of the case: by whom, what was found, and whether the person was told; nothing where there was none. */
export function AppraisalLines({ file: { appraisals } }: { file: CaseView }) {
  if (appraisals.length === 0) return null
  return (
    <section aria-label="评查情况">
      <h2>评查</h2>
      <ul className="case-charges">
        {appraisals.map(({ id, cycle, result, at, by, points, reason, told }) => (
          <li key={id}>
            <strong>
              {result}
              {cycle > 1 ? `（第 ${cycle} 次办理）` : ''}
            </strong>
            <p>
              {screenMoment(at)}，{by}；{pointWords(points)}
            </p>
            {failedWords(points).map((words) => (
              <p key={words}>{words}</p>
            ))}
            <FoldedText text={reason} />
            {told ? (
              <FoldedText
                text={`${screenMoment(told.at)} ${told.by}反馈给${told.to}（${told.way}）：${told.words}`}
              />
            ) : (
              <p className="charge-vacant">还没有反馈给诉求人</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
