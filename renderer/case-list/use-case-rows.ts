import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import type { AppError } from '../../db/errors.ts'
import { caseRowsQuery, type CaseQuestion } from './case-rows.ts'
import type { Rows } from './row-table.tsx'
import { windowSize, windowStart, type CaseWindow } from './case-window.ts'

interface CaseRows extends Rows<CaseRow> {
  pending: boolean
  /** It is what was asked for, not what was read before that. */
  settled: boolean
  error: AppError | null
}

const nothing: CaseWindow = { first: 0, rows: [], total: 0 }

/**
 * A list of cases, of which only the rows around those in sight are read; `top` is the row at the top when the list is
 * first drawn. What was read last stays until what is wanted now has come.
 */
export function useCaseRows(question: CaseQuestion, top: number): CaseRows {
  const asked = JSON.stringify(question)
  const [place, setPlace] = useState({ asked, first: windowStart(Math.floor(top)) })
  const first = place.asked === asked ? place.first : 0
  const query = useQuery(caseRowsQuery(useQueryClient(), question, first))
  const show = useCallback(
    (from: number, to: number) =>
      setPlace((now) => {
        const start = now.asked === asked ? now.first : 0
        return from >= start && to < start + windowSize ? now : { asked, first: windowStart(from) }
      }),
    [asked]
  )
  return {
    ...(query.data ?? nothing),
    pending: query.isPending,
    settled: query.isSuccess && !query.isPlaceholderData,
    error: query.error as AppError | null,
    show
  }
}
