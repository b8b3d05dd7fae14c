import { sql } from 'kysely'
import { waitsFor } from '../cases/turn.ts'
import { vacantPosts } from '../cases/vacancy.ts'
import type { Reader } from '../connection.ts'
import { holdsAny } from '../people/people.ts'
import { administrators, deciders } from '../people/posts.ts'
import { listAccounts } from '../people/people.store.ts'
import { visibleTo } from './case-filter.store.ts'
import type { HeldWork } from './held-work.ts'
import {
  atSeat,
  ownerNeeded,
  turnColumns,
  turnsOfRow,
  waitsForViewer,
  type Condition,
  type Viewer
} from './turns.store.ts'

const shownNumbers = 3

/** What waits for somebody: all of it counted, and the numbers of those that whoever asks may see. */
export async function heldWork(db: Reader, holder: Viewer, asker: Viewer): Promise<HeldWork> {
  const cases = async (when: Condition) => {
    const held = visibleTo(db.selectFrom('cases'), holder).where(when)
    const { total } = await held
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow()
    const rows = await visibleTo(held, asker)
      .select('number')
      .orderBy('registeredAt')
      .orderBy('numberRank')
      .limit(shownNumbers)
      .execute()
    return { total, numbers: rows.map(({ number }) => number) }
  }
  const theirs = sql<boolean>`cases.owner_id = ${holder.id}`
  const owned: Condition = sql`(${theirs} AND ${ownerNeeded})`
  const signed: Condition = sql`(${theirs} AND ${atSeat} AND NOT ${ownerNeeded})`
  const toAssign: Condition = sql`(${theirs} AND cases.state = 'accepted')`
  const waiting: Condition = sql`(${waitsForViewer(holder)} AND NOT ${owned} AND NOT ${signed} AND NOT ${toAssign})`
  const others = (await listAccounts(db)).filter(({ id, active }) => active && id !== holder.id)
  const stranded = await strandedIds(db, holder, waiting, others)
  const among: Condition = sql`cases.id IN (SELECT value FROM json_each(${JSON.stringify(stranded)}))`
  const held = (post: Viewer['roles'][number]) => others.some(({ roles }) => roles.includes(post))
  return {
    owned: await cases(owned),
    signed: await cases(signed),
    toAssign: await cases(toAssign),
    shared: await cases(sql`(${waiting} AND NOT ${among})`),
    stranded: await cases(among),
    charged: await cases(
      sql`EXISTS (SELECT 1 FROM charge WHERE charge.case_id = cases.id AND charge.leader_id = ${holder.id} AND charge.ended_at IS NULL)`
    ),
    // The last administrator isn't retired at all; that is refused by itself.
    alone: holder.roles.filter((post) => !administrators.some((one) => one === post) && !held(post)),
    reassignable: others.some(({ roles }) => holdsAny(roles, deciders))
  }
}

/** Of the cases that wait for somebody, those that nobody of the others can take a step further. */
async function strandedIds(
  db: Reader,
  holder: Viewer,
  waiting: Condition,
  others: readonly Viewer[]
): Promise<string[]> {
  const rows = await visibleTo(db.selectFrom('cases'), holder)
    .where(waiting)
    .select(['cases.id', 'state', 'ownerId', 'registrarId', 'confidential', ...turnColumns])
    .execute()
  const isStranded = (row: (typeof rows)[number]) => {
    const { due, request } = turnsOfRow(row)
    const sight = { ...row, confidential: row.confidential === 1 }
    // Where only an answer is asked of them, the owner goes on with what is due.
    return [due, request]
      .filter((turn) => waitsFor(turn, holder))
      .some((turn) => vacantPosts(turn, sight, others) !== null)
  }
  return rows.filter(isStranded).map(({ id }) => id)
}
