import { answers } from './answer-map.ts'
import type { PreparedAnswer } from './answers.ts'
import type { CallName } from './api.ts'
import { appendAudit } from './audit/audit.store.ts'
import { inputDigest } from './audit/input-digest.ts'
import { momentOf } from './calendar/moment.ts'
import type { AuditNote, CommandContext } from './context.ts'
import type { OpenData } from './data-folder.ts'
import { Effects } from './effects.ts'
import { problem } from './errors.ts'
import type { Desk, Served } from './serve.ts'
import type { Actor } from './people/actor.ts'

type Plain = (context: CommandContext, input: unknown) => Promise<unknown>
type Prepared = PreparedAnswer<unknown, unknown>

/** Everything that must be done before the transaction; gives what is left to be done inside. */
async function prepare(
  desk: Desk,
  open: OpenData,
  name: CallName,
  actor: Actor,
  input: unknown
): Promise<(context: CommandContext) => Promise<unknown>> {
  const answer = answers[name] as Plain | Prepared
  if (typeof answer === 'function') return (context) => answer(context, input)
  const { reader: db, vault } = open
  const context = { ...desk.surroundings, db, vault, actor, keys: desk.folder.keys }
  const ready = await answer.prepare(context, input)
  // `prepared` tied both steps to one type; the map of all answers has forgotten which.
  return (inside) => answer.run(inside, input, ready as never)
}

function logAll(desk: Desk, name: CallName, what: string, failures: readonly unknown[]): void {
  for (const error of failures) {
    const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
    desk.log('error', `${name}: ${what}: ${cause}`)
  }
}

/**
 * Runs a command and its audit entry in one transaction: both are on the disk, or neither. What it does
 * outside the database follows the commit, or is taken back.
 */
export async function runCommand(desk: Desk, name: CallName, actor: Actor, input: unknown): Promise<Served> {
  const open = desk.folder.open
  if (!open) throw problem('NOT_SIGNED_IN')
  const note: AuditNote = {}
  const effects = new Effects()
  const inside = await prepare(desk, open, name, actor, input)
  let value: unknown
  try {
    value = await open.writer.transaction().execute(async (db) => {
      const result = await inside({
        ...desk.surroundings,
        db,
        vault: open.vault,
        keys: desk.folder.keys,
        actor,
        note: (more: AuditNote) => Object.assign(note, more),
        afterCommit: effects.afterCommit,
        undo: effects.undo
      })
      await appendAudit(db, {
        at: momentOf(desk.surroundings.clock()),
        actorId: actor.id,
        actorName: actor.name,
        machine: desk.surroundings.machine,
        call: name,
        subject: note.subject ?? null,
        detail: note.detail ?? '',
        inputSha256: inputDigest(input)
      })
      return result
    })
  } catch (error) {
    logAll(desk, name, 'was not taken back', await effects.rolledBack())
    throw error
  }
  const failures = await effects.committed()
  logAll(desk, name, 'failed after the commit', failures)
  if (failures.length > 0) throw problem('AFTER_COMMIT_FAILED')
  return { answer: { ok: true, value }, subject: note.subject ?? null }
}
