import { z } from 'zod'
import { findAct, holdsBytes, insertAct, completeAct, type Act } from './acts/acts.store.ts'
import { answers } from './answer-map.ts'
import type { PreparedAnswer } from './answers.ts'
import { api, type CallName } from './api.ts'
import { appendAudit } from './audit/audit.store.ts'
import { inputDigest } from './audit/input-digest.ts'
import { momentOf } from './calendar/moment.ts'
import { changesOf } from './changes.ts'
import { settleCase } from './clocks/settle.store.ts'
import type { AuditNote, CommandContext, Surroundings, Undo } from './context.ts'
import type { Writer } from './connection.ts'
import type { OpenData } from './data-folder.ts'
import { deleteDraft } from './drafts/drafts.store.ts'
import { Effects } from './effects.ts'
import type { Call } from './contract.ts'
import { fieldProblem, problem } from './errors.ts'
import { askAboutClock, recordingClock } from './pc-clock/pc-clock.store.ts'
import { clockConfirmed, type Caller, type House, type Served } from './house.ts'
import type { Actor } from './people/actor.ts'
import { readActor } from './people/people.store.ts'
import { checkAccess } from './permission.ts'

type Plain = (context: CommandContext, input: unknown) => Promise<unknown>
type Prepared = PreparedAnswer<unknown, unknown>

/** A call that is to be recorded: what, by whom, from where. */
export interface Recorded {
  name: CallName
  caller: Caller
  actor: Actor
  input: unknown
}

/** Everything that must be done before the transaction; gives what is left to be done inside. */
async function prepare(
  house: House,
  open: OpenData,
  name: CallName,
  actor: Actor,
  input: unknown
): Promise<(context: CommandContext) => Promise<unknown>> {
  const answer = answers[name] as Plain | Prepared
  if (typeof answer === 'function') return (context) => answer(context, input)
  const { reader: db, vault } = open
  const context = { ...house.surroundings, db, vault, actor, keys: house.keys ?? house.folder.keys }
  const ready = await answer.prepare(context, input)
  // `prepared` tied both steps to one type; the map of all answers has forgotten which.
  return (inside) => answer.run(inside, input, ready as never)
}

function logAll(house: House, name: CallName, what: string, failures: readonly unknown[]): void {
  for (const error of failures) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
    house.log('error', `${name}: ${what}: ${cause}`)
  }
}

/** What the audit entry says, gathered while the command runs. */
function record(by: Surroundings, name: CallName, actor: Actor, note: AuditNote, inputSha256: string) {
  return {
    at: momentOf(by.clock()),
    actorId: actor.id,
    actorName: actor.name,
    machine: by.machine,
    call: name,
    subject: note.subject ?? null,
    detail: note.detail ?? '',
    inputSha256
  }
}

/** All bits alike: what a program sends that made no id. Two such would take each other's answers. */
const emptyUuid = /^[0-]+$|^[f-]+$/i

/** The act the caller named, if it named one; a name must be a uuid, so that nobody's repeats another's. */
export function actOf({ act: id }: Caller, call: CallName, actorId: string, inputSha256: string): Act | null {
  if (id === undefined) return null
  if (!z.uuid().safeParse(id).success) throw fieldProblem(['act'], 'INVALID_INPUT', 'act 应是一个 UUID')
  if (emptyUuid.test(id)) {
    throw fieldProblem(['act'], 'INVALID_INPUT', 'act 不能是全 0 或全 f 的 UUID，请为每张表单另生成一个')
  }
  // One uuid, however it is written.
  return { id: id.toLowerCase(), call, inputSha256, actorId }
}

/**
 * The actor as they are inside the transaction: since the call arrived another program may have retired them or
 * taken the post away.
 *
 * @throws NOT_SIGNED_IN, NOT_PERMITTED
 */
