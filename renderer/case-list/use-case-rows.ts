import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Value } from '../../db/api.ts'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import type { CaseState } from '../../db/cases/life.ts'
import type { AppError } from '../../db/errors.ts'
import { call } from '../api/call.ts'
import type { Sorting } from './sorting.ts'

type Cursor = Value<'cases.list'>['next']

/** What a list shows: words to be found, states (none means all), only what waits for the person, in which order. */
export interface CaseQuestion {
  search: string
  states: readonly CaseState[]
  mine: boolean
  sorting: Sorting
}

export interface CaseRows {
  rows: CaseRow[]
  total: number
  pending: boolean
  error: AppError | null
  /** Fetches the next page; null where there is none, or one is on its way. */
  more: (() => void) | null
}

const pageSize = 100

/** The rows of a list, page behind page by key; those read so far stay while the words of a search change. */
export function useCaseRows({ search, states, mine, sorting }: CaseQuestion): CaseRows {
  const input = { search: search.trim(), states: [...states], mine, ...sorting, limit: pageSize }
  const query = useInfiniteQuery({
    queryKey: ['cases.list', input],
    queryFn: ({ pageParam }) => call('cases.list', { ...input, after: pageParam }),
    initialPageParam: null as Cursor,
    getNextPageParam: (page: Value<'cases.list'>) => page.next,
    placeholderData: keepPreviousData
  })
  const pages = query.data?.pages ?? []
  return {
    rows: pages.flatMap((page) => page.rows),
    total: pages.at(-1)?.total ?? 0,
    pending: query.isPending,
    error: query.error as AppError | null,
    // A page that fails to come shows in `error`.
    more: query.hasNextPage && !query.isFetchingNextPage ? () => void query.fetchNextPage() : null
  }
}
