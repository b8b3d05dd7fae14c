import { holdsAny, roleLabels, type Role } from '../people/people.ts'
import { confidants, owning } from '../people/posts.ts'
import { waitsFor, type Turn } from './turn.ts'
import { maySee } from './visibility.ts'

/** A member of staff in service. */
export interface Holder {
  id: string
  roles: readonly Role[]
}

type Sight = Parameters<typeof maySee>[1]

/** Those of the posts that see the case, whoever registered or owns it. */
export function seeing(
  posts: readonly Role[],
  { confidential }: Pick<Sight, 'confidential'>
): readonly Role[] {
  return confidential ? posts.filter((post) => holdsAny([post], confidants)) : posts
}

function takers(turn: Turn, one: Sight, staff: readonly Holder[]): Holder[] {
  return staff.filter((person) => maySee(person, one) && waitsFor(turn, person))
}

/**
 * The posts of which a case needs somebody before it can go on: nobody in service can take its step, or there is
 * nobody whom it could be assigned to. Null where it goes on by itself, which is nearly always.
 */
export function vacantPosts(turn: Turn | null, one: Sight, staff: readonly Holder[]): readonly Role[] | null {
  if (!turn) return null
  if (takers(turn, one, staff).length === 0) {
    const posts = turn.posts.filter((post) => !turn.exceptPosts.includes(post))
    return seeing(posts, one)
  }
  const assignable = turn.step !== 'assign' || staff.some(({ roles }) => holdsAny(roles, owning))
  return assignable ? null : owning
}

/** Which post is vacant and who can fill it, in a sentence; the administrator always can. */
export function vacancySentence(posts: readonly Role[]): string {
  const names = posts.map((post) => roleLabels[post])
  const whom = names.length > 1 ? `${names.slice(0, -1).join('、')}或${names.at(-1) ?? ''}` : (names[0] ?? '')
  return `没有能接着办的${whom}，请系统管理员在“设置 → 工作人员”里安排一人`
}
