import {
  infiniteQueryOptions,
  keepPreviousData,
  type InfiniteData,
  type QueryClient
} from '@tanstack/react-query'
import type { CaseState } from '../../db/cases/life.ts'
import { call } from '../api/call.ts'
import { mendedPages, type CasePage } from './mended-pages.ts'
import type { Sorting } from './sorting.ts'

type Cursor = CasePage['next']

/** What a list shows: words to be found, states (none means all), only what waits for the person, in which order. */
export interface CaseQuestion {
  search: string
  states: readonly CaseState[]
  mine: boolean
  sorting: Sorting
}

const pageSize = 100

/** A list of cases, read page behind page by key; where some cases change, their rows alone are read again. */
export function caseRowsQuery(client: QueryClient, { search, states, mine, sorting }: CaseQuestion) {
  const input = { search: search.trim(), states: [...states], mine, ...sorting, limit: pageSize }
  const queryKey = ['cases.list', input] as const

  const mend = async (ids: readonly string[]) => {
    const fresh = await call('cases.list', { ...input, only: [...ids] })
    // Another page is on its way, and would come with the rows as they were when it was asked for.
    if (client.isFetching({ queryKey, exact: true }) > 0) throw new Error('the list is being read')
    client.setQueryData<InfiniteData<CasePage, Cursor>>(
      queryKey,
      (old) => old && { ...old, pages: mendedPages(old.pages, ids, fresh, sorting.order) }
    )
  }
  return infiniteQueryOptions({
    queryKey,
    queryFn: ({ pageParam }) => call('cases.list', { ...input, after: pageParam }),
    initialPageParam: null as Cursor,
    getNextPageParam: (page: CasePage) => page.next,
    placeholderData: keepPreviousData,
    meta: { mend }
  })
}
