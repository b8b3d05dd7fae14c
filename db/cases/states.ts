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

/** The stops of the line of a life: what is done with a case, in its order. */
const lifeStops = ['登记', '甄别', '受理', '分派', '办理', '会签', '办结', '回访', '归档'] as const
type LifeStop = (typeof lifeStops)[number]

/** Where it is on the line: at what is due, or at its end; or in a place aside of it, after so many stops. */
type OnTheLine = { stop: LifeStop } | { stop: null; reached: number }

export const states = {
  registered: { label: '待甄别', stop: '甄别', due: 'screen', next: '甄别' },
  screened: { label: '待受理', stop: '受理', due: 'decide', next: '决定是否受理' },
  accepted: { label: '待分派', stop: '分派', due: 'assign', next: '分派' },
  handling: {
    label: '办理中',
    labelAgain: '重办中',
    stop: '办理',
    due: 'handle',
    owned: true,
    next: '办理并申请办结'
  },
  signing: { label: '会签中', stop: '会签', due: 'sign', next: '会签' },
  closed: { label: '待回访', stop: '回访', due: 'revisit', next: '回访' },
  revisited: { label: '待立卷', stop: '归档', due: 'file', next: '立卷归档' },
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

/** What decides about the next thing to do beside the state. */
interface Standing {
  /** The seat a case being signed waits for. */
  waitingFor?: string | null
  /** A seat sent it back. */
  returned?: boolean
  /** The owner's order waits for its receipt. */
  unreceived?: boolean
  /** It needs its owner, who left: another goes before all else. */
  ownerGone?: boolean
}

/** The one next thing to do; for a case being signed, the seat it waits for. */
export function nextAction(
  state: CaseState,
  { waitingFor = null, returned = false, unreceived = false, ownerGone = false }: Standing = {}
): string {
  if (ownerGone) return '改派'
  if (unreceived) return '签收'
  if (returned) return '按退回意见修改后再申请办结'
  return state === 'signing' && waitingFor ? `还差 ${waitingFor}签字` : states[state].next
}

/** Where a stop of the line lies for a case: behind it, where it is now, or ahead. */
export interface StopOnLine {
  label: string
  place: 'behind' | 'here' | 'ahead'
}

interface OnItsLine {
  state: CaseState
  cycle: number
  unreceived: boolean
  ownerGone: boolean
}

/** The stop of its own of what goes before the handling: another owner, or the receipt of the order; null where nothing does. */
function beforeHandling({ unreceived, ownerGone }: OnItsLine): string | null {
  if (ownerGone) return nextAction('handling', { ownerGone })
  return unreceived ? nextAction('handling', { unreceived }) : null
}

/**
 * The line of the life of a case with “you are here” at what is due: a case that waits for 受理 has been screened. An order
 * that waits for its receipt, and a case that needs another owner, have a stop of their own; what ended aside of the line
 * ends there.
 */
export function lifeLineOf(file: OnItsLine): StopOnLine[] {
  const { state, cycle } = file
  const facts: StateFacts = states[state]
  const at = (place: StopOnLine['place']) => (label: string) => ({ label, place })
  const handled = (stop: LifeStop) => (stop === '办理' && cycle > 1 ? `第${cycle}次办理` : stop)
  if (facts.stop === null) {
    const left = facts.due === null ? [] : lifeStops.slice(facts.reached)
    return [
      ...lifeStops.slice(0, facts.reached).map(at('behind')),
      { label: stateLabel(state, cycle), place: 'here' },
      ...left.map(at('ahead'))
    ]
  }
  const before = beforeHandling(file)
  // Under another owner it is handled again, whatever was asked for already.
  const here = lifeStops.indexOf(before === null ? facts.stop : '办理')
  const ahead = lifeStops.slice(before === null ? here + 1 : here).map(handled)
  return [
    ...lifeStops.slice(0, here).map(handled).map(at('behind')),
    { label: before ?? handled(facts.stop), place: 'here' },
    ...ahead.map(at('ahead'))
  ]
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
