import { momentOf } from '../calendar/moment.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers, prepared } from '../answers.ts'
import { passwordShortfall } from './password-shortfall.ts'
import { accountFields, holdsAny } from './people.ts'
import { keepingOthers } from '../keeping-others.ts'
import { peopleApi } from './people.api.ts'
import {
  findAccountByName,
  insertAccount,
  listAccounts,
  readAccount,
  writeAccount,
  writeRoles
} from './people.store.ts'
import { administrators } from './posts.ts'

async function keepOneAdministrator(context: CommandContext, accountId: string): Promise<void> {
  const others = (await listAccounts(context.db)).filter(
    (account) => account.id !== accountId && account.active && holdsAny(account.roles, administrators)
  )
  if (others.length === 0) throw problem('LAST_ADMINISTRATOR')
}

export const peopleAnswers = defineAnswers(peopleApi, {
  'people.list': ({ db }) => listAccounts(db),

  'people.add': prepared({
    async prepare({ db, keys }, { name, password }) {
      if (await findAccountByName(db, name)) throw fieldProblem(['name'], 'NAME_TAKEN', name)
      return keys.preparePassword(name, password)
    },
    async run(context, { password: _password, ...staff }, takePassword) {
      // Once more: another program may have taken the name in the meantime.
      if (await findAccountByName(context.db, staff.name)) {
        throw fieldProblem(['name'], 'NAME_TAKEN', staff.name)
      }
      const id = context.newId()
      await insertAccount(context.db, id, staff, momentOf(context.clock()))
      context.afterCommit(takePassword, passwordShortfall.added(staff.name))
      context.note({ subject: id, detail: `添加账户 ${staff.name}` })
      return { id }
    }
  }),

  'people.update': prepared({
    async prepare({ db, keys }, { id, active, password, before }) {
      const account = await readAccount(db, id)
      if (!account) throw problem('NOT_FOUND', '这个账户')
      // Who was there in the form already and was retired meanwhile is not called back by it.
      const returns = active && !account.active && before?.active !== true
      if (returns && password === undefined) {
        throw fieldProblem(['password'], 'PASSWORD_FOR_RETURN', account.name)
      }
      if (password === undefined || !active) return null
      if (!returns && keys.hasPassword(account.name)) {
        throw fieldProblem(['password'], 'PASSWORD_IS_OWN', account.name)
      }
      return keys.preparePassword(account.name, password)
    },
    async run(context, { id, password: _password, before, ...wanted }, takePassword) {
      const account = await readAccount(context.db, id)
      if (!account) throw problem('NOT_FOUND', '这个账户')
      const { title, roles, active } = await keepingOthers(
        context.db,
        accountFields,
        { wanted, before, now: account },
        { call: 'people.update', subject: id }
      )
      if (!active || !holdsAny(roles, administrators)) {
        if (holdsAny(account.roles, administrators)) await keepOneAdministrator(context, id)
      }
      await writeAccount(context.db, { id, title, active })
      await writeRoles(context.db, id, roles)
      if (takePassword) context.afterCommit(takePassword, passwordShortfall.given(account.name))
      // What is retired opens nothing any more: its slot goes with the commit.
      if (!active) {
        context.afterCommit(() => context.keys.revokeRetired(), passwordShortfall.retired(account.name))
      }
      context.note({ subject: id, detail: `${account.name}：${active ? '' : '停用；'}${roles.join('、')}` })
      return {}
    }
  }),

  'people.changePassword': prepared({
    async prepare({ keys, actor }, { current, next }) {
      const change = await keys.prepareChange(actor.name, current, next)
      if (!change) throw fieldProblem(['current'], 'WRONG_CURRENT_PASSWORD')
      return change
    },
    run(context, _input, { stillCurrent, take }) {
      if (!stillCurrent()) throw fieldProblem(['current'], 'WRONG_CURRENT_PASSWORD')
      context.afterCommit(take, passwordShortfall.changed)
      context.note({ subject: context.actor.id })
      return Promise.resolve({})
    }
  })
})
