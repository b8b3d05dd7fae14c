import {
  appraisers,
  archivists,
  askers,
  chargeGivers,
  chargeMovers,
  chargeVisitors,
  clockMovers,
  counter,
  deciders,
  leaders,
  overseers,
  recheckers,
  mediating,
  owning,
  revisitors,
  servers,
  supervised,
  tellers,
  timeGranters,
  volumeReaders
} from '../people/posts.ts'
import type { Role } from '../people/people.ts'
import type { CaseEventKind } from './events.ts'
import type { Gaps, Nothing } from './life-gaps.ts'
import { caseStates, states, type CaseState } from './states.ts'
import type { Step } from './steps.ts'

export { allSteps, momentLabel, stepLabels, type Step } from './steps.ts'

/** The life of a case: its steps, and one table of what leads where. A branch is a row. */

const tierMoved =
  '这件诉求将移到所选层级的台账，正在走的期限按那一层级的规则从原来的起点重算；不能撤销，要改回只能再提级或降级。'

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

/** A step that leaves its entry in each of the states and moves none. */
function staying<
  const S extends Step,
  const F extends CaseState,
  const E extends CaseEventKind | null,
  W extends Who
>(step: S, states: readonly F[], event: E, who: W) {
  return states.map((state) => ({ step, from: state, to: state, event, who })) as {
    [K in F]: { step: S; from: K; to: K; event: E; who: W }
  }[F][]
}

/** While it is not laid before the signers. */
const open = ['registered', 'screened', 'accepted', 'handling'] as const

/** From its acceptance until it is filed, and from the first day. */
const held = ['accepted', 'handling', 'signing', 'closed', 'revisited'] as const
/** Closed and not taken up again. */
const settled = ['closed', 'revisited', 'archived'] as const
const running = ['registered', 'screened', ...held] as const

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
  { step: 'receive', from: 'handling', to: 'handling', event: 'received', who: 'owner' },
  { step: 'noteHelp', from: 'handling', to: 'handling', event: 'helped', who: owning },
  { step: 'sendBack', from: 'handling', to: 'accepted', event: 'sentBack', who: 'owner' },
  { step: 'handle', from: 'handling', to: 'handling', event: 'handled', who: owning },
  { step: 'askTime', from: 'handling', to: 'handling', event: 'extensionAsked', who: 'owner' },
  { step: 'askTime', from: 'handling', to: 'handling', event: 'pauseAsked', who: 'owner' },
  { step: 'answerTime', from: 'handling', to: 'handling', event: 'extended', who: timeGranters },
  { step: 'answerTime', from: 'handling', to: 'handling', event: 'paused', who: timeGranters },
  { step: 'answerTime', from: 'handling', to: 'handling', event: 'timeRefused', who: timeGranters },
  // Whoever asked takes the request back, while nobody has answered it.
  { step: 'withdrawTime', from: 'handling', to: 'handling', event: 'withdrawn', who: owning },
  { step: 'resume', from: 'handling', to: 'handling', event: 'resumed', who: 'owner' },
  ...staying('moveClock', running, 'clockMoved', clockMovers),
  {
    ...{ step: 'moveTier', from: 'accepted', to: 'accepted', event: 'raised', who: leaders },
    finality: tierMoved
  },
  {
    ...{ step: 'moveTier', from: 'accepted', to: 'accepted', event: 'lowered', who: leaders },
    finality: tierMoved
  },
  {
    ...{ step: 'moveTier', from: 'handling', to: 'handling', event: 'raised', who: leaders },
    finality: tierMoved
  },
  {
    ...{ step: 'moveTier', from: 'handling', to: 'handling', event: 'lowered', who: leaders },
    finality: tierMoved
  },
  ...staying('moveGrade', ['accepted', 'handling'], 'graded', leaders),
  ...staying('repeat', open, 'repeated', revisitors),
  { step: 'mediate', from: 'handling', to: 'handling', event: 'mediated', who: mediating },
  { step: 'mediate', from: 'handling', to: 'handling', event: 'agreed', who: mediating },
  ...staying('attach', [...open, 'closed', 'revisited'], null, counter),
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
  { step: 'revisit', from: 'closed', to: 'revisited', event: 'revisited', who: askers },
  {
    step: 'revisit',
    from: 'closed',
    to: 'handling',
    event: 'rehandled',
    also: 'revisited',
    who: askers
  },
  ...staying('revisit', ['closed'], 'revisitTried', askers),
  {
    ...{ step: 'waiveRevisit', from: 'closed', to: 'revisited', event: 'revisited', who: leaders },
    finality: '这件诉求将不再回访，直接进入立卷；给出回访编号，不能改回。'
  },
  // By the setting of the centre, with the fourth signature.
  { step: 'drawRevisit', from: 'closed', to: 'revisited', event: 'revisited', who: 'seat' },
  ...staying('recheck', ['revisited'], 'rechecked', recheckers),
  {
    step: 'recheck',
    from: 'revisited',
    to: 'handling',
    event: 'rehandled',
    also: 'rechecked',
    who: recheckers
  },
  ...staying('lookBack', settled, 'lookedBack', overseers),
  ...staying('appraise', settled, 'appraised', appraisers),
  ...staying('tellAppraisal', settled, 'appraisalTold', tellers),
  // Settled on paper alone: handled again. A filed volume is not opened.
  {
    step: 'lookBack',
    from: 'closed',
    to: 'handling',
    event: 'rehandled',
    also: 'lookedBack',
    who: overseers
  },
  {
    step: 'lookBack',
    from: 'revisited',
    to: 'handling',
    event: 'rehandled',
    also: 'lookedBack',
    who: overseers
  },
  {
    step: 'file',
    from: 'revisited',
    to: 'archived',
    event: 'filed',
    who: archivists,
    finality: '将给出档号并归档：此后不能再添加材料，也不能改回。'
  },
  ...staying('serve', [...held, 'declined', 'forwarded'], 'served', servers),
  ...staying('beginCharge', ['accepted', 'handling'], 'chargeBegun', chargeGivers),
  ...staying('noteVisit', held, 'chargeVisited', chargeVisitors),
  ...staying('handOverCharge', held, 'chargeHandedOver', chargeMovers),
  ...staying('discharge', held, 'discharged', chargeGivers),
  ...staying('issueSheet', running, 'sheetIssued', overseers),
  ...staying('receiveSheet', running, 'sheetReceived', supervised),
  ...staying('answerSheet', running, 'sheetAnswered', supervised),
  ...staying('settleSheet', running, 'sheetSettled', overseers),
  ...staying('withdrawSheet', running, 'sheetWithdrawn', overseers),
  ...staying('buildVolume', ['handling', 'signing', ...settled], null, volumeReaders)
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

/** The states in which one of the steps is open. */
export function statesFor(...steps: readonly Step[]): CaseState[] {
  return caseStates.filter((state) => steps.some((step) => mayTake(step, state)))
}
