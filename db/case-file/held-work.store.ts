import { sql } from 'kysely'
import type { CaseState } from '../cases/states.ts'
import type { Reader } from '../connection.ts'
import { administrators } from '../people/posts.ts'
import { listAccounts } from '../people/people.store.ts'
import { visibleTo } from './case-filter.store.ts'
import type { HeldWork } from './held-work.ts'
import { waitsForViewer, type Condition, type Viewer } from './turns.store.ts'

/** Where a case needs its owner. */
const ownersStates = ['handling', 'signing'] as const satisfies CaseState[]

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
  const owned: Condition = sql`(cases.owner_id = ${holder.id} AND cases.state IN (${sql.join(ownersStates)}))`
  const others = (await listAccounts(db)).filter(({ id, active }) => active && id !== holder.id)
  const held = (post: Viewer['roles'][number]) => others.some(({ roles }) => roles.includes(post))
  return {
    owned: await cases(owned),
    waiting: await cases(sql`(${waitsForViewer(holder)} AND NOT ${owned})`),
    charged: await cases(
      sql`EXISTS (SELECT 1 FROM charge WHERE charge.case_id = cases.id AND charge.leader_id = ${holder.id} AND charge.ended_at IS NULL)`
    ),
    // The last administrator isn't retired at all; that is refused by itself.
    alone: holder.roles.filter((post) => !administrators.some((one) => one === post) && !held(post))
  }
}
