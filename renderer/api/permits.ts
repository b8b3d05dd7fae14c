import { api, type CallName } from '../../db/api.ts'
import { allows, type Call } from '../../db/contract.ts'
import type { Actor } from '../../db/people/actor.ts'
import { roleLabels } from '../../db/people/people.ts'

/** Whether the person's posts allow the call. */
export function permits(name: CallName, actor: Pick<Actor, 'roles'>): boolean {
  return allows(api[name].access, actor)
}

/** The posts that allow the call, in words; empty where it asks for none. */
export function postsOf(name: CallName): string {
  const { access }: Call = api[name]
  return typeof access === 'string' ? '' : access.map((role) => roleLabels[role]).join('、')
}
