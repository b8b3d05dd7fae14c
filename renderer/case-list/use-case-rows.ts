import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import type { AppError } from '../../db/errors.ts'
import { caseRowsQuery, type CaseQuestion } from './case-rows.ts'

interface CaseRows {
  rows: CaseRow[]
  total: number
  pending: boolean
  error: AppError | null
  /** Fetches the next page; null where there is none, or one is on its way. */
  more: (() => void) | null
}

/** The rows of a list; those read so far stay while the words of a search change. */
export function useCaseRows(question: CaseQuestion): CaseRows {
  const query = useInfiniteQuery(caseRowsQuery(useQueryClient(), question))
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