async function stillAllowed(db: Writer, name: CallName, { id }: Actor): Promise<Actor> {
  const present = await readActor(db, id)
  checkAccess(api[name], present)
  if (!present) throw problem('NOT_SIGNED_IN')
  return present
}

/** The act is whole. Where that can't be kept, its repeat is told that something may be missing, which is safe. */
async function keepWhole(house: House, db: Writer, name: CallName, act: Act, value: unknown): Promise<void> {
  try {
    await completeAct(db, act.id, value)
  } catch (error) {
    logAll(house, name, 'its answer was not kept', [error])
  }
}

/** Runs a command: what it prepares first, the rest recorded in one transaction. */
export async function runCommand(
  house: House,
  name: CallName,
  caller: Caller,
  actor: Actor,
  input: unknown
): Promise<Served> {
  return runRecorded(house, { name, caller, actor, input }, (open) =>
    prepare(house, open, name, actor, input)
  )
}

/**
 * Runs what `begin` leaves to be done and its audit entry in one transaction: both are on the disk, or neither. What
 * it does outside the database follows the commit, or is taken back. An act that was done before, here or by
 * another program, is not done again: it is answered as it was. The draft that it uses up is gone with the commit: a
 * program that dies right after it must not offer it for a second time.
 */
export async function runRecorded(
  house: House,
  { name, caller, actor, input }: Recorded,
  begin: (open: OpenData) => Promise<(context: CommandContext) => Promise<unknown>>
): Promise<Served> {
  const open = house.folder.open
  if (!open) throw problem('NOT_SIGNED_IN')
  const inputSha256 = inputDigest(input)
  const act = actOf(caller, name, actor.id, inputSha256)
  const before = act && (await findAct(open.reader, act))
  if (before) return { answer: { ok: true, value: before.value }, subject: null }
  const { audited = true }: Call = api[name]
  const note: AuditNote = {}
  const effects = new Effects()
  const inside = await begin(open)
  const transaction = async (db: Writer): Promise<unknown> => {
    const present = await stillAllowed(db, name, actor)
    const done = act && (await findAct(db, act))
    if (done) return done.value
    const confirmed = { ...house.surroundings, clockConfirmed: clockConfirmed(house, caller.seat) }
    if (audited) await askAboutClock(db, confirmed, present)
    const clock = await recordingClock(db, house.surroundings.clock)
    const surroundings = { ...house.surroundings, clock }
    const value = await inside({
      ...surroundings,
      db,
      vault: open.vault,
      keys: house.keys ?? house.folder.keys,
      actor: present,
      note: (more: AuditNote) => Object.assign(note, more),
      afterCommit: effects.afterCommit,
      undo: effects.undo
    })
    const { cases } = changesOf(name, input, note.subject ?? null)
    if (cases !== 'all') for (const id of cases) await settleCase({ ...surroundings, db }, id)
    if (caller.draft !== undefined) await deleteDraft(db, present.id, caller.draft)
    if (audited) await appendAudit(db, record(surroundings, name, present, note, inputSha256))
    if (act && !holdsBytes(value)) {
      await insertAct(db, act, { at: momentOf(surroundings.clock()), value, whole: !effects.expected })
    }
    return value
  }
  let value: unknown
  try {
    value = await open.writer.transaction().execute(transaction)
  } catch (error) {
    const inTransaction = (undo: Undo) =>
      open.writer.transaction().execute(async (db) => {
        await undo(db)
      })
    logAll(house, name, 'was not taken back', await effects.rolledBack(inTransaction))
    throw error
  }
  const failures = await effects.committed()
  const [first] = failures
  if (first) {
    const errors = failures.map(({ error }) => error)
    logAll(house, name, 'failed after the commit', errors)
    throw problem('AFTER_COMMIT_FAILED', first.shortfall)
  }
  if (act && effects.expected) await keepWhole(house, open.writer, name, act, value)
  return { answer: { ok: true, value }, subject: note.subject ?? null }
}
