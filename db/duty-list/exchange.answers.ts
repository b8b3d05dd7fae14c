import { defineAnswers } from '../answers.ts'
import { insertBody, listBodies, writeBody } from '../bodies/bodies.store.ts'
import { momentOf } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import type { CommandContext } from '../context.ts'
import { readDictionaries } from '../dictionaries/dictionaries.store.ts'
import { fieldProblem, invalidInput } from '../errors.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { writeStopped } from '../own-lists/own-lists.store.ts'
import type { TakenStep } from '../own-lists/taking-in.ts'
import { listAccounts } from '../people/people.store.ts'
import { readWorkbook, writeWorkbook } from '../workbook/workbook.ts'
import { fieldsOf } from './duty-item.ts'
import { insertDutyItem, listDutyItems, writeDutyItem } from './duty-list.store.ts'
import { exchangeApi } from './exchange.api.ts'
import { planBodies } from './plan-bodies.ts'
import { planItems } from './plan-items.ts'
import type { BodyStep, ItemStep, Known, Plan } from './plan.ts'
import { layout, sheetsOf } from './sheets.ts'

interface Taken {
  bytes: Uint8Array
  stopMissing: boolean
}

async function knownNow(db: Reader): Promise<Known> {
  const [bodies, items] = [await listBodies(db), await listDutyItems(db)]
  const fields = fieldsOf((await readDictionaries(db)).field)
  return { bodies, items, accounts: await listAccounts(db), fields }
}

/** @throws WORKBOOK_UNREADABLE, WORKBOOK_STRANGE where the file holds none of the sheets */
async function planOf(db: Reader, { bytes, stopMissing }: Taken): Promise<Plan> {
  const sheets = await readWorkbook(bytes)
  if (!sheets) throw fieldProblem(['bytes'], 'WORKBOOK_UNREADABLE')
  const names = Object.values(layout).map(({ name }) => name as string)
  if (!sheets.some(({ name }) => names.includes(name))) {
    throw fieldProblem(['bytes'], 'WORKBOOK_STRANGE', names.join('”“'))
  }
  const known = await knownNow(db)
  const bodies = planBodies(sheets, known, stopMissing)
  const items = planItems(sheets, known, bodies.steps, stopMissing)
  return { bodies: bodies.steps, items: items.steps, faults: [...bodies.faults, ...items.faults] }
}

function told({ bodies, items }: Plan): TakenStep[] {
  return [
    ...bodies.map(({ action, facts, told: words }) => ({
      ...{ list: '单位', action, name: facts.name, told: words }
    })),
    ...items.map(({ action, facts, told: words }) => ({
      ...{ list: '事件清单', action, name: `${facts.field}：${facts.subject}`, told: words }
    }))
  ]
}

async function takeBody({ db, clock, newId }: CommandContext, { action, id, facts }: BodyStep) {
  if (id === null) await insertBody(db, newId(), facts)
  else {
    const stoppedAt = action === '停用' ? momentOf(clock()) : null
    if (action !== '修改') await writeStopped(db, 'body', id, stoppedAt)
    if (action !== '停用') await writeBody(db, id, facts)
  }
}

async function takeItem({ db, clock, newId }: CommandContext, step: ItemStep, idOf: Map<string, string>) {
  const { action, id } = step
  const { body, ...facts } = step.facts
  const item = { ...facts, bodyId: idOf.get(body) ?? '' }
  if (id === null) await insertDutyItem(db, newId(), item)
  else {
    const stoppedAt = action === '停用' ? momentOf(clock()) : null
    if (action !== '修改') await writeStopped(db, 'dutyItem', id, stoppedAt)
    if (action !== '停用') await writeDutyItem(db, id, item)
  }
}

export const exchangeAnswers = defineAnswers(exchangeApi, {
  async 'dutyList.export'({ db }) {
    const { bodies, items, accounts } = await knownNow(db)
    const accountName = (id: string) => accounts.find((one) => one.id === id)?.name ?? ''
    const bytes = await writeWorkbook(sheetsOf(bodies, items, accountName))
    return { name: '单位与事件清单.xlsx', bytes }
  },

  async 'dutyList.previewImport'({ db }, taken) {
    const plan = await planOf(db, taken)
    return { steps: told(plan), faults: plan.faults }
  },

  async 'dutyList.import'(context, taken) {
    const plan = await planOf(context.db, taken)
    if (plan.faults.length > 0) {
      throw invalidInput(plan.faults.map((message) => ({ path: ['bytes'], message })))
    }
    for (const step of plan.bodies) await takeBody(context, step)
    const bodies = (await listBodies(context.db)).filter(isInUse)
    const idOf = new Map(bodies.map(({ id, name }) => [name, id]))
    for (const step of plan.items) await takeItem(context, step, idOf)
    const steps = told(plan)
    context.note({ detail: `导入单位与事件清单：${steps.length} 处` })
    return { steps }
  }
})
