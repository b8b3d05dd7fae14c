import type { Query, QueryClient } from '@tanstack/react-query'
import { isTouched, type Changed } from '../../db/changes.ts'

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Reads again what a kept answer says of these cases, and nothing else; fails where that can't be done. */
      mend?: (ids: readonly string[]) => Promise<void>
    }
  }
}

/** More cases than this at once are read faster as pages. */
const few = 20

/** The cases by which alone lists read otherwise; null where there is more to it. */
function onlyCases({ cases, lists }: Changed): readonly string[] | null {
  if (cases === 'all' || cases.length === 0 || cases.length > few) return null
  return lists === 'all' || lists.includes('people') ? null : cases
}

function whole(client: QueryClient, { queryKey }: Query): void {
  void client.invalidateQueries({ queryKey, exact: true })
}

const mending = new WeakMap<Query, Promise<void>>()

/** One after the other, so that what is told of a later change isn't overwritten by the answer about an earlier one. */
function mendInTurn(client: QueryClient, query: Query, mend: () => Promise<void>): void {
  const turn = (mending.get(query) ?? Promise.resolve()).then(mend).catch(() => whole(client, query))
  mending.set(query, turn)
}

/** Reads again whatever on screen may have become untrue by the change; what nobody looks at when it is next wanted. */
export function readAgain(client: QueryClient, changed: Changed): void {
  const ids = onlyCases(changed)
  for (const query of client.getQueryCache().getAll()) {
    // Keys are made by `useRead` and `caseRowsQuery`: the call's name and its input.
    const [name, input] = query.queryKey
    if (!isTouched(changed, String(name), input)) continue
    const mend = ids && query.isActive() && query.state.status === 'success' ? query.meta?.mend : undefined
    if (mend && ids) mendInTurn(client, query, () => mend(ids))
    else whole(client, query)
  }
}
