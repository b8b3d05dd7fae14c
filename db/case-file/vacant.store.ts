import { sql } from 'kysely'
import type { Reader } from '../connection.ts'
import { hadPart, holdsPost, seesCase } from '../cases/askers.store.ts'
import { caseStates } from '../cases/states.ts'
import { dueIn } from '../cases/turn.ts'
import { seeing, vacancySentence, type Holder } from '../cases/vacancy.ts'
import { holdsAny, type Role } from '../people/people.ts'
import { administrators, deciders, hosts, leaders, owning } from '../people/posts.ts'
import { visibleTo } from './case-filter.store.ts'
import {
  atSeat,
  openRound,
  ownerAble,
  ownerGone,
  seatHolder,
  type Condition,
  type Viewer
} from './turns.store.ts'

/** Cases that wait for holders of the same posts. */
interface Group {
  at: Condition
  posts: readonly Role[]
  exceptPosts: readonly Role[]
  /** Who of the holders can't, differently in each case, and how many such people there are at most. */
  except: Condition
  excepted: number
  /** Somebody must be there to be assigned to, too. */
  assigns: boolean
}

const plain = { exceptPosts: [], except: sql<boolean>`0`, excepted: 0, assigns: false }

/** All that can wait for a post of which there is nobody: the rule of db/cases/vacancy.ts in SQL, equal by a test. */
function groups(): Group[] {
  const found: Group[] = []
  for (const state of caseStates) {
    const due = dueIn(state)
    // One person, or a seat, is looked at below.
    if (due === null || due.by === 'owner' || due.by === 'seat') continue
    found.push({
      ...plain,
      at: sql`cases.state = ${state}`,
      posts: due.posts,
      assigns: due.step === 'assign',
      // How many had a part in the handling differs too much to be counted on.
      ...(due.by === 'uninvolved' ? { except: hadPart(sql`a.id`), excepted: Infinity } : {})
    })
  }
  found.push({ ...plain, at: ownerGone, posts: deciders, assigns: true })
  const signing = (seat: string) => sql<boolean>`(${atSeat} AND ${seatHolder} = ${seat})`
  found.push({
    ...plain,
    at: sql`(${signing('witness')} AND ${ownerAble})`,
    posts: hosts,
    exceptPosts: leaders,
    except: sql`a.id = cases.owner_id`,
    excepted: 1
  })
  const signed = sql<boolean>`EXISTS (SELECT 1 FROM signature AS s WHERE s.round_id = (${openRound}) AND s.account_id = a.id)`
  for (const post of leaders)
    found.push({ ...plain, at: signing(post), posts: [post], except: signed, excepted: 3 })
  return found
}

function takerExists({ posts, exceptPosts, except }: Group): Condition {
  return sql`EXISTS (SELECT 1 FROM account AS a WHERE a.active = 1 AND ${holdsPost(posts)}
    AND NOT ${holdsPost(exceptPosts)} AND ${seesCase} AND NOT ${except})`
}

/** Somebody can take all of them, whatever the single case is like: nothing needs to be counted. */
function isStaffed({ posts, exceptPosts, excepted }: Group, staff: readonly Holder[]): boolean {
  const able = staff.filter(({ roles }) => holdsAny(roles, posts) && !holdsAny(roles, exceptPosts))
  return able.length > excepted
}

/**
 * How many cases wait for a post of which there is nobody, by the posts of which somebody is needed: of those that the
 * person sees, and of all for the administrator, who learns nothing else of them.
 */
export async function countVacant(db: Reader, viewer: Viewer, staff: readonly Holder[]) {
  const counts = new Map<string, { posts: readonly Role[]; cases: number }>()
  const nobodyToAssign = !staff.some(({ roles }) => holdsAny(roles, owning))
  const count = async (posts: readonly Role[], condition: Condition) => {
    const all = db.selectFrom('cases')
    const seen = holdsAny(viewer.roles, administrators) ? all : visibleTo(all, viewer)
    const row = await seen
      .where(condition)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    const key = posts.join()
    if (row.count > 0) counts.set(key, { posts, cases: row.count + (counts.get(key)?.cases ?? 0) })
  }
  for (const group of groups()) {
    const needed = group.posts.filter((post) => !group.exceptPosts.includes(post))
    const hidden = seeing(needed, { confidential: true })
    const split = hidden.length < needed.length
    for (const posts of split ? [needed, hidden] : [needed]) {
      const confidential = sql<boolean>`cases.confidential = ${posts === hidden ? 1 : 0}`
      const at = split ? sql<boolean>`${group.at} AND ${confidential}` : group.at
      const nobody = sql<boolean>`${at} AND NOT ${takerExists(group)}`
      if (!isStaffed({ ...group, posts }, staff)) await count(posts, nobody)
    }
    if (group.assigns && nobodyToAssign) await count(owning, sql`${group.at} AND ${takerExists(group)}`)
  }
  return [...counts.values()].map(({ posts, cases }) => ({ text: vacancySentence(posts), cases }))
}
