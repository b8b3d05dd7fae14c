import type { CaseEventKind } from './events.ts'

/** The entries that say whose hands a case in handling is in: the last of them that holds tells whether it was sent back. */
export const handing = [
  'closingRequested',
  'returned',
  'assigned',
  'sentBack',
  'rehandled'
] as const satisfies CaseEventKind[]
