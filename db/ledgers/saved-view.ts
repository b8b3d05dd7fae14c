import { z } from 'zod'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { requiredLine } from '../text/fields.ts'
import { classNames, columnFacts, columnNames, openingColumns, type ColumnName } from './columns.ts'
import { ledgerColumnsSchema, ledgerListSchema } from './question.ts'

/** A view of a ledger under a name: whose it is, and how the ledger is shown by it. */

export const viewFactsSchema = z.object({
  name: requiredLine('视图名称', 30),
  /** Everybody of the centre has it; else who made it alone. */
  shared: z.boolean().default(false)
})
export type ViewFacts = z.output<typeof viewFactsSchema>

export const viewFields: SharedFields<ViewFacts> = {
  name: { label: '视图名称', words: (text) => text },
  shared: { label: '给谁用', words: (shared) => (shared ? '全中心共用' : '只给本人') }
}

/** What a view keeps. Words that are searched for are not: they name people, and a shared view would tell them to everybody. */
export const viewSettingsSchema = ledgerListSchema.omit({ search: true }).extend({
  /** The cases one by one, or how many there are by class. */
  mode: z.enum(['list', ...classNames]).default('list'),
  columns: ledgerColumnsSchema
})
export type ViewSettings = z.output<typeof viewSettingsSchema>

/** What is lost where this version knows a value no longer that a view was saved with. */
const labels: Record<Exclude<keyof ViewSettings, 'columns'>, string> = {
  ledger: '哪一级的台账',
  village: '村（社区）',
  category: '诉求类别',
  field: '涉及领域',
  from: '登记日期起',
  to: '登记日期止',
  figure: '哪一个件数',
  sort: '排序',
  order: '排序',
  mode: '怎样列'
}

const settingNames = Object.keys(labels) as (keyof typeof labels)[]

/** A column with its words, so that one that is gone can still be named. */
const storedColumns = z.array(z.object({ name: z.string(), label: z.string() })).catch([])

/** A view as it is stored: its columns with their words of then. */
export function storedView({ columns, ...settings }: ViewSettings): string {
  return JSON.stringify({
    ...settings,
    columns: columns.map((name) => ({ name, label: columnFacts(name).label }))
  })
}

const usual: ViewSettings = viewSettingsSchema.parse({
  ...{ ledger: '乡镇（街道）', columns: openingColumns }
})

const isColumn = (name: string): name is ColumnName => columnNames.some((one) => one === name)

/**
 * A stored view as this version can show it, and in words what it had to leave out: a view outlives the columns and choices
 * of the version that saved it.
 */
export function readView(stored: string): { settings: ViewSettings; lost: string[] } {
  const found = z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(stored))
  const kept: Record<string, unknown> = { ...usual }
  const lost = new Set<string>()
  for (const name of settingNames) {
    const { success, data } = viewSettingsSchema.shape[name].safeParse(found[name])
    if (success) kept[name] = data
    else lost.add(labels[name])
  }
  const columns = storedColumns.parse(found['columns'])
  for (const { name, label } of columns) if (!isColumn(name)) lost.add(label)
  const known = columnNames.filter((name) => columns.some((column) => column.name === name))
  kept['columns'] = known.length > 0 ? known : usual.columns
  return { settings: viewSettingsSchema.parse(kept), lost: [...lost] }
}

/** A view as the page of a person lists it. */
export const savedViewSchema = viewFactsSchema.extend({
  id: z.uuid(),
  /** Who made it. */
  by: z.string(),
  own: z.boolean(),
  /** Whether this person may rename, change and remove it. */
  mayChange: z.boolean(),
  /** This person's ledgers open with it. */
  opening: z.boolean(),
  settings: viewSettingsSchema,
  /** What of it this version can't show, in words. */
  lost: z.array(z.string())
})
export type SavedView = z.output<typeof savedViewSchema>

/** Who may see a view, whoever made it. */
export interface Standing {
  id: string
  name: string
  shared: boolean
  ownerId: string
}

/** The view whose name stands in the way of another's: two of one name that the same person would see as theirs. */
export function namesake<V extends Standing>(views: readonly V[], wanted: Standing): V | undefined {
  return views.find(
    ({ id, name, shared, ownerId }) =>
      id !== wanted.id && name === wanted.name && (ownerId === wanted.ownerId || shared)
  )
}
