import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { api, isCallName, type CallName } from './api.ts'
import { runCommand } from './command.ts'
import type { Surroundings } from './context.ts'
import type { Call } from './contract.ts'
import type { DataFolder } from './data-folder.ts'
import { AppError, problem, type FieldProblem } from './errors.ts'
import { answers } from './answer-map.ts'
import { holdsAny, roleLabels } from './people/people.ts'
import { readActor } from './people/people.store.ts'
import type { Actor } from './people/actor.ts'
import type { Answer } from './wire.ts'

z.config(z.locales.zhCN())

export type Log = (level: 'info' | 'warn' | 'error', text: string) => void

/** The one seat at this PC: its data, and who sits there. */
export interface Desk {
  folder: DataFolder
  surroundings: Surroundings
  actorId: string | null
  log: Log
}

/** What a call did: its answer, who it was for, and the case or account it was about. */
export interface Served {
  answer: Answer
  subject: string | null
}

type AnyAnswerer = (context: unknown, input: unknown) => Promise<unknown>

/** How zod's own messages begin; unlike ours they don't say which field they are about. */
const zodsOwn = /^(无效|数值|出现|包含)/

function fieldProblems(error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    const unnamed = path.length > 0 && zodsOwn.test(issue.message)
    const message = unnamed ? `${path.join('.')}：${issue.message}` : issue.message
    return { path, message }
  })
}

function parse(call: Call, input: unknown): unknown {
  const result = call.input.safeParse(input)
  if (result.success) return result.data
  const fields = fieldProblems(result.error)
  throw new AppError('INVALID_INPUT', problem('INVALID_INPUT', fields[0]?.message ?? '').message, fields)
}

function checkAccess(call: Call, actor: Actor | null): void {
  if (call.access === 'anyone') return
  if (!actor) throw problem('NOT_SIGNED_IN')
  if (call.access === 'signedIn' || holdsAny(actor.roles, call.access)) return
  throw problem('NOT_PERMITTED', call.access.map((role) => roleLabels[role]).join('、'))
}

async function seatedActor(desk: Desk): Promise<Actor | null> {
  const open = desk.folder.open
  return open && desk.actorId ? readActor(open.reader, desk.actorId) : null
}

async function run(desk: Desk, name: CallName, input: unknown): Promise<Served> {
  const call: Call = api[name]
  const actor = await seatedActor(desk)
  checkAccess(call, actor)
  const parsed = parse(call, input)
  if (call.kind === 'gate') {
    const setActor = (accountId: string | null) => {
      desk.actorId = accountId
    }
    const context = { ...desk.surroundings, folder: desk.folder, actor, setActor }
    return {
      answer: { ok: true, value: await (answers[name] as AnyAnswerer)(context, parsed) },
      subject: null
    }
  }
  const open = desk.folder.open
  if (!open || !actor) throw problem('NOT_SIGNED_IN')
  if (call.kind === 'command') return runCommand(desk, name, actor, parsed)
  const context = { ...desk.surroundings, db: open.reader, vault: open.vault, actor }
  return { answer: { ok: true, value: await (answers[name] as AnyAnswerer)(context, parsed) }, subject: null }
}

/** Letters only: a log line keeps them, while it loses every longer number. */
function newReference(): string {
  return [...randomBytes(8)].map((byte) => 'ABCDEFGHJKLMNPQRSTUVWXYZ'[byte % 24]).join('')
}

function failure(error: unknown, name: string, log: Log): Answer {
  if (error instanceof AppError) return { ok: false, error: error.toData() }
  const reference = newReference()
  const cause = error instanceof Error ? (error.stack ?? error.message) : String(error)
  log('error', `${name} failed, reference ${reference}: ${cause}`)
  return { ok: false, error: problem('UNEXPECTED', reference).toData() }
}

/** Answers one call: name, permission, input, transaction, audit; never throws. */
export async function serve(desk: Desk, name: string, input: unknown): Promise<Served> {
  const started = performance.now()
  try {
    if (!isCallName(name)) throw problem('UNKNOWN_CALL', name)
    const served = await run(desk, name, input)
    const took = performance.now() - started
    if (took > 500) desk.log('warn', `slow call ${name}: ${Math.round(took)} ms`)
    return served
  } catch (error) {
    return { answer: failure(error, name, desk.log), subject: null }
  }
}
