import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import { fieldProblem, problem } from '../errors.ts'
import { keepingOthers } from '../keeping-others.ts'
import { isInUse, neighbour } from '../own-lists/own-list.ts'
import { swapPlaces, writeStopped } from '../own-lists/own-lists.store.ts'
import { readAccount } from '../people/people.store.ts'
import { bodiesApi } from './bodies.api.ts'
import { bodyFields, type Body, type BodyFacts } from './body.ts'
import { insertBody, listBodies, writeBody } from './bodies.store.ts'

async function bodyOf(db: Reader, id: string): Promise<{ body: Body; bodies: Body[] }> {
  const bodies = await listBodies(db)
  const body = bodies.find((one) => one.id === id)
  if (!body) throw problem('NOT_FOUND', '这个单位')
  return { body, bodies }
}

/** @throws BODY_NAME_TAKEN where another body in use is called so */
function checkName(bodies: readonly Body[], name: string, path: string, own?: string): void {
  const taken = bodies.some((one) => isInUse(one) && one.name === name && one.id !== own)
  if (taken) throw fieldProblem([path], 'BODY_NAME_TAKEN', name)
}

/** @throws NOT_FOUND at the person whose account isn't there */
async function checkAccounts(db: Reader, { people }: BodyFacts): Promise<void> {
  for (const [index, { accountId }] of people.entries()) {
    if (accountId !== null && !(await readAccount(db, accountId))) {
      throw fieldProblem(['people', index, 'accountId'], 'NOT_FOUND', '这个账户')
    }
  }
}

export const bodiesAnswers = defineAnswers(bodiesApi, {
  'bodies.list': ({ db }) => listBodies(db),

  async 'bodies.add'({ db, newId, note }, body) {
    checkName(await listBodies(db), body.name, 'name')
    await checkAccounts(db, body)
    const id = newId()
    await insertBody(db, id, body)
    note({ subject: id, detail: `添加单位 ${body.name}` })
    return { id }
  },

  async 'bodies.update'({ db, note }, { id, before, ...wanted }) {
    const { body: now, bodies } = await bodyOf(db, id)
    const versions = { wanted, before, now }
    const saved = await keepingOthers(db, bodyFields, versions, { call: 'bodies.update', subject: id })
    if (isInUse(now)) checkName(bodies, saved.name, 'name', id)
    await checkAccounts(db, saved)
    await writeBody(db, id, saved)
    note({ subject: id, detail: now.name === saved.name ? saved.name : `${now.name} 改名 ${saved.name}` })
    return {}
  },

  async 'bodies.move'({ db, note }, { id, direction }) {
    const { body, bodies } = await bodyOf(db, id)
    const other = neighbour(bodies.filter(isInUse), id, direction)
    if (other) await swapPlaces(db, 'body', id, other.id)
    note({ subject: id, detail: `${body.name} ${direction}` })
    return {}
  },

  async 'bodies.setStopped'({ db, clock, note }, { id, stopped }) {
    const { body, bodies } = await bodyOf(db, id)
    if (stopped) {
      const items = await db
        .selectFrom('dutyItem')
        .select('id')
        .where('bodyId', '=', id)
        .where('stoppedAt', 'is', null)
        .execute()
      if (items.length > 0) throw fieldProblem(['id'], 'BODY_ANSWERABLE', body.name, items.length)
    } else checkName(bodies, body.name, 'id', id)
    if (stopped === isInUse(body)) await writeStopped(db, 'body', id, stopped ? momentOf(clock()) : null)
    note({ subject: id, detail: `${stopped ? '停用' : '恢复'}单位 ${body.name}` })
    return {}
  }
})
