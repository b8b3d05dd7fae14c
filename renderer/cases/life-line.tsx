import { endStates, lifeLine, stopsReached } from '../../db/cases/states.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'

interface Stop {
  label: string
  place: 'behind' | 'here' | 'ahead'
}

function stopsOf(file: Pick<CaseView, 'state' | 'stateLabel' | 'cycle'>): Stop[] {
  const reached = stopsReached(file.state)
  if (reached !== null) {
    const at = (place: 'behind' | 'ahead') => (stop: { label: string }) => ({ label: stop.label, place })
    const left = endStates.includes(file.state) ? [] : lifeLine.slice(reached)
    const behind = lifeLine.slice(0, reached).map(at('behind'))
    return [...behind, { label: file.stateLabel, place: 'here' }, ...left.map(at('ahead'))]
  }
  const here = lifeLine.findIndex((stop) => stop.state === file.state)
  return lifeLine.map(({ state, label }, at) => ({
    label: state === 'handling' && file.cycle > 1 ? `第${file.cycle}次办理` : label,
    place: at < here ? 'behind' : at === here ? 'here' : 'ahead'
  }))
}

/** The life of a case in a line, with “you are here”. */
export function LifeLine({ file }: { file: CaseView }) {
  return (
    <ol className="life-line" aria-label="办理进程">
      {stopsOf(file).map(({ label, place }) => (
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
