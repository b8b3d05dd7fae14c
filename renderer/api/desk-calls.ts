import type { CallName } from '../../db/api.ts'
import type { Actor } from '../../db/people/actor.ts'
import { permits } from './permits.ts'

/**
 * What is done at the desks that stand and fall with a call: who may make one of them has the desk. At 会签 that is
 * everybody, since any of the staff may witness for somebody anonymous.
 */
const deskCalls = {
  intake: ['cases.register'],
  mediation: ['mediation.recordSession'],
  signoff: ['signoff.signAsApplicant', 'signoff.witness', 'signoff.signAsStaff'],
  supervision: ['oversight.board'],
  results: ['rates.board'],
  dossier: ['dossier.preview']
} as const satisfies Record<string, readonly CallName[]>
export type DeskOfSome = keyof typeof deskCalls

/** Whether the desk is this person's; an address of another leads to where their day starts. */
export function hasDesk(desk: DeskOfSome, actor: Actor): boolean {
  return deskCalls[desk].some((name) => permits(name, actor))
}
