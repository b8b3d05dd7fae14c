import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf } from '../calendar/moment.ts'
import { listRules } from '../clocks/rules.store.ts'
import type { Reader, Writer } from '../connection.ts'
import type { CommandContext } from '../context.ts'
import {
  dictionaryLabels,
  type DictionaryEntry,
  type DictionaryEntryView
} from '../dictionaries/dictionaries.ts'
import { insertEntry, listEntries, writeEntry } from '../dictionaries/dictionaries.store.ts'
import { fieldProblem, invalidInput, problem } from '../errors.ts'
import { keepingOthers } from '../keeping-others.ts'
import { isInUse, neighbour } from '../own-lists/own-list.ts'
import { swapPlaces, writeStopped } from '../own-lists/own-lists.store.ts'
import type { TakenStep } from '../own-lists/taking-in.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { readWorkbook, writeWorkbook } from '../workbook/workbook.ts'
import { dictionaryListApi } from './dictionary-list.api.ts'
import { planEntries, sheetName, sheetOf, type EntryPlan, type EntryStep } from './plan.ts'

const fields: SharedFields<DictionaryEntry> = {
  value: { label: '名称', words: (value) => value },
  note: { label: '说明', words: (note) => note }
}

async function entryOf(db: Reader, id: string) {
  const entries = await listEntries(db)
  const entry = entries.find((one) => one.id === id)
  if (!entry) throw problem('NOT_FOUND', '字典里的这一项')
  return { entry, alike: entries.filter(({ kind }) => kind === entry.kind) }
}

const nameOf = ({ kind, value }: Pick<DictionaryEntryView, 'kind' | 'value'>) =>
  `${dictionaryLabels[kind]}：${value}`

/** The rules of today that name the word, by their names. */
async function rulesNaming({ db, clock }: CommandContext, { kind, value }: DictionaryEntryView) {
  const rules = await listRules(db, dayOf(momentOf(clock())))
  const naming = rules.filter(({ definition: { applies } }) => {
    if (kind === 'category') return applies.categories.includes(value)
    if (kind === 'grade') return applies.grades.includes(value)
    return kind === 'channel' && applies.channels.includes(value)
  })
  return naming.map(({ definition }) => definition.name)
}

/** 事件清单 goes on proposing under the new name. */
async function carryField(db: Writer, before: DictionaryEntryView, value: string): Promise<void> {
  if (before.kind !== 'field') return
  await db.updateTable('dutyItem').set({ field: value }).where('field', '=', before.value).execute()
}

interface Taken {
  bytes: Uint8Array
  stopMissing: boolean
}

/** @throws WORKBOOK_UNREADABLE, WORKBOOK_STRANGE where the file has no such sheet */
async function planOf(db: Reader, { bytes, stopMissing }: Taken): Promise<EntryPlan> {
  const sheets = await readWorkbook(bytes)
  if (!sheets) throw fieldProblem(['bytes'], 'WORKBOOK_UNREADABLE')
  const sheet = sheets.find(({ name }) => name === sheetName)
  if (!sheet) throw fieldProblem(['bytes'], 'WORKBOOK_STRANGE', sheetName)
  return planEntries(sheet, await listEntries(db), stopMissing)
}

function told({ steps }: EntryPlan): TakenStep[] {
  return steps.map(({ action, kind, entry }) => ({
    ...{ list: dictionaryLabels[kind], action, name: entry.value },
    told: action === '修改' ? '说明' : ''
  }))
}

async function take({ db, clock, newId }: CommandContext, { action, id, kind, entry }: EntryStep) {
  if (id === null) return insertEntry(db, newId(), kind, entry)
  const stoppedAt = action === '停用' ? momentOf(clock()) : null
  if (action !== '修改') await writeStopped(db, 'dictionaryValue', id, stoppedAt)
  if (action !== '停用') await writeEntry(db, id, entry)
}

export const dictionaryListAnswers = defineAnswers(dictionaryListApi, {
  'dictionaryList.list': ({ db }) => listEntries(db),

  async 'dictionaryList.update'(context, { id, before, ...wanted }) {
    const { db, note } = context
    const { entry: now, alike } = await entryOf(db, id)
    const where = { call: 'dictionaryList.update', subject: id }
    const saved = await keepingOthers(db, fields, { wanted, before, now }, where)
    const twin = alike.find((one) => one.id !== id && one.value === saved.value)
    if (twin)
      throw fieldProblem(['value'], isInUse(twin) ? 'ALREADY_LISTED' : 'LISTED_BUT_STOPPED', saved.value)
    const rules = now.value === saved.value ? [] : await rulesNaming(context, now)
    await writeEntry(db, id, saved)
    await carryField(db, now, saved.value)
    note({
      subject: id,
      detail: now.value === saved.value ? nameOf(now) : `${nameOf(now)} 改名 ${saved.value}`
    })
    return { rules }
  },

  async 'dictionaryList.move'({ db, note }, { id, direction }) {
    const { entry, alike } = await entryOf(db, id)
    const other = neighbour(alike.filter(isInUse), id, direction)
    if (other) await swapPlaces(db, 'dictionaryValue', id, other.id)
    note({ subject: id, detail: `${nameOf(entry)} ${direction}` })
    return {}
  },

  async 'dictionaryList.setStopped'({ db, clock, note }, { id, stopped }) {
    const { entry, alike } = await entryOf(db, id)
    const others = alike.filter((one) => isInUse(one) && one.id !== id)
    if (stopped && others.length === 0) throw fieldProblem(['id'], 'LAST_VALUE', entry.value)
    if (stopped === isInUse(entry)) {
      await writeStopped(db, 'dictionaryValue', id, stopped ? momentOf(clock()) : null)
    }
    note({ subject: id, detail: `${stopped ? '停用' : '恢复'} ${nameOf(entry)}` })
    return {}
  },

  async 'dictionaryList.export'({ db }) {
    return { name: '字典.xlsx', bytes: await writeWorkbook([sheetOf(await listEntries(db))]) }
  },

  async 'dictionaryList.previewImport'({ db }, taken) {
    const plan = await planOf(db, taken)
    return { steps: told(plan), faults: plan.faults }
  },

  async 'dictionaryList.import'(context, taken) {
    const plan = await planOf(context.db, taken)
    if (plan.faults.length > 0) {
      throw invalidInput(plan.faults.map((message) => ({ path: ['bytes'], message })))
    }
    for (const step of plan.steps) await take(context, step)
    const steps = told(plan)
    context.note({ detail: `导入字典：${steps.length} 处` })
    return { steps }
  }
})
