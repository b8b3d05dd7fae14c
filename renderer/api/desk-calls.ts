import type { CallName } from '../../db/api.ts'
import type { Actor } from '../../db/people/actor.ts'
import { permits } from './permits.ts'

/** What is done at the desks that are not everybody's: who may make one of the calls has the desk. */
const deskCalls = {
  intake: ['cases.register'],
  mediation: ['mediation.recordSession'],
  signoff: ['signoff.signAsApplicant', 'signoff.signAsStaff'],
  dossier: ['dossier.preview']
} as const satisfies Record<string, readonly CallName[]>
export type DeskOfSome = keyof typeof deskCalls

/** Whether the desk is this person's; an address of another leads to where their day starts. */
export function hasDesk(desk: DeskOfSome, actor: Actor): boolean {
  return deskCalls[desk].some((name) => permits(name, actor))
}
