import {
  bodyFields,
  bodyKindLabels,
  bodyKinds,
  bodyPersonSchema,
  bodySchema,
  dutySchema,
  type Body,
  type BodyFacts,
  type BodyPerson,
  type Duty
} from '../bodies/body.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { actionFor, schemaFaults, standingRow, stateIn } from '../own-lists/taking-in.ts'
import { faultAt, tableOf, type Fault } from '../workbook/table.ts'
import type { ReadSheet } from '../workbook/workbook.ts'
import type { BodyStep, Known } from './plan.ts'
import { layout } from './sheets.ts'

interface Planned {
  steps: BodyStep[]
  faults: Fault[]
}

const empty: BodyFacts = {
  kind: 'other',
  name: '',
  shortName: '',
  phone: '',
  note: '',
  people: [],
  roster: []
}

function factsOf(body: Body | undefined): BodyFacts {
  if (!body) return empty
  const { kind, name, shortName, phone, note, people, roster } = body
  return { kind, name, shortName, phone, note, people, roster }
}

interface Row {
  facts: BodyFacts
  stopped: boolean
}

/** The rows of the first sheet by the names of their bodies. */
function bodyRows(sheet: ReadSheet): { rows: Map<string, Row>; faults: Fault[] } {
  const { name: title, titles, required } = layout.bodies
  const table = tableOf(sheet, titles, required)
  const faults = [...table.faults]
  const rows = new Map<string, Row>()
  const columns = { name: '名称', kind: '类别', shortName: '简称', phone: '电话', note: '备注' }
  for (const { row, values } of table.rows) {
    const kind = bodyKinds.find((one) => bodyKindLabels[one] === values['类别'].trim())
    if (!kind) {
      const words = bodyKinds.map((one) => bodyKindLabels[one]).join('、')
      faults.push(faultAt(title, row, '类别', `写的是“${values['类别']}”，只能写其中一个：${words}`))
    }
    const told = {
      name: values['名称'],
      shortName: values['简称'],
      phone: values['电话'],
      note: values['备注']
    }
    const read = bodySchema.safeParse({ ...told, kind: kind ?? 'other' })
    const { stopped, faults: stateFaults } = stateIn(title, row, values['状态'])
    faults.push(...stateFaults)
    if (!read.success) faults.push(...schemaFaults(title, row, columns, read.error))
    else if (rows.has(read.data.name)) {
      faults.push(faultAt(title, row, '名称', `“${read.data.name}”前面已有一行，请合成一行`))
    } else rows.set(read.data.name, { facts: read.data, stopped })
  }
  return { rows, faults }
}

/** The rows of a sheet that belong to bodies, by the names of those. */
function belongings<T extends string, R>(
  sheet: ReadSheet,
  part: { name: string; titles: readonly T[]; required: readonly T[] },
  read: (row: number, values: Record<T, string>) => { value: R } | { faults: Fault[] }
): { rows: { row: number; body: string; value: R }[]; faults: Fault[] } {
  const table = tableOf(sheet, part.titles, part.required)
  const faults = [...table.faults]
  const rows: { row: number; body: string; value: R }[] = []
  for (const { row, values } of table.rows) {
    const one = read(row, values)
    if ('faults' in one) faults.push(...one.faults)
    else rows.push({ row, body: (values as Record<string, string>)['单位']?.trim() ?? '', value: one.value })
  }
  return { rows, faults }
}

function peopleRows(sheet: ReadSheet, accounts: Known['accounts']) {
  const { name: title } = layout.people
  const columns = { name: '姓名', duty: '职责', phone: '电话' }
  return belongings<(typeof layout.people.titles)[number], BodyPerson>(
    sheet,
    layout.people,
    (row, values) => {
      const wanted = values['账户'].trim()
      const account = accounts.find(({ name }) => name === wanted)
      const told = { name: values['姓名'], duty: values['职责'], phone: values['电话'] }
      const read = bodyPersonSchema.safeParse({ ...told, accountId: account?.id ?? null })
      if (!read.success) return { faults: schemaFaults(title, row, columns, read.error) }
      const reason = `没有叫“${wanted}”的账户；没有账户的空着`
      return wanted === '' || account
        ? { value: read.data }
        : { faults: [faultAt(title, row, '账户', reason)] }
    }
  )
}

function rosterRows(sheet: ReadSheet) {
  const columns = { day: '值班日', name: '值班人', phone: '电话' }
  return belongings<(typeof layout.roster.titles)[number], Duty>(sheet, layout.roster, (row, values) => {
    const told = { day: values['值班日'], name: values['值班人'], phone: values['电话'] }
    const read = dutySchema.safeParse(told)
    if (read.success) return { value: read.data }
    return { faults: schemaFaults(layout.roster.name, row, columns, read.error) }
  })
}

function changedWords(now: BodyFacts, wanted: BodyFacts): string {
  const fields = Object.keys(bodyFields) as (keyof BodyFacts)[]
  const differs = (field: keyof BodyFacts) => JSON.stringify(now[field]) !== JSON.stringify(wanted[field])
  return fields
    .filter(differs)
    .map((field) => bodyFields[field].label)
    .join('、')
}

/**
 * What a file does to the bodies. A sheet that is missing changes nothing of what it would hold; one that is there says
 * all of it for each body that the file names.
 */
export function planBodies(sheets: readonly ReadSheet[], known: Known, stopMissing: boolean): Planned {
  const sheet = (name: string) => sheets.find((one) => one.name === name)
  const [first, second, third] = [layout.bodies, layout.people, layout.roster].map(({ name }) => sheet(name))
  const told = first ? bodyRows(first) : { rows: new Map<string, Row>(), faults: [] }
  const people = second && peopleRows(second, known.accounts)
  const roster = third && rosterRows(third)
  const faults = [...told.faults, ...(people?.faults ?? []), ...(roster?.faults ?? [])]
  const inUse = known.bodies.filter(isInUse)

  const owned = [
    ...(people?.rows.map(({ row, body }) => ({ row, body, in: layout.people.name })) ?? []),
    ...(roster?.rows.map(({ row, body }) => ({ row, body, in: layout.roster.name })) ?? [])
  ]
  for (const { row, body, in: where } of owned) {
    if (told.rows.has(body) || inUse.some(({ name }) => name === body)) continue
    faults.push(faultAt(where, row, '单位', `没有叫“${body}”的单位，请先在“${layout.bodies.name}”表里写上`))
  }

  const names = new Set([...told.rows.keys(), ...owned.map(({ body }) => body)])
  const steps = [...names].flatMap((name): BodyStep[] => {
    const now = standingRow(known.bodies.filter((one) => one.name === name))
    const row = told.rows.get(name)
    const before = factsOf(now)
    const facts: BodyFacts = {
      ...(row?.facts ?? before),
      people: people
        ? people.rows.filter(({ body }) => body === name).map(({ value }) => value)
        : before.people,
      roster: roster
        ? roster.rows.filter(({ body }) => body === name).map(({ value }) => value)
        : before.roster
    }
    const words = changedWords(before, facts)
    const action = actionFor(now, row?.stopped ?? false, words !== '')
    // What is stopped keeps what it was.
    const kept = action === '停用' ? before : facts
    return action ? [{ action, id: now?.id ?? null, facts: kept, told: action === '修改' ? words : '' }] : []
  })
  const missing = first && stopMissing ? inUse.filter(({ name }) => !told.rows.has(name)) : []
  const stops = missing.map((body): BodyStep => ({
    action: '停用',
    id: body.id,
    facts: factsOf(body),
    told: ''
  }))
  return { steps: [...steps, ...stops], faults }
}
