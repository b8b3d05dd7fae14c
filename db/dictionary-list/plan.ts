import {
  dictionaryEntrySchema,
  dictionaryKinds,
  dictionaryLabels,
  type DictionaryEntry,
  type DictionaryEntryView,
  type DictionaryKind
} from '../dictionaries/dictionaries.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { actionFor, schemaFaults, stateIn, stateOf, type Action } from '../own-lists/taking-in.ts'
import { faultAt, tableOf, type Fault } from '../workbook/table.ts'
import type { ReadSheet, Sheet } from '../workbook/workbook.ts'

/** The sheet in which dictionaries are exchanged. */
export const sheetName = '字典'
const titles = ['字典', '名称', '说明', '状态'] as const
const columns = { value: '名称', note: '说明' }
const widths = { 字典: 16, 名称: 36, 说明: 50, 状态: 10 }

export interface EntryStep {
  action: Action
  /** The row that is changed; null for one that is added. */
  id: string | null
  kind: DictionaryKind
  entry: DictionaryEntry
}

/** What a file would do, and what is wrong in it; with a fault nothing is done. */
export interface EntryPlan {
  steps: EntryStep[]
  faults: Fault[]
}

/** All entries as a sheet, each kind in its order. */
export function sheetOf(entries: readonly DictionaryEntryView[]): Sheet {
  const rows = dictionaryKinds.flatMap((kind) =>
    entries
      .filter((entry) => entry.kind === kind)
      .map((entry) => [dictionaryLabels[kind], entry.value, entry.note, stateOf(entry)])
  )
  return { name: sheetName, columns: titles.map((title) => ({ title, width: widths[title] })), rows }
}

/** The kinds that would be left without anything to choose. */
function emptied(entries: readonly DictionaryEntryView[], steps: readonly EntryStep[]): Fault[] {
  const stopped = new Set(steps.filter(({ action }) => action === '停用').map(({ id }) => id))
  return dictionaryKinds.flatMap((kind) => {
    const left = entries.some((one) => one.kind === kind && isInUse(one) && !stopped.has(one.id))
    const coming = steps.some((one) => one.kind === kind && ['添加', '恢复'].includes(one.action))
    if (left || coming || !entries.some((one) => one.kind === kind)) return []
    return [`工作表“${sheetName}”：“${dictionaryLabels[kind]}”会一项可选的也没有，请至少留一项在用`]
  })
}

const keyOf = (kind: DictionaryKind, value: string) => `${kind}\n${value}`

/** What a file does to the dictionaries; an entry is known by its list and its name. */
export function planEntries(
  sheet: ReadSheet,
  entries: readonly DictionaryEntryView[],
  stopMissing: boolean
): EntryPlan {
  const table = tableOf(sheet, titles, ['字典', '名称'])
  const faults = [...table.faults]
  const steps: EntryStep[] = []
  const seen = new Set<string>()
  for (const { row, values } of table.rows) {
    const kind = dictionaryKinds.find((one) => dictionaryLabels[one] === values['字典'].trim())
    const read = dictionaryEntrySchema.safeParse({ value: values['名称'], note: values['说明'] })
    const { stopped, faults: stateFaults } = stateIn(sheetName, row, values['状态'])
    faults.push(...stateFaults)
    if (!kind) {
      const known = Object.values(dictionaryLabels).join('、')
      faults.push(faultAt(sheetName, row, '字典', `写的是“${values['字典']}”，只能写：${known}`))
    }
    if (!read.success) faults.push(...schemaFaults(sheetName, row, columns, read.error))
    if (!kind || !read.success) continue
    const key = keyOf(kind, read.data.value)
    if (seen.has(key)) {
      faults.push(faultAt(sheetName, row, '名称', `“${read.data.value}”前面已有一行，请合成一行`))
    }
    seen.add(key)
    const now = entries.find((one) => one.kind === kind && one.value === read.data.value)
    const action = actionFor(now, stopped, now?.note !== read.data.note)
    if (action) steps.push({ action, id: now?.id ?? null, kind, entry: read.data })
  }
  const missing = stopMissing
    ? entries.filter((one) => isInUse(one) && !seen.has(keyOf(one.kind, one.value)))
    : []
  steps.push(...missing.map(({ id, kind, value, note }) => stopOf(id, kind, { value, note })))
  return { steps, faults: [...faults, ...emptied(entries, steps)] }
}

function stopOf(id: string, kind: DictionaryKind, entry: DictionaryEntry): EntryStep {
  return { action: '停用', id, kind, entry }
}
