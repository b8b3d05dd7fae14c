import { momentOf } from '../calendar/moment.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { peopleApi } from './people.api.ts'
import {
  findAccountByName,
  insertAccount,
  listAccounts,
  readAccount,
  writeAccount,
  writeRoles
} from './people.store.ts'

async function keepOneAdministrator(context: CommandContext, accountId: string): Promise<void> {
  const others = (await listAccounts(context.db)).filter(
    (account) => account.id !== accountId && account.active && account.roles.includes('administrator')
  )
  if (others.length === 0) throw problem('LAST_ADMINISTRATOR')
}

export const peopleAnswers = defineAnswers(peopleApi, {
  'people.list': ({ db }) => listAccounts(db),

  async 'people.add'(context, { password, ...staff }) {
    if (await findAccountByName(context.db, staff.name)) {
      throw fieldProblem(['name'], 'NAME_TAKEN', staff.name)
    }
    const id = context.newId()
    await insertAccount(context.db, id, staff, momentOf(context.clock()))
    await context.keys.setPassword(staff.name, password)
    context.note({ subject: id, detail: `添加账户 ${staff.name}` })
    return { id }
  },

  async 'people.update'(context, { id, title, roles, active }) {
    const account = await readAccount(context.db, id)
    if (!account) throw problem('NOT_FOUND', '这个账户')
    if (!active || !roles.includes('administrator')) {
      if (account.roles.includes('administrator')) await keepOneAdministrator(context, id)
    }
    await writeAccount(context.db, { id, title, active })
    await writeRoles(context.db, id, roles)
    context.note({ subject: id, detail: `${account.name}：${active ? '' : '停用；'}${roles.join('、')}` })
    return {}
  },

  async 'people.changePassword'(context, { current, next }) {
    if (!(await context.keys.isPassword(context.actor.name, current))) {
      throw fieldProblem(['current'], 'WRONG_CURRENT_PASSWORD')
    }
    await context.keys.setPassword(context.actor.name, next)
    context.note({ subject: context.actor.id })
    return {}
  }
})
