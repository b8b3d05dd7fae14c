import { lifeLineOf } from '../../db/cases/states.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'

/** The life of a case in a line, with “you are here”. */
export function LifeLine({ file }: { file: CaseView }) {
  return (
    <ol className="life-line" aria-label="办理进程">
      {lifeLineOf({ ...file, unreceived: file.turn?.step === 'receive' }).map(({ label, place }) => (
        <li
          key={label}
          className={`life-stop life-stop-${place}`}
          aria-current={place === 'here' ? 'step' : undefined}
        >
          {label}
          {place === 'behind' ? <span className="unseen">（已过）</span> : null}
        </li>
      ))}
    </ol>
  )
}
