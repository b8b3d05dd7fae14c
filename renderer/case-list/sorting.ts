import type { CaseSort } from '../../db/case-file/case-file.api.ts'

/** What a list is sorted by, and which end comes first. */
export interface Sorting<S extends string = CaseSort> {
  sort: S
  order: 'asc' | 'desc'
}

/** How a list opens that holds what is over as well. */
export const newestFirst: Sorting = { sort: 'registered', order: 'desc' }

/** How a list opens that holds only what is still to be done. */
export const urgentFirst: Sorting = { sort: 'due', order: 'asc' }

/** The same, where not all of it waits for the person. */
export const mineFirst: Sorting = { sort: 'turn', order: 'asc' }

/** The order in which a column is wanted first, and what stands at the top in either. */
export type Orders<S extends string> = Record<S, { first: Sorting['order']; asc: string; desc: string }>

export const caseOrders: Orders<CaseSort> = {
  registered: { first: 'desc', asc: '先登记的在前', desc: '新登记的在前' },
  number: { first: 'desc', asc: '编号小的在前', desc: '编号大的在前' },
  due: { first: 'asc', asc: '最先到期的在前', desc: '最晚到期的在前' },
  state: { first: 'asc', asc: '刚开始的在前', desc: '走得最远的在前' },
  turn: { first: 'asc', asc: '等我的在前，先到期的在前', desc: '等我的在后，先到期的在后' }
}

/** What pressing the head of a column gives: its order, then the reverse, then the list as it opens. */
export function pressed<S extends string>(
  sort: S,
  now: Sorting<S>,
  opening: Sorting<S>,
  orders: Orders<S>
): Sorting<S> {
  const { first } = orders[sort]
  if (now.sort !== sort) return { sort, order: first }
  if (now.order === first) return { sort, order: first === 'asc' ? 'desc' : 'asc' }
  return opening
}

/** In words, what stands at the top. */
export function sortingText<S extends string>({ sort, order }: Sorting<S>, orders: Orders<S>): string {
  return orders[sort][order]
}
