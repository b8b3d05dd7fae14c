import { useInfiniteQuery } from '@tanstack/react-query'
import type { Input, Value } from '../../db/api.ts'
import type { CaseState } from '../../db/cases/life.ts'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import type { AppError } from '../../db/errors.ts'
import { call } from '../api/call.ts'

type Page = Value<'cases.list'>
type Cursor = Page['next']

export interface CaseRows {
  rows: CaseRow[]
  total: number
  loading: boolean
  error: AppError | null
  more: (() => void) | null
}

/** Cases in the given states, page after page, read again whenever something changes. */
export function useCaseRows(states: CaseState[], search: string): CaseRows {
  const input: Input<'cases.list'> = { states, search }
  const query = useInfiniteQuery<Page, AppError, { pages: Page[] }, unknown[], Cursor>({
    queryKey: ['cases.list', input, 'pages'],
    queryFn: ({ pageParam }) => call('cases.list', { ...input, after: pageParam }),
    initialPageParam: null,
    getNextPageParam: (last) => last.next
  })
  const pages = query.data?.pages ?? []
  return {
    rows: pages.flatMap((page) => page.rows),
    total: pages[0]?.total ?? 0,
    loading: query.isPending,
    error: query.error,
    more: query.hasNextPage ? () => void query.fetchNextPage() : null
  }
}
