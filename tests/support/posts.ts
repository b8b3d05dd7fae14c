import type { Role } from '../../db/people/people.ts'
import { administrator, password, type TestCentre } from './centre.ts'

/** Adds a person who holds exactly these posts; gives their account id. */
export async function hire(centre: TestCentre, name: string, roles: Role[]): Promise<string> {
  await centre.signIn(administrator)
  const { id } = await centre.call('people.add', { name, roles, title: '', password })
  return id
}

export async function changePosts(
  centre: TestCentre,
  name: string,
  change: { roles?: Role[]; active?: boolean; title?: string; password?: string }
): Promise<void> {
  await centre.signIn(administrator)
  const account = (await centre.call('people.list', {})).find((one) => one.name === name)
  if (!account) throw new Error(`no account named ${name}`)
  const { name: _name, ...kept } = account
  await centre.call('people.update', { ...kept, ...change })
}
