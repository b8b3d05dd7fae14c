import { holdsAny, type Role } from '../people/people.ts'
import { confidants } from '../people/posts.ts'

/** Whether the person may see the case: a confidential one only by post, or as its registrar or owner. */
export function maySee(
  actor: { id: string; roles: readonly Role[] },
  one: { confidential: boolean; registrarId: string; ownerId: string | null }
): boolean {
  if (!one.confidential || holdsAny(actor.roles, confidants)) return true
  return actor.id === one.registrarId || actor.id === one.ownerId
}
