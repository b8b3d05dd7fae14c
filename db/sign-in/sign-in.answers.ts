import { defineAnswers } from '../answers.ts'
import { appendAudit } from '../audit/audit.store.ts'
import { inputDigest } from '../audit/input-digest.ts'
import { momentOf } from '../calendar/moment.ts'
import type { GateContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { askAboutClock, recordingClock } from '../pc-clock/pc-clock.store.ts'
import { passwordShortfall } from '../people/password-shortfall.ts'
import { findAccountByName, listAccounts } from '../people/people.store.ts'
import type { Actor } from '../people/actor.ts'
import { signInApi } from './sign-in.api.ts'
import { administrators } from '../people/posts.ts'
import { holdsAny } from '../people/people.ts'

/** Takes the seat for the account, with an audit entry; null where the account may not. */
async function takeSeat(context: GateContext, name: string, call: string): Promise<Actor | null> {
  const open = context.folder.open
  const account = open ? await findAccountByName(open.reader, name) : null
  if (!open || !account?.active) return null
  await open.writer.transaction().execute(async (db) => {
    await askAboutClock(db, context, account)
    const clock = await recordingClock(db, context.clock)
    await appendAudit(db, {
      at: momentOf(clock()),
      actorId: account.id,
      actorName: account.name,
      machine: context.machine,
      call,
      subject: account.id,
      detail: '',
      inputSha256: inputDigest({ name })
    })
  })
  await forgetRetired(context)
  context.setActor(account.id)
  const { id, title, roles } = account
  return { id, name: account.name, title, roles }
}

/** 0.1.0 left the slots of retired accounts in the ring, and a write after the commit may have failed. */
async function forgetRetired({ folder }: GateContext): Promise<void> {
  if (!folder.open) return
  const retired = (await listAccounts(folder.open.reader)).filter(({ active }) => !active)
  try {
    const stale = folder.keys.hasLeftovers() || retired.some(({ name }) => folder.keys.hasPassword(name))
    if (stale) await folder.keys.revokeRetired()
  } catch {
    // A disk that can't be written now keeps nobody out; the next sign-in tries again.
  }
}

/** The data closes behind a refused sign-in by itself, unless somebody sits at another seat. */
export const signInAnswers = defineAnswers(signInApi, {
  async 'session.signIn'(context, { name, password }) {
    context.setActor(null)
    if (!(await context.folder.openWithPassword(name, password))) throw problem('WRONG_CREDENTIALS')
    const signedIn = await takeSeat(context, name, 'session.signIn')
    if (!signedIn) throw problem('WRONG_CREDENTIALS')
    return signedIn
  },

  async 'session.recover'(context, { recoveryCode, name, password }) {
    context.setActor(null)
    if (!(await context.folder.openWithRecoveryCode(recoveryCode))) {
      throw fieldProblem(['recoveryCode'], 'WRONG_RECOVERY_CODE')
    }
    const open = context.folder.open
    const account = open ? await findAccountByName(open.reader, name) : null
    if (!account || !holdsAny(account.roles, administrators)) {
      throw fieldProblem(['name'], 'NOT_FOUND', `名为“${name}”的系统管理员`)
    }
    const takeNewPassword = await context.folder.keys.preparePassword(name, password)
    const signedIn = await takeSeat(context, name, 'session.recover')
    if (!signedIn) throw problem('WRONG_CREDENTIALS')
    try {
      await takeNewPassword()
    } catch {
      context.setActor(null)
      throw problem('AFTER_COMMIT_FAILED', passwordShortfall.recovered)
    }
    return signedIn
  },

  'session.signOut'(context) {
    context.setActor(null)
    return Promise.resolve({})
  },

  'session.read': (context) => Promise.resolve(context.actor)
})
