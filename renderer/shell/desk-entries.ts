import { z } from 'zod'
import type { Value } from '../../db/api.ts'
import { statesFor } from '../../db/cases/life.ts'
import type { CaseState } from '../../db/cases/states.ts'
import type { Actor } from '../../db/people/actor.ts'
import { hasDesk, type DeskOfSome } from '../api/desk-calls.ts'
import { shelves } from '../dossier/shelves.ts'

const forEverybody = ['cases', 'deadlines', 'ledgers', 'settings'] as const
export type DeskId = DeskOfSome | (typeof forEverybody)[number]

/** What stands at an address: a desk, or one case at that desk. */
export interface Place {
  desk: DeskId
  caseId: string | null
}

export interface DeskEntry {
  id: DeskId
  label: string
  /** A key of its own beside Alt and its number, which begins something there. */
  key?: { keys: string; label: string; address: string }
  /** What its list holds: how many of them wait for the person stands beside the name. */
  holds?: 'all' | readonly CaseState[]
}

/** How many cases in a desk's list wait for the person: as many as the list marks with “等我”. */
export function waitingAt({ holds = [] }: DeskEntry, turns: Value<'cases.turns'>): number {
  if (holds === 'all') return turns.total
  return holds.reduce((sum, state) => sum + turns.byState[state], 0)
}

/** Where 登记台 begins a new registration, even where the number of the last one stands. */
const newIntake = '/intake?new'

/** The desks there are, in the order of the menu. */
export const deskEntries: readonly DeskEntry[] = [
  {
    id: 'intake',
    label: '登记台',
    key: { keys: 'F2', label: '登记新的一件', address: newIntake }
  },
  { id: 'cases', label: '诉求', holds: 'all' },
  { id: 'deadlines', label: '期限' },
  {
    id: 'mediation',
    label: '调解室',
    holds: statesFor('mediate')
  },
  {
    id: 'signoff',
    label: '会签',
    holds: statesFor('sign')
  },
  { id: 'dossier', label: '档案室', holds: shelves.map(({ state }) => state) },
  { id: 'ledgers', label: '台账' },
  { id: 'supervision', label: '督办' },
  { id: 'results', label: '成效' },
  { id: 'settings', label: '设置' }
]

function isForEverybody(desk: DeskId): desk is (typeof forEverybody)[number] {
  return forEverybody.some((one) => one === desk)
}

/** The desks in this person's menu. */
export function desksOf(actor: Actor): DeskEntry[] {
  return deskEntries.filter(({ id }) => isForEverybody(id) || hasDesk(id, actor))
}

/** Whether an address may name a case so; whether there is one, the backend says. */
export function isCaseId(text: string): boolean {
  return z.uuid().safeParse(text).success
}

/** The place that an address names, or null. */
export function placeOf(address: string): Place | null {
  const [desk, caseId] = address.split('?')[0]?.split('/').filter(Boolean) ?? []
  const entry = deskEntries.find((one) => one.id === desk)
  return entry ? { desk: entry.id, caseId: caseId ?? null } : null
}
