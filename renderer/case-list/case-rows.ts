import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { Input } from '../../db/api.ts'
import type { CaseState } from '../../db/cases/states.ts'
import { call } from '../api/call.ts'
import { mendedWindow, windowSize, type CaseWindow } from './case-window.ts'
import type { Sorting } from './sorting.ts'

/** What a list shows: words to be found, states (none means all), only what waits for the person, in which order. */
export interface CaseQuestion {
  search: string
  states: readonly CaseState[]
  mine: boolean
  sorting: Sorting
  /** What else it is narrowed to; what stands against its clock changes by time alone, so it is asked again. */
  narrowed?: Partial<Input<'cases.list'>>
}

const minute = 60_000

/** A window of a list of cases; where some cases change, their rows alone are read again as far as that will do. */
export function caseRowsQuery(
  client: QueryClient,
  { search, states, mine, sorting, narrowed }: CaseQuestion,
  first: number
) {
  const asked = {
    ...{ search: search.trim(), states: [...states], mine },
    ...narrowed,
    ...sorting,
    limit: windowSize
  }
  const input = { ...asked, offset: first }
  const queryKey = ['cases.list', input] as const

  const mend = async (ids: readonly string[]) => {
    const fresh = await call('cases.list', { ...asked, only: [...ids] })
    // The window itself is on its way, and would come with the rows as they were when it was asked for.
    if (client.isFetching({ queryKey, exact: true }) > 0) throw new Error('the list is being read')
    const window = client.getQueryData<CaseWindow>(queryKey)
    const mended = window && mendedWindow(window, ids, fresh, sorting.order)
    if (!mended) throw new Error('the list is to be read anew')
    client.setQueryData<CaseWindow>(queryKey, mended)
  }
  return queryOptions({
    queryKey,
    queryFn: async (): Promise<CaseWindow> => {
      const { rows, total } = await call('cases.list', input)
      return { first, rows, total }
    },
    placeholderData: keepPreviousData,
    ...(narrowed ? { refetchInterval: minute, refetchOnMount: 'always' as const } : {}),
    meta: { mend }
  })
}
