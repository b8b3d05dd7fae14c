import { allows, type Call } from './contract.ts'
import { problem } from './errors.ts'
import { roleLabels } from './people/people.ts'
import type { Actor } from './people/actor.ts'

/** @throws NOT_SIGNED_IN, NOT_PERMITTED where the call isn't for that person */
export function checkAccess(call: Call, actor: Actor | null): void {
  if (call.access === 'anyone') return
  if (!actor) throw problem('NOT_SIGNED_IN')
  if (call.access === 'signedIn' || allows(call.access, actor)) return
  throw problem('NOT_PERMITTED', call.access.map((role) => roleLabels[role]).join('、'))
}
