import { api, type CallName } from '../../db/api.ts'

/**
 * Whether to go on with what can't be taken back. Asked only about what the call would take: where something is
 * missing, sending it asks nobody and does nothing, and the call's own answer says what and where.
 */
export async function sureOf(name: CallName, input: unknown, ask: () => Promise<boolean>): Promise<boolean> {
  return !api[name].input.safeParse(input).success || ask()
}
