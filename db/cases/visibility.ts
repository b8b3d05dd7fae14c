import { holdsAny, type Role } from '../people/people.ts'
import { archivists, leaders } from '../people/posts.ts'

/** Posts that see every confidential case (检举控告、行政效能投诉 by choice; 《信访工作条例》第三十条). */
export const confidentialRoles = ['supervisor', ...leaders, ...archivists] as const satisfies Role[]

/** Whether the person may see the case: a confidential one only by post, or as its registrar or owner. */
export function maySee(
  actor: { id: string; roles: readonly Role[] },
  one: { confidential: boolean; registrarId: string; ownerId: string | null }
): boolean {
  if (!one.confidential || holdsAny(actor.roles, confidentialRoles)) return true
  return actor.id === one.registrarId || actor.id === one.ownerId
}
