import type { Value } from '../../db/api.ts'
import { problem, type AppError, type ErrorCode } from '../../db/errors.ts'
import type { Actor } from '../../db/people/actor.ts'
import type { Created } from '../seat/sign-in-actions.ts'

/** Which screen stands before the workbench; `open` means none. */
type Phase =
  | { kind: 'starting' }
  | { kind: 'broken'; error: AppError }
  | { kind: 'empty' }
  | { kind: 'created'; created: Created }
  | { kind: 'locked'; notice: string }
  | { kind: 'open' }
  | { kind: 'stopped' }

export interface GateState {
  phase: Phase
  /** Whose workbench is mounted, also behind the lock screen: what they typed is still in it. */
  holder: Actor | null
  /** Counts workbenches; a new one starts fresh. */
  workbench: number
  samplePassword: string | null
  /** Who may be about to sign in; fills the name in. */
  expected: string
  damaged: boolean
  /** Something that was typed is in this program's memory only. */
  unwritten: boolean
}

export type GateAction =
  | { type: 'looked'; setup: Value<'setup.state'>; person: Actor | null }
  | { type: 'failed'; error: AppError }
  | { type: 'created'; created: Created }
  | { type: 'signedIn'; person: Actor }
  | { type: 'ended'; reason: 'locked' | 'backendGone' }
  | { type: 'stopped' }
  | { type: 'damaged' }
  | { type: 'drafts'; written: boolean }

export const startingGate: GateState = {
  phase: { kind: 'starting' },
  holder: null,
  workbench: 0,
  samplePassword: null,
  expected: '',
  damaged: false,
  unwritten: false
}

/** Errors that no other password helps against: the data can't be opened by this program. */
const refusals: readonly ErrorCode[] = [
  'DATABASE_NEWER',
  'DATABASE_DAMAGED',
  'DATABASE_UNREADABLE',
  'KEYRING_DAMAGED',
  'KEYRING_MISSING',
  'FOLDER_UNREADABLE',
  'RUNTIME_TOO_OLD'
]

export function refusesData(error: AppError): boolean {
  return refusals.includes(error.code)
}

const endings = {
  locked: '工作台已锁定。',
  backendGone: problem('BACKEND_GONE').message
}

/** What the sign-in screen says of how the work before ended, and of what was typed; '' where nothing did. */
export function lockNotice(notice: string, unwritten: boolean): string {
  if (unwritten)
    return `${notice}有内容没能写到磁盘上，只在内存里：本人登录后接着做；在这之前退出程序，它就没有了。`
  return notice === '' ? '' : `${notice}没有保存的内容还在，本人登录后接着做。`
}

export function gateAfter(state: GateState, action: GateAction): GateState {
  switch (action.type) {
    case 'looked':
      return looked(state, action.setup, action.person)
    case 'failed':
      // Later failures are shown by the screen that made the call, unless nothing is left to try there.
      return state.phase.kind === 'starting' || refusesData(action.error)
        ? { ...state, phase: { kind: 'broken', error: action.error } }
        : state
    case 'created':
      return {
        ...state,
        phase: { kind: 'created', created: action.created },
        expected: action.created.administrator
      }
    case 'signedIn':
      return opened(state, action.person)
    case 'ended':
      return ended(state, endings[action.reason])
    case 'stopped':
      return { ...state, phase: { kind: 'stopped' } }
    case 'damaged':
      return { ...state, damaged: true }
    case 'drafts':
      return { ...state, unwritten: !action.written }
  }
}

function looked(state: GateState, setup: Value<'setup.state'>, person: Actor | null): GateState {
  const known = { ...state, samplePassword: setup.samplePassword }
  if (setup.state === 'empty') return { ...known, phase: { kind: 'empty' }, holder: null, damaged: false }
  if (person) return opened(known, person)
  return state.phase.kind === 'locked' ? known : { ...known, phase: { kind: 'locked', notice: '' } }
}

/** The same person comes back to what they left; anybody else gets a workbench of their own. */
function opened(state: GateState, person: Actor): GateState {
  const same = state.holder?.id === person.id
  return {
    ...state,
    phase: { kind: 'open' },
    holder: person,
    expected: person.name,
    workbench: same ? state.workbench : state.workbench + 1
  }
}

/** The recovery code stays on screen until it is written down, whatever happens behind it. */
function ended(state: GateState, notice: string): GateState {
  if (state.phase.kind !== 'open' && state.phase.kind !== 'locked') return state
  return { ...state, phase: { kind: 'locked', notice }, unwritten: false }
}
