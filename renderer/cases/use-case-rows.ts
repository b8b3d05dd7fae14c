import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Input, Value } from '../../db/api.ts'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import type { AppError } from '../../db/errors.ts'
import { call } from '../api/call.ts'
import { caseFilters, type CaseFilter } from './list-view.ts'

type Cursor = Value<'cases.list'>['next']

export interface CaseRows {
  rows: CaseRow[]
  total: number
  pending: boolean
  error: AppError | null
  more: (() => void) | null
  loadingMore: boolean
}

/** The rows of the list, page after page; pages read so far stay while the words of a search change. */
export function useCaseRows(search: string, filter: CaseFilter): CaseRows {
  const states = caseFilters.find((one) => one.filter === filter)?.states ?? []
  const input: Input<'cases.list'> = { search, states: [...states], mine: filter === 'mine' }
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
    more: query.hasNextPage ? () => void query.fetchNextPage() : null,
    loadingMore: query.isFetchingNextPage
  }
}
