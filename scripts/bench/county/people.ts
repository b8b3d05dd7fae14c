import { findAccountByName } from '../../../db/people/people.store.ts'
import type { Reader } from '../../../db/connection.ts'
import { oneOf, type Random } from './random.ts'

/** Who is who in the bench's centre: ids of its accounts. */
export interface People {
  registrar: string
  owners: readonly string[]
  mediator: string
  recorder: string
  deputyLeader: string
  principalLeader: string
  archivist: string
  checker: string
}

/** The sample centre's staff; one of them owns half of the cases. */
export async function findPeople(db: Reader): Promise<People> {
  const idOf = async (name: string) => {
    const account = await findAccountByName(db, name)
    if (!account) throw new Error(`no account of ${name}`)
    return account.id
  }
  const handler = await idOf('罗建国')
  const mediator = await idOf('蒲晓燕')
  const supervisor = await idOf('向华')
  return {
    registrar: await idOf('何秋菊'),
    owners: [handler, handler, handler, mediator, mediator, supervisor],
    mediator,
    recorder: await idOf('杨洪'),
    deputyLeader: await idOf('岳明远'),
    principalLeader: await idOf('冉永康'),
    archivist: await idOf('谯文芳'),
    checker: supervisor
  }
}

export function ownerOf({ owners }: People, random: Random): string {
  return oneOf(owners, random)
}
