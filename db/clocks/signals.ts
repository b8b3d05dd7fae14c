import type { CaseEventKind } from '../cases/events.ts'

/**
 * What of a case's life can start or stop a clock, by name. Each is an entry of the timeline; an entry that says two
 * things is two signals.
 */
export const signalLabels = {
  registered: '登记',
  screenedValid: '甄别为有效',
  foundInvalid: '甄别为无效',
  accepted: '受理',
  declined: '不予受理',
  forwarded: '转送',
  assigned: '分派',
  sentBack: '退件',
  handled: '第一次办理',
  mediated: '调解',
  agreed: '达成协议',
  closingRequested: '申请办结',
  closed: '办结',
  revisited: '回访',
  rehandled: '重办',
  filed: '立卷归档'
} as const
export type Signal = keyof typeof signalLabels
export const signals = Object.keys(signalLabels) as [Signal, ...Signal[]]

/** With these a case is over: whatever clock still runs has nothing left to measure. */
export const endSignals: readonly Signal[] = ['foundInvalid', 'declined', 'forwarded', 'filed']

/** An entry that starts and stops nothing. */
type Silent = Extract<CaseEventKind, 'withdrawn' | 'repeated' | 'signed' | 'returned'>

const named: Record<Exclude<CaseEventKind, Silent | 'screened'>, Signal> = {
  registered: 'registered',
  accepted: 'accepted',
  declined: 'declined',
  forwarded: 'forwarded',
  assigned: 'assigned',
  sentBack: 'sentBack',
  handled: 'handled',
  mediated: 'mediated',
  agreed: 'agreed',
  closingRequested: 'closingRequested',
  closed: 'closed',
  revisited: 'revisited',
  rehandled: 'rehandled',
  filed: 'filed'
}

const isNamed = (kind: string): kind is keyof typeof named => kind in named

/** The signal that an entry gives; null for one that starts and stops nothing. `valid` is asked of 甄别 alone. */
export function signalOf(kind: CaseEventKind, valid: boolean | null): Signal | null {
  if (kind === 'screened') return valid === false ? 'foundInvalid' : 'screenedValid'
  return isNamed(kind) ? named[kind] : null
}
