import { caseEventKinds, kindLabel, type CaseEventKind } from '../cases/events.ts'

/** Entries that start and stop nothing; 甄别 says two things, each of which is a signal of its own. */
const silent = [
  'helped',
  'revisitTried',
  'rechecked',
  'lookedBack',
  'appraised',
  'appraisalTold',
  ...(['screened', 'withdrawn', 'repeated', 'signed', 'returned'] as const),
  ...([
    'extensionAsked',
    'pauseAsked',
    'extended',
    'paused',
    'timeRefused',
    'resumed',
    'clockMoved'
  ] as const),
  ...(['chargeBegun', 'chargeVisited', 'chargeHandedOver', 'discharged', 'served'] as const),
  ...(['sheetIssued', 'sheetReceived', 'sheetAnswered', 'sheetSettled', 'sheetWithdrawn'] as const)
] as const
type Silent = (typeof silent)[number]

const screenings = { screenedValid: '甄别为有效', foundInvalid: '甄别为无效' } as const
type Screening = keyof typeof screenings

/** What an entry says besides its kind: 重办, that the person marked 不满意 or 非常不满意. */
const besides = { markedBad: '差评' } as const
type Beside = keyof typeof besides

/** What of a case's life can start or stop a clock, by the kind of its entry. */
export type Signal = Exclude<CaseEventKind, Silent> | Screening | Beside

const isSpeaking = (kind: CaseEventKind): kind is Exclude<CaseEventKind, Silent> =>
  !silent.some((one) => one === kind)

export const signals: readonly [Signal, ...Signal[]] = [
  'screenedValid',
  'foundInvalid',
  ...caseEventKinds.filter(isSpeaking),
  'markedBad'
]

/** With these a case is over: whatever clock still runs has nothing left to measure. */
export const endSignals: readonly Signal[] = ['foundInvalid', 'declined', 'forwarded', 'filed']

const named = { ...screenings, ...besides }
const isNamed = (signal: Signal): signal is keyof typeof named => signal in named

/** `登记`, `甄别为无效` */
export function signalLabel(signal: Signal): string {
  return isNamed(signal) ? named[signal] : kindLabel(signal)
}

/** The signal that an entry gives; null for one that starts and stops nothing. `valid` is asked of 甄别 alone. */
export function signalOf(kind: CaseEventKind, valid: boolean | null): Signal | null {
  if (kind === 'screened') return valid === false ? 'foundInvalid' : 'screenedValid'
  return isSpeaking(kind) ? kind : null
}
