import { api, type CallName } from '../../db/api.ts'
import type { Call } from '../../db/contract.ts'
import type { Actor } from '../../db/people/actor.ts'
import { holdsAny } from '../../db/people/people.ts'

/** Whether the person's posts allow the call; the API itself is the only list of who may do what. */
export function permits(name: CallName, actor: Pick<Actor, 'roles'>): boolean {
  const { access }: Call = api[name]
  return typeof access === 'string' || holdsAny(actor.roles, access)
}
