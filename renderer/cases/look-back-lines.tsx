import { screenMoment } from '../../db/calendar/moment.ts'
import { lookBackResultLabels } from '../../db/sampling/look-back.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { FoldedText } from './folded-text.tsx'
import './charge-lines.css'

/** 回头看 of the case: when, by whom, what was found; and for whoever may make it, that one is still to be made. */
export function LookBackLines({ file: { lookBacks, toLookBack } }: { file: CaseView }) {
  if (lookBacks.length === 0 && toLookBack === null) return null
  return (
    <section aria-label="回头看情况">
      <h2>回头看</h2>
      <ul className="case-charges">
        {lookBacks.map(({ id, number, result, at, way, by, outcome, answers, words }) => (
          <li key={id}>
            <strong>
              {lookBackResultLabels[result]}，{outcome}
            </strong>
            <p className="numbers">{number}</p>
            <p>
              {screenMoment(at)}，{by}，{way}
            </p>
            <FoldedText text={words} />
            <FoldedText text={answers.map(({ question, answer }) => `${question}：${answer}`).join('\n')} />
          </li>
        ))}
        {toLookBack ? (
          <li>
            <strong>等回头看</strong>
            <p>{screenMoment(toLookBack.begunAt)} 抽到</p>
          </li>
        ) : null}
      </ul>
    </section>
  )
}
