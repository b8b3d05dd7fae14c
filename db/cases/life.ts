import {
  archivists,
  clockMovers,
  counter,
  deciders,
  mediating,
  owning,
  revisitors,
  timeGranters,
  volumeReaders
} from '../people/posts.ts'
import type { Role } from '../people/people.ts'
import type { CaseEventKind } from './events.ts'
import type { Gaps, Nothing } from './life-gaps.ts'

/**
 * The life of a case: its states, its steps, and one table of what leads where. A branch is a row.
 * `signing` is left for `closed` only by the fourth signature; a trigger in the database stands behind it.
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

const states = {
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

export const stepLabels = {
  screen: '甄别',
  decide: '受理',
  assign: '分派',
  sendBack: '退件',
  withdraw: '撤销',
  handle: '登记办理情况',
  askTime: '申请延期或暂停',
  answerTime: '批复延期或暂停',
  resume: '恢复计时',
  moveClock: '期限调整',
  repeat: '登记再次反映',
  mediate: '调解',
  attach: '添加附件',
  requestClosing: '申请办结',
  sign: '会签',
  return: '会签退回',
  revisit: '回访',
  file: '立卷归档',
  buildVolume: '生成案卷'
} as const
export type Step = keyof typeof stepLabels
export const allSteps = Object.keys(stepLabels) as [Step, ...Step[]]

/** Who takes a step: the holders of a post, the case's owner, or the seat of the round whose turn it is. */
type Who = readonly Role[] | 'owner' | 'seat'

export interface LifeRow {
  step: Step
  from: CaseState
  /** Equal to `from` where the step moves nothing. */
  to: CaseState
  /** The entry it leaves in the timeline; null where it leaves none. */
  event: CaseEventKind | null
  /** A further entry that the step leaves before that one. */
  also?: CaseEventKind
  who: Who
  /** The step can't be taken back: what will happen, in a sentence for the person about to take it. */
  finality?: string
}

export const life = [
  { step: 'screen', from: 'registered', to: 'screened', event: 'screened', who: deciders },
  {
    step: 'screen',
    from: 'registered',
    to: 'invalid',
    event: 'screened',
    who: deciders,
    finality: '这件诉求将定为“无效”并到此为止：编号保留，不能再受理，也不能改回。'
  },
  {
    step: 'decide',
    from: 'screened',
    to: 'accepted',
    event: 'accepted',
    who: deciders,
    finality: '将给出受理告知书的文号，期限照此计算；文号给出就不能收回，受理不能改回。'
  },
  {
    step: 'decide',
    from: 'screened',
    to: 'declined',
    event: 'declined',
    who: deciders,
    finality: '将给出不予受理告知书的文号，这件诉求到此为止，不能改回。'
  },
  {
    step: 'decide',
    from: 'screened',
    to: 'forwarded',
    event: 'forwarded',
    who: deciders,
    finality: '将给出转送告知书的文号，这件诉求转由受转送单位处理，在本中心到此为止，不能改回。'
  },
  { step: 'assign', from: 'accepted', to: 'handling', event: 'assigned', who: deciders },
  { step: 'assign', from: 'handling', to: 'handling', event: 'assigned', who: deciders },
  {
    step: 'assign',
    from: 'signing',
    to: 'handling',
    event: 'assigned',
    also: 'returned',
    who: deciders,
    finality: '本轮会签将随之退回：已签的名字保留在本轮里，不再用于办结；新的承办人要重新申请办结。'
  },
  // Whoever took a step takes it back, while nothing has happened since and it gave no number.
  { step: 'withdraw', from: 'screened', to: 'registered', event: 'withdrawn', who: deciders },
  { step: 'withdraw', from: 'handling', to: 'accepted', event: 'withdrawn', who: deciders },
  { step: 'withdraw', from: 'handling', to: 'handling', event: 'withdrawn', who: deciders },
  { step: 'sendBack', from: 'handling', to: 'accepted', event: 'sentBack', who: 'owner' },
  { step: 'handle', from: 'handling', to: 'handling', event: 'handled', who: owning },
  { step: 'askTime', from: 'handling', to: 'handling', event: 'extensionAsked', who: 'owner' },
  { step: 'askTime', from: 'handling', to: 'handling', event: 'pauseAsked', who: 'owner' },
  { step: 'answerTime', from: 'handling', to: 'handling', event: 'extended', who: timeGranters },
  { step: 'answerTime', from: 'handling', to: 'handling', event: 'paused', who: timeGranters },
  { step: 'answerTime', from: 'handling', to: 'handling', event: 'timeRefused', who: timeGranters },
  { step: 'resume', from: 'handling', to: 'handling', event: 'resumed', who: 'owner' },
  { step: 'moveClock', from: 'registered', to: 'registered', event: 'clockMoved', who: clockMovers },
  { step: 'moveClock', from: 'screened', to: 'screened', event: 'clockMoved', who: clockMovers },
  { step: 'moveClock', from: 'accepted', to: 'accepted', event: 'clockMoved', who: clockMovers },
  { step: 'moveClock', from: 'handling', to: 'handling', event: 'clockMoved', who: clockMovers },
  { step: 'moveClock', from: 'signing', to: 'signing', event: 'clockMoved', who: clockMovers },
  { step: 'moveClock', from: 'closed', to: 'closed', event: 'clockMoved', who: clockMovers },
  { step: 'moveClock', from: 'revisited', to: 'revisited', event: 'clockMoved', who: clockMovers },
  { step: 'repeat', from: 'registered', to: 'registered', event: 'repeated', who: revisitors },
  { step: 'repeat', from: 'screened', to: 'screened', event: 'repeated', who: revisitors },
  { step: 'repeat', from: 'accepted', to: 'accepted', event: 'repeated', who: revisitors },
  { step: 'repeat', from: 'handling', to: 'handling', event: 'repeated', who: revisitors },
  { step: 'mediate', from: 'handling', to: 'handling', event: 'mediated', who: mediating },
  { step: 'mediate', from: 'handling', to: 'handling', event: 'agreed', who: mediating },
  { step: 'attach', from: 'registered', to: 'registered', event: null, who: counter },
  { step: 'attach', from: 'screened', to: 'screened', event: null, who: counter },
  { step: 'attach', from: 'accepted', to: 'accepted', event: null, who: counter },
  { step: 'attach', from: 'handling', to: 'handling', event: null, who: counter },
  { step: 'attach', from: 'closed', to: 'closed', event: null, who: counter },
  { step: 'attach', from: 'revisited', to: 'revisited', event: null, who: counter },
  {
    step: 'requestClosing',
    from: 'handling',
    to: 'signing',
    event: 'closingRequested',
    also: 'resumed',
    who: 'owner'
  },
  { step: 'sign', from: 'signing', to: 'signing', event: 'signed', who: 'seat' },
  { step: 'sign', from: 'signing', to: 'closed', event: 'closed', who: 'seat' },
  { step: 'return', from: 'signing', to: 'handling', event: 'returned', who: 'seat' },
  { step: 'revisit', from: 'closed', to: 'revisited', event: 'revisited', who: revisitors },
  {
    step: 'revisit',
    from: 'closed',
    to: 'handling',
    event: 'rehandled',
    also: 'revisited',
    who: revisitors
  },
  {
    step: 'file',
    from: 'revisited',
    to: 'archived',
    event: 'filed',
    who: archivists,
    finality: '将给出档号并归档：此后不能再添加材料，也不能改回。'
  },
  { step: 'buildVolume', from: 'handling', to: 'handling', event: null, who: volumeReaders },
  { step: 'buildVolume', from: 'signing', to: 'signing', event: null, who: volumeReaders },
  { step: 'buildVolume', from: 'closed', to: 'closed', event: null, who: volumeReaders },
  { step: 'buildVolume', from: 'revisited', to: 'revisited', event: null, who: volumeReaders },
  { step: 'buildVolume', from: 'archived', to: 'archived', event: null, who: volumeReaders }
] as const satisfies readonly LifeRow[]

