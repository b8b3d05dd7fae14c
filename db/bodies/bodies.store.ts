import type { Reader, Writer } from '../connection.ts'
import { isInUse } from '../own-lists/own-list.ts'
import { nextPosition } from '../own-lists/own-lists.store.ts'
import type { Body, BodyFacts } from './body.ts'

/** Every body, those in use first, each in the centre's order. */
export async function listBodies(db: Reader): Promise<Body[]> {
  const bodies = await db.selectFrom('body').selectAll().orderBy('position').execute()
  const people = await db.selectFrom('bodyPerson').selectAll().orderBy('position').execute()
  const roster = await db.selectFrom('bodyDuty').selectAll().orderBy('position').execute()
  const listed = bodies.map(({ position: _position, ...body }) => ({
    ...body,
    people: people
      .filter(({ bodyId }) => bodyId === body.id)
      .map(({ name, duty, phone, accountId }) => ({ name, duty, phone, accountId })),
    roster: roster
      .filter(({ bodyId }) => bodyId === body.id)
      .map(({ day, name, phone }) => ({ day, name, phone }))
  }))
  return [...listed.filter(isInUse), ...listed.filter((body) => !isInUse(body))]
}

async function writeBelongings(db: Writer, bodyId: string, { people, roster }: BodyFacts): Promise<void> {
  await db.deleteFrom('bodyPerson').where('bodyId', '=', bodyId).execute()
  await db.deleteFrom('bodyDuty').where('bodyId', '=', bodyId).execute()
  const persons = people.map((one, position) => ({ ...one, bodyId, position }))
  const duties = roster.map((one, position) => ({ ...one, bodyId, position }))
  if (persons.length > 0) await db.insertInto('bodyPerson').values(persons).execute()
  if (duties.length > 0) await db.insertInto('bodyDuty').values(duties).execute()
}

export async function insertBody(db: Writer, id: string, body: BodyFacts): Promise<void> {
  const { people: _people, roster: _roster, ...told } = body
  const position = await nextPosition(db, 'body')
  await db
    .insertInto('body')
    .values({ ...told, id, position, stoppedAt: null })
    .execute()
  await writeBelongings(db, id, body)
}

export async function writeBody(db: Writer, id: string, body: BodyFacts): Promise<void> {
  const { kind, name, shortName, phone, note } = body
  await db.updateTable('body').set({ kind, name, shortName, phone, note }).where('id', '=', id).execute()
  await writeBelongings(db, id, body)
}
