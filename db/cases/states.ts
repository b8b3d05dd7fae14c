/**
 * The states of a case. `signing` is left for `closed` only by the fourth signature; a trigger in the database stands behind it.
 */

/** @public so that a state that stands nowhere can't be compiled. */
export type StateFacts = {
  label: string
  /** Its name while the case is handled a second time or more. */
  labelAgain?: string
  /** The step that comes next, by whoever must take it; null at the end of a life. */
  due: string | null
  /** What is due is the owner's to do, though others may help with it. */
  owned?: true
  /** The next action in words. */
  next: string
} & OnTheLine

/** A stop of its own on the line of the life, or a place aside of it, after so many stops. */
type OnTheLine = { stop: string } | { stop: null; reached: number }

export const states = {
  registered: { label: '待甄别', stop: '登记', due: 'screen', next: '甄别' },
  screened: { label: '待受理', stop: '甄别', due: 'decide', next: '决定是否受理' },
  accepted: { label: '待分派', stop: '受理', due: 'assign', next: '分派' },
  handling: {
    label: '办理中',
    labelAgain: '重办中',
    stop: '办理',
    due: 'handle',
    owned: true,
    next: '办理并申请办结'
  },
  signing: { label: '会签中', stop: '会签', due: 'sign', next: '会签' },
  closed: { label: '待回访', stop: '办结', due: 'revisit', next: '回访' },
  revisited: { label: '待立卷', stop: '回访', due: 'file', next: '立卷归档' },
  archived: { label: '已归档', stop: '归档', due: null, next: '无' },
  invalid: { label: '无效', stop: null, reached: 1, due: null, next: '无' },
  declined: { label: '不予受理', stop: null, reached: 2, due: null, next: '无' },
  forwarded: { label: '已转送', stop: null, reached: 2, due: null, next: '无' }
} as const satisfies Record<string, StateFacts>
export type CaseState = keyof typeof states
export const caseStates = Object.keys(states) as [CaseState, ...CaseState[]]

/** `cycle` counts the times a case was handled: 2 and more is 重办. */
export function stateLabel(state: CaseState, cycle: number): string {
  const facts: StateFacts = states[state]
  return cycle > 1 ? (facts.labelAgain ?? facts.label) : facts.label
}

/** The one next thing to do; for a case being signed, the seat it waits for. */
export function nextAction(state: CaseState, waitingFor: string | null, returned = false): string {
  if (returned) return '按退回意见修改后再申请办结'
  return state === 'signing' && waitingFor ? `还差 ${waitingFor}签字` : states[state].next
}

/** The line of the life of a case, as a case page shows it with “you are here”. */
export const lifeLine: { state: CaseState; label: string }[] = caseStates.flatMap((state) => {
  const { stop } = states[state]
  return stop === null ? [] : [{ state, label: stop }]
})

/** How many stops of the line a case beside it has behind it; null for a state with a stop of its own. */
export function stopsReached(state: CaseState): number | null {
  const facts: StateFacts = states[state]
  return facts.stop === null ? facts.reached : null
}

/** Whether what is due in the state is the owner's, whoever else may take the step. */
export function isOwned(state: CaseState): boolean {
  const facts: StateFacts = states[state]
  return facts.owned ?? false
}

/** States in which nothing is left to do. */
export const endStates = caseStates.filter((state) => states[state].due === null)

/** States of a case that ended before its line did. */
export const endedEarly = endStates.filter((state) => states[state].stop === null)