type Rows = (typeof life)[number]
type Due = { [S in CaseState]: (typeof states)[S]['due'] }

/** @public so that a table with a gap can't be compiled. */
export type LifeIsComplete = Nothing<Gaps<CaseState, Rows, CaseEventKind, Due>>

/** The rows that move a case or leave an entry, as `advance` is asked for them. */
export type Move<S extends Step = Step> = Extract<Rows, { step: S; event: CaseEventKind }>

type Entries<R> =
  | (R extends { from: infer F; to: infer T; event: CaseEventKind }
      ? F extends T
        ? R['event']
        : never
      : never)
  | (R extends { also: infer A extends CaseEventKind } ? A : never)

/** The entries that a step leaves without moving the case by them. */
export type Entry<S extends Step> = Entries<Extract<Rows, { step: S }>>

/** Whether the step may leave the entry in the state, without moving the case by it. */
export function mayLeave(step: Step, state: CaseState, kind: CaseEventKind): boolean {
  const rows: readonly LifeRow[] = life
  const own = rows.filter((row) => row.step === step && row.from === state)
  return own.some(({ from, to, event, also }) => also === kind || (from === to && event === kind))
}

/** Whether the step is open in the state. */
export function mayTake(step: Step, state: CaseState): boolean {
  return life.some((row) => row.step === step && row.from === state)
}

/** The row that leads from one state to another by a step; undefined where there is no such way. */
export function wayOf(step: Step, from: CaseState, to: CaseState, event: CaseEventKind): LifeRow | undefined {
  return life.find((row) => row.step === step && row.from === from && row.to === to && row.event === event)
}

/** Who may take a step in a state; the posts of all its rows agree. */
export function takersOf(step: Step, state: CaseState): Who {
  return life.find((row) => row.step === step && row.from === state)?.who ?? []
}

export function dueStep(state: CaseState): Step | null {
  return states[state].due
}

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

/** The states in which one of the steps is open. */
export function statesFor(...steps: readonly Step[]): CaseState[] {
  return caseStates.filter((state) => steps.some((step) => mayTake(step, state)))
}

/** States in which nothing is left to do. */
export const endStates = caseStates.filter((state) => states[state].due === null)

/** States of a case that ended before its line did. */
export const endedEarly = endStates.filter((state) => states[state].stop === null)
