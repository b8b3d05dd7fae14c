import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Input, Value } from '../../db/api.ts'
import type { AppError } from '../../db/errors.ts'
import { call } from '../api/call.ts'
import { windowSize, windowStart } from '../case-list/case-window.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'

type Page = Value<'ledgers.page'>

const minute = 60_000
const nothing = { first: 0, rows: [], total: 0 }

/**
 * A ledger, of which only the rows around those in sight are read, with its totals; asked again each minute while somebody looks,
 * since time alone makes cases late.
 */
export function useLedgerRows(list: Input<'ledgers.page'>, top: number) {
  const asked = JSON.stringify(list)
  const visible = useDeskVisible()
  const [place, setPlace] = useState({ asked, first: windowStart(Math.floor(top)) })
  const first = place.asked === asked ? place.first : 0
  const input = { ...list, offset: first, limit: windowSize }
  const query = useQuery<Page & { first: number }, AppError>({
    queryKey: ['ledgers.page', input],
    queryFn: async () => ({ first, ...(await call('ledgers.page', input)) }),
    placeholderData: keepPreviousData,
    refetchInterval: visible ? minute : false,
    refetchOnMount: 'always'
  })
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
    counts: query.data?.counts,
    pending: query.isPending,
    error: query.error,
    show
  }
}
