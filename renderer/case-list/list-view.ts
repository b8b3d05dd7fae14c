import { caseStates, endStates, endedEarly, stateLabel, type CaseState } from '../../db/cases/states.ts'
import { newestFirst, urgentFirst, type Sorting } from './sorting.ts'

/** What a list can be narrowed to: everything, what waits for the person, a state, or what ended early. */
export type CaseFilter = 'all' | 'mine' | 'ended' | CaseState

const onTheLine = caseStates.filter((state) => !endedEarly.includes(state))

export const caseFilters: readonly { filter: CaseFilter; label: string; states: readonly CaseState[] }[] = [
  { filter: 'mine', label: '等我办', states: [] },
  { filter: 'all', label: '全部', states: [] },
  ...onTheLine.map((state) => ({ filter: state, label: stateLabel(state, 1), states: [state] })),
  { filter: 'ended', label: '未受理', states: endedEarly }
]

/** In which order 诉求 opens: what is to be done by its due day, and what is over by its age. */
export function openingOrder(filter: CaseFilter): Sorting {
  if (filter === 'mine') return urgentFirst
  const states = caseFilters.find((one) => one.filter === filter)?.states ?? []
  return states.length > 0 && states.every((state) => !endStates.includes(state)) ? urgentFirst : newestFirst
}

/** A case, and the number of its row in a list, counted from 0. */
export interface ListPlace {
  id: string
  index: number
}

/** How a list was left, so that coming back finds it so. */
export interface ListView<F extends string = string> {
  search: string
  filter: F
  /** The order that was asked for; null while the list stands as it opens. */
  sorting: Sorting | null
  /** The case last opened from the list, and the row it stood in: where the cursor comes back to. */
  opened: ListPlace | null
  /** How far it was scrolled, in rows. */
  top: number
}

/** In memory only, since a search holds names and numbers. */
const views = new Map<string, ListView>()

/** How the account left the list of that name; null the first time. */
export function keptView<F extends string>(accountId: string, list: string): ListView<F> | null {
  return (views.get(`${accountId}/${list}`) as ListView<F> | undefined) ?? null
}

export function keepView(accountId: string, list: string, view: ListView): void {
  views.set(`${accountId}/${list}`, view)
}
