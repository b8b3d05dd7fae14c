import { useState } from 'react'
import type { Input } from '../../db/api.ts'
import { tiers, type Tier } from '../../db/cases/case.ts'
import {
  openingColumns,
  type ColumnName,
  type LedgerClass,
  type LedgerSort
} from '../../db/ledgers/columns.ts'
import type { Figure } from '../../db/ledgers/figures.ts'
import type { SavedView, ViewSettings } from '../../db/ledgers/saved-view.ts'
import type { ListPlace } from '../case-list/list-view.ts'
import type { Orders, Sorting } from '../case-list/sorting.ts'
import { useActor } from '../seat/signed-in.ts'

/** What a ledger is narrowed to; an empty text narrows to nothing. */
export interface LedgerNarrowing {
  search: string
  village: string
  category: string
  field: string
  from: string | null
  to: string | null
}

/** How the ledgers were left, so that coming back finds them so. */
export interface LedgerView {
  ledger: Tier
  /** The cases one by one, or how many there are by class. */
  mode: 'list' | LedgerClass
  narrowing: LedgerNarrowing
  figure: Figure
  /** The order that was asked for; null while the ledger stands as it opens. */
  sorting: Sorting<LedgerSort> | null
  columns: readonly ColumnName[]
  /** The saved view that was opened last. */
  saved: string | null
  opened: ListPlace | null
  /** How far the list was scrolled, in rows. */
  top: number
  /** The number by class from which the list was opened, as its link names it, and how the ledger stood there. */
  from: { link: string; view: LedgerView } | null
}

export const wide: LedgerNarrowing = {
  search: '',
  village: '',
  category: '',
  field: '',
  from: null,
  to: null
}

/** The tabs, by the short name of each tier. */
export const ledgerLabels: Record<Tier, string> = {
  '村（社区）': '村台账',
  '乡镇（街道）': '乡镇台账',
  '区（县）': '区台账'
}
export const ledgerNames = tiers

const opening: LedgerView = {
  ledger: '乡镇（街道）',
  mode: 'list',
  narrowing: wide,
  figure: 'all',
  sorting: null,
  columns: openingColumns,
  saved: null,
  opened: null,
  top: 0,
  from: null
}

export const newestFirst: Sorting<LedgerSort> = { sort: 'registered', order: 'desc' }

/** What the heads say that they do. */
export const ledgerOrders: Orders<LedgerSort> = {
  registered: { first: 'desc', asc: '先登记的在前', desc: '新登记的在前' },
  number: { first: 'desc', asc: '编号小的在前', desc: '编号大的在前' },
  village: { first: 'asc', asc: '照村（社区）名单的次序', desc: '照村（社区）名单倒过来' },
  category: { first: 'asc', asc: '照类别的次序', desc: '照类别的次序倒过来' },
  field: { first: 'asc', asc: '照领域的次序', desc: '照领域的次序倒过来' },
  colour: { first: 'asc', asc: '红的在前', desc: '绿的在前' },
  state: { first: 'asc', asc: '刚开始的在前', desc: '走得最远的在前' },
  ended: { first: 'desc', asc: '先办结的在前', desc: '新办结的在前' },
  due: { first: 'asc', asc: '最先到期的在前', desc: '最晚到期的在前' }
}

/** In memory only, since a search holds names and numbers. */
const views = new Map<string, LedgerView>()

/** A ledger as a saved view shows it. */
export function shownBy({ id, settings }: SavedView): LedgerView {
  const { ledger, mode, figure, sort, order, columns, village, category, field, from, to } = settings
  return {
    ...opening,
    ...{ ledger, mode, figure, columns, saved: id },
    sorting: { sort, order },
    narrowing: { ...wide, village, category, field, from, to }
  }
}

/** What a saved view keeps of how a ledger is shown; words that are searched for are not. */
export function settingsOf({ ledger, mode, narrowing, figure, sorting, columns }: LedgerView): ViewSettings {
  const { search: _search, ...narrowed } = narrowing
  return { ledger, mode, ...narrowed, figure, ...(sorting ?? newestFirst), columns: [...columns] }
}

/** Whether a ledger is shown as a saved view says. */
export function isShownBy(view: LedgerView, saved: SavedView): boolean {
  const plain = (settings: ViewSettings) => JSON.stringify(Object.entries(settings).toSorted())
  return plain(settingsOf(view)) === plain(saved.settings)
}

function openingOf(saved: readonly SavedView[]): LedgerView {
  const first = saved.find((one) => one.opening)
  return first ? shownBy(first) : opening
}

/** Whether this person has been here since the program was opened. */
export function isRemembered(personId: string): boolean {
  return views.has(personId)
}

/** How this person left the ledgers, or as they open. */
export function useLedgerView(saved: readonly SavedView[]) {
  const { id } = useActor()
  const [view, setView] = useState(() => views.get(id) ?? openingOf(saved))
  const set = (next: LedgerView) => {
    views.set(id, next)
    setView(next)
  }
  return {
    view,
    set,
    /** Another list: it begins at its top. */
    change: (part: Partial<LedgerView>) => set({ ...(views.get(id) ?? view), opened: null, top: 0, ...part }),
    /** The same list. */
    keep: (part: Partial<LedgerView>) => set({ ...(views.get(id) ?? view), ...part }),
    /** A scroll is kept without drawing anything anew. */
    keepTop: (top: number) => views.set(id, { ...(views.get(id) ?? view), top })
  }
}

/** Which cases are meant, as the calls take it. */
export function filterOf({
  ledger,
  narrowing
}: LedgerView): Input<'ledgers.classes'> extends infer I ? Omit<I, 'by'> : never {
  return { ledger, ...narrowing, search: narrowing.search.trim() }
}

/** The list, as the calls take it. */
export function listOf(view: LedgerView) {
  return { ...filterOf(view), figure: view.figure, ...(view.sorting ?? newestFirst) }
}

/** What a ledger is narrowed to besides words, each in words with what takes it away. */
export function narrowedBy({ village, category, field, from, to }: LedgerNarrowing) {
  const days = from && to ? `${from} 至 ${to}` : from ? `${from} 起` : to ? `至 ${to}` : ''
  const said: { text: string; without: Partial<LedgerNarrowing> }[] = [
    { text: village, without: { village: '' } },
    { text: category, without: { category: '' } },
    { text: field, without: { field: '' } },
    { text: days && `登记 ${days}`, without: { from: null, to: null } }
  ]
  return said.filter(({ text }) => text !== '')
}
