import { appendAudit } from '../audit/audit.store.ts'
import { inputDigest } from '../audit/digest.ts'
import { momentOf } from '../calendar/moment.ts'
import type { CommandContext, GateContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineHandlers } from '../handlers.ts'
import { peopleApi, type SessionView } from './people.api.ts'
import {
  findAccountByName,
  insertAccount,
  listAccounts,
  readAccount,
  writeAccount,
  writeRoles
} from './people.store.ts'

/** Takes the seat for the account, with an audit entry; the data is closed again where it may not. */
async function beginSession(context: GateContext, name: string, call: string): Promise<SessionView | null> {
  const open = context.folder.open
  const account = open ? await findAccountByName(open.reader, name) : null
  if (!open || !account?.active) {
    await context.folder.close()
    return null
  }
  await open.writer.transaction().execute((db) =>
    appendAudit(db, {
      at: momentOf(context.clock()),
      actorId: account.id,
      actorName: account.name,
      machine: context.machine,
      call,
      subject: account.id,
      detail: '',
      inputSha256: inputDigest({ name })
    })
  )
  context.setActor(account.id)
  const { id, title, roles } = account
  return { id, name: account.name, title, roles }
}

async function keepOneAdministrator(context: CommandContext, accountId: string): Promise<void> {
  const others = (await listAccounts(context.db)).filter(
    (account) => account.id !== accountId && account.active && account.roles.includes('administrator')
  )
  if (others.length === 0) throw problem('LAST_ADMINISTRATOR')
}

export const peopleHandlers = defineHandlers(peopleApi, {
  async 'session.signIn'(context, { name, password }) {
    context.setActor(null)
    await context.folder.close()
    if (!(await context.folder.openWithPassword(name, password))) throw problem('WRONG_CREDENTIALS')
    const session = await beginSession(context, name, 'session.signIn')
    if (!session) throw problem('WRONG_CREDENTIALS')
    return session
  },

  async 'session.recover'(context, { recoveryCode, name, password }) {
    context.setActor(null)
    await context.folder.close()
    if (!(await context.folder.openWithRecoveryCode(recoveryCode))) {
      throw fieldProblem(['recoveryCode'], 'WRONG_RECOVERY_CODE')
    }
    const open = context.folder.open
    const account = open ? await findAccountByName(open.reader, name) : null
    if (!account?.roles.includes('administrator')) {
      await context.folder.close()
      throw fieldProblem(['name'], 'NOT_FOUND', `名为“${name}”的系统管理员`)
    }
    await context.folder.keys.setPassword(name, password)
    const session = await beginSession(context, name, 'session.recover')
    if (!session) throw problem('WRONG_CREDENTIALS')
    return session
  },

  async 'session.signOut'(context) {
    context.setActor(null)
    await context.folder.close()
    return {}
  },

  'session.read': (context) => Promise.resolve(context.actor),

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
