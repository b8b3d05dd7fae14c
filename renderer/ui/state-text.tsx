import { endStates, stateLabel, type CaseState } from '../../db/cases/states.ts'

interface Props {
  state: CaseState
  /** The words of the state as the backend gave them; made from the state when left out. */
  label?: string
}

/** The state of a case: words first, a tint second; ended cases are quiet. */
export function StateText({ state, label }: Props) {
  const tone = endStates.includes(state) ? 'ended' : 'open'
  return <span className={`state-text state-text-${tone}`}>{label ?? stateLabel(state, 1)}</span>
}
