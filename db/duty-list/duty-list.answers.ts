import { defineAnswers } from '../answers.ts'
import { listBodies } from '../bodies/bodies.store.ts'
import { momentOf } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import { readDictionaries } from '../dictionaries/dictionaries.store.ts'
import { fieldProblem, problem } from '../errors.ts'
import { keepingOthers } from '../keeping-others.ts'
import { isInUse, neighbour } from '../own-lists/own-list.ts'
import { swapPlaces, writeStopped } from '../own-lists/own-lists.store.ts'
import { proposalsFor } from './proposals.store.ts'
import { dutyItemFields, fieldsOf, type DutyItem, type DutyItemFacts } from './duty-item.ts'
import { dutyListApi } from './duty-list.api.ts'
import { insertDutyItem, listDutyItems, writeDutyItem } from './duty-list.store.ts'

async function itemOf(db: Reader, id: string): Promise<{ item: DutyItem; items: DutyItem[] }> {
  const items = await listDutyItems(db)
  const item = items.find((one) => one.id === id)
  if (!item) throw problem('NOT_FOUND', '事件清单的这一行')
  return { item, items }
}

const nameOf = ({ field, subject }: Pick<DutyItem, 'field' | 'subject'>) => `${field}：${subject}`

/** @throws where the field is none of the dictionary, the body is not in use, or another line in use says it already */
async function checkItem(db: Reader, item: DutyItemFacts, own?: DutyItem): Promise<void> {
  const fields = fieldsOf((await readDictionaries(db)).field)
  // What the line said before stays allowed, whatever became of the dictionary.
  if (item.field !== own?.field && !fields.includes(item.field)) {
    throw fieldProblem(['field'], 'UNKNOWN_DICTIONARY_VALUE', '涉及领域', item.field)
  }
  const body = (await listBodies(db)).find(({ id }) => id === item.bodyId)
  if (!body || !isInUse(body)) throw fieldProblem(['bodyId'], 'NOT_FOUND', '在用的这个单位')
  const twin = (await listDutyItems(db)).find(
    (one) => one.id !== own?.id && isInUse(one) && one.field === item.field && one.subject === item.subject
  )
  if (twin) throw fieldProblem(['subject'], 'DUTY_LISTED', nameOf(twin), twin.body)
}

export const dutyListAnswers = defineAnswers(dutyListApi, {
  'dutyList.list': ({ db }) => listDutyItems(db),

  'dutyList.propose': (context, matter) => proposalsFor(context, matter),

  async 'dutyList.add'({ db, newId, note }, item) {
    await checkItem(db, item)
    const id = newId()
    await insertDutyItem(db, id, item)
    note({ subject: id, detail: `添加事项 ${nameOf(item)}` })
    return { id }
  },

  async 'dutyList.update'({ db, note }, { id, before, ...wanted }) {
    const { item: now } = await itemOf(db, id)
    const bodies = await listBodies(db)
    const fields = dutyItemFields((bodyId) => bodies.find((one) => one.id === bodyId)?.name ?? '')
    const where = { call: 'dutyList.update', subject: id }
    const saved = await keepingOthers(db, fields, { wanted, before, now }, where)
    await checkItem(db, saved, now)
    await writeDutyItem(db, id, saved)
    note({ subject: id, detail: nameOf(saved) })
    return {}
  },

  async 'dutyList.move'({ db, note }, { id, direction }) {
    const { item, items } = await itemOf(db, id)
    const other = neighbour(items.filter(isInUse), id, direction)
    if (other) await swapPlaces(db, 'dutyItem', id, other.id)
    note({ subject: id, detail: `${nameOf(item)} ${direction}` })
    return {}
  },

  async 'dutyList.setStopped'({ db, clock, note }, { id, stopped }) {
    const { item } = await itemOf(db, id)
    if (!stopped) await checkItem(db, item, item)
    if (stopped === isInUse(item)) {
      await writeStopped(db, 'dutyItem', id, stopped ? momentOf(clock()) : null)
    }
    note({ subject: id, detail: `${stopped ? '停用' : '恢复'}事项 ${nameOf(item)}` })
    return {}
  }
})
