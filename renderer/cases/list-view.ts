import { caseStates, lifeLine, stateLabel, stopsReached, type CaseState } from '../../db/cases/life.ts'

/** What a list can be narrowed to: everything, what waits for the person, a state, or what ended early. */
export type CaseFilter = 'all' | 'mine' | 'ended' | CaseState

const ongoing = lifeLine.map((stop) => stop.state)
const endedEarly = caseStates.filter((state) => stopsReached(state) !== null)

export const caseFilters: readonly { filter: CaseFilter; label: string; states: readonly CaseState[] }[] = [
  { filter: 'all', label: '全部', states: [] },
  { filter: 'mine', label: '待我办理', states: [] },
  ...ongoing.map((state) => ({ filter: state, label: stateLabel(state, 1), states: [state] })),
  { filter: 'ended', label: '未受理', states: endedEarly }
]

export interface ListView {
  search: string
  filter: CaseFilter
  /** The case last opened from the list: where the cursor comes back to. */
  opened: string | null
}

/** How each account left its list. In memory only, since a search holds names and numbers. */
const views = new Map<string, ListView>()

export function listView(accountId: string): ListView {
  return views.get(accountId) ?? { search: '', filter: 'all', opened: null }
}

export function keepListView(accountId: string, view: ListView): void {
  views.set(accountId, view)
}
