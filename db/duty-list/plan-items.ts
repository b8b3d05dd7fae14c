import { isInUse } from '../own-lists/own-list.ts'
import { actionFor, schemaFaults, standingRow, stateIn } from '../own-lists/taking-in.ts'
import { faultAt, tableOf, type Fault } from '../workbook/table.ts'
import type { ReadSheet } from '../workbook/workbook.ts'
import { dutyItemFields, dutyItemSchema, type DutyItem } from './duty-item.ts'
import type { BodyStep, ItemStep, Known } from './plan.ts'
import { layout } from './sheets.ts'

type Facts = ItemStep['facts']

const rowSchema = dutyItemSchema.omit({ bodyId: true })
const columns = { field: '领域', subject: '事项', basisKind: '确定方式', basis: '依据' }
const { name: title } = layout.items

/** The names of the bodies that are in use once the file is taken in. */
function namesAfter(known: Known, steps: readonly BodyStep[]): Set<string> {
  const names = new Set(known.bodies.filter(isInUse).map(({ name }) => name))
  for (const { action, facts } of steps) {
    if (action === '停用') names.delete(facts.name)
    else names.add(facts.name)
  }
  return names
}

function factsOf({ field, subject, body, basisKind, basis }: DutyItem): Facts {
  return { field, subject, body, basisKind, basis }
}

function changedWords(now: Facts, wanted: Facts): string {
  const labels = dutyItemFields(() => '')
  const differing = (['basisKind', 'basis'] as const).filter((field) => now[field] !== wanted[field])
  const body = now.body === wanted.body ? [] : [`${labels.bodyId.label}（${now.body}改为${wanted.body}）`]
  return [...body, ...differing.map((field) => labels[field].label)].join('、')
}

const keyOf = ({ field, subject }: Pick<Facts, 'field' | 'subject'>) => `${field}\n${subject}`

/** What a file does to 事件清单; nothing where it has no sheet for it. */
export function planItems(
  sheets: readonly ReadSheet[],
  known: Known,
  bodies: readonly BodyStep[],
  stopMissing: boolean
): { steps: ItemStep[]; faults: Fault[] } {
  const sheet = sheets.find(({ name }) => name === title)
  const names = namesAfter(known, bodies)
  const table = sheet ? tableOf(sheet, layout.items.titles, layout.items.required) : { rows: [], faults: [] }
  const faults = [...table.faults]
  const steps: ItemStep[] = []
  const seen = new Set<string>()
  for (const { row, values } of table.rows) {
    const told = { field: values['领域'], subject: values['事项'], basis: values['依据'] }
    const read = rowSchema.safeParse({ ...told, basisKind: values['确定方式'].trim() })
    const { stopped, faults: stateFaults } = stateIn(title, row, values['状态'])
    faults.push(...stateFaults)
    if (!read.success) {
      faults.push(...schemaFaults(title, row, columns, read.error))
      continue
    }
    const facts = { ...read.data, body: values['责任单位'].trim() }
    const now = standingRow(known.items.filter((one) => keyOf(one) === keyOf(facts)))
    const fault = (column: string, reason: string) => faults.push(faultAt(title, row, column, reason))
    if (seen.has(keyOf(facts))) fault('事项', `“${facts.subject}”前面已有一行，请合成一行`)
    if (!stopped && !now && !known.fields.includes(facts.field)) {
      fault('领域', `字典里没有“${facts.field}”，请写字典里有的，或先在“设置 → 字典”里添加`)
    }
    if (!stopped && !names.has(facts.body)) {
      fault('责任单位', `没有在用的单位“${facts.body}”，请写在用的，或先在“${layout.bodies.name}”表里添加`)
    }
    seen.add(keyOf(facts))
    const words = now ? changedWords(factsOf(now), facts) : ''
    const action = actionFor(now, stopped, words !== '')
    const kept = now && action === '停用' ? factsOf(now) : facts
    if (action) steps.push({ action, id: now?.id ?? null, facts: kept, told: action === '修改' ? words : '' })
  }
  const missing =
    sheet && stopMissing ? known.items.filter((one) => isInUse(one) && !seen.has(keyOf(one))) : []
  steps.push(
    ...missing.map((one): ItemStep => ({ action: '停用', id: one.id, facts: factsOf(one), told: '' }))
  )
  return { steps, faults: [...faults, ...leftAlone(known, names, steps)] }
}

/** Lines that would be left to a body that the file stops. */
function leftAlone(known: Known, names: ReadonlySet<string>, steps: readonly ItemStep[]): Fault[] {
  return known.items
    .filter((item) => isInUse(item) && !names.has(item.body) && !steps.some(({ id }) => id === item.id))
    .map(
      ({ subject, body }) =>
        `工作表“${layout.bodies.name}”要停用“${body}”，可是事件清单的“${subject}”还归它；请在“${title}”表里改给别的单位，或一并停用`
    )
}
