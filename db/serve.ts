import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { findAct } from './acts/acts.store.ts'
import { api, isCallName, type CallName, type JobName } from './api.ts'
import { inputDigest } from './audit/input-digest.ts'
import { actOf, runCommand } from './command.ts'
import { dayOf, instantOf, momentOf } from './calendar/moment.ts'
import type { GateContext, ReadContext, Stand } from './context.ts'
import type { Call } from './contract.ts'
import { invalidInput, problem, type FieldProblem } from './errors.ts'
import { answers } from './answer-map.ts'
import { brokenText } from './text/broken-text.ts'
import { fieldTitle } from './text/field-title.ts'
import { clockConfirmed, type Caller, type House, type Served } from './house.ts'
import { stepsOf } from './jobs/job-desk.ts'
import { refuseDoubtfulClock } from './pc-clock/pc-clock.store.ts'
import { checkAccess } from './permission.ts'
import { failure } from './failure.ts'
import { readActor } from './people/people.store.ts'
import type { Actor } from './people/actor.ts'

z.config(z.locales.zhCN())

type AnyAnswerer = (context: unknown, input: unknown) => Promise<unknown>

/** Gates that only look: they wait for nobody and answer for whoever sits there now. */
export function isLook(name: string): boolean {
  return name === 'setup.state' || name === 'session.read'
}

/** How zod's own messages begin; unlike ours they don't say which field they are about. */
const zodsOwn = /^(无效|数值|出现|包含)/

function fieldProblems(input: z.ZodType, error: z.ZodError): FieldProblem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part))
    const unnamed = path.length > 0 && zodsOwn.test(issue.message)
    const message = unnamed ? `${nameOf(input, path)}：${issue.message}` : issue.message
    return { path, message }
  })
}

/** What a field is called in words; its place in the input where only programs send it. */
function nameOf(input: z.ZodType, path: readonly (string | number)[]): string {
  return fieldTitle(input, path) ?? path.join('.')
}

function parse(call: Call, input: unknown): unknown {
  const result = call.input.safeParse(input)
  if (!result.success) throw invalidInput(fieldProblems(call.input, result.error))
  const path = brokenText(result.data)
  if (!path) return result.data
  const message = `${nameOf(call.input, path)}：里面有读不出的字符（半个字符或空字符），请删去重填`
  throw invalidInput([{ path, message }])
}

async function actorOf(house: House, accountId: string | null): Promise<Actor | null> {
  const open = house.folder.open
  return open && accountId ? readActor(open.reader, accountId) : null
}

/** A gate that is not merely a look leaves the data closed when nobody is signed in behind it. */
async function runGate(house: House, name: CallName, caller: Caller, actor: Actor | null, input: unknown) {
  const { seats, folder, surroundings } = house
  const { seat } = caller
  const context: GateContext = {
    ...surroundings,
    folder,
    actor,
    setActor: (accountId) => {
      if (accountId === null) seats.leave(seat)
      else seats.take(seat, accountId)
    },
    emptySeats: () => {
      seats.leaveAll()
    },
    clockConfirmed: clockConfirmed(house, seat),
    confirmClock: () => {
      seats.confirmClock(seat, dayOf(momentOf(surroundings.clock())))
    },
    actAs: (by, called, given) => actAs(house, by, called, given) as never
  }
  try {
    return await (answers[name] as AnyAnswerer)(context, input)
  } finally {
    if (seats.empty && !isLook(name)) await folder.close()
  }
}

/** A call made in somebody's stead at a moment of the past; its refusal is thrown. */
async function actAs(house: House, by: Stand, name: CallName, input: unknown): Promise<unknown> {
  const surroundings = { ...house.surroundings, clock: () => instantOf(by.at) }
  const caller = { seat: 'set-up', accountId: by.accountId }
  const { answer } = await run({ ...house, surroundings, keys: by.keys }, name, caller, input)
  return answer.ok ? answer.value : undefined
}

async function run(house: House, name: CallName, caller: Caller, input: unknown): Promise<Served> {
  const call: Call = api[name]
  const accountId = isLook(name) ? house.seats.accountAt(caller.seat) : caller.accountId
  const actor = await actorOf(house, accountId)
  // Retired meanwhile: whoever is taken back later signs in anew, by the new password.
  if (house.folder.open && accountId && !actor && house.seats.accountAt(caller.seat) === accountId) {
    house.seats.leave(caller.seat)
  }
  checkAccess(call, actor)
  const parsed = parse(call, input)
  if (call.kind === 'gate') {
    return { answer: { ok: true, value: await runGate(house, name, caller, actor, parsed) }, subject: null }
  }
  const open = house.folder.open
  if (!open || !actor) throw problem('NOT_SIGNED_IN')
  if (call.kind === 'command') return runCommand(house, name, caller, actor, parsed)
  const context = { ...house.surroundings, db: open.reader, vault: open.vault, actor }
  if (call.kind === 'job') return admitJob(house, name as JobName, caller, context, parsed)
  const jobs = house.jobs.of(caller.seat, actor.id)
  return {
    answer: { ok: true, value: await (answers[name] as AnyAnswerer)({ ...context, jobs }, parsed) },
    subject: null
  }
}

/** Takes a job in, if the caller may have it and nothing will stop its recording; its answer comes later. */
async function admitJob(
  house: House,
  name: JobName,
  caller: Caller,
  context: ReadContext,
  input: unknown
): Promise<Served> {
  const inputSha256 = inputDigest(input)
  const act = actOf(caller, name, context.actor.id, inputSha256)
  if (act) await findAct(context.db, act)
  await refuseDoubtfulClock(context.db, { ...context, clockConfirmed: clockConfirmed(house, caller.seat) })
  await stepsOf(name).check(context, input)
  const order = { name, input, inputSha256, seat: caller.seat, accountId: context.actor.id }
  const later = house.jobs.enter({ ...order, id: act?.id ?? randomUUID() })
  return { answer: { ok: true, value: null }, subject: null, later }
}

/** Answers one call: name, permission, input, transaction, audit; never throws. */
export async function serve(house: House, name: string, caller: Caller, input: unknown): Promise<Served> {
  const started = performance.now()
  try {
    if (!isCallName(name)) throw problem('UNKNOWN_CALL', name)
    const served = await run(house, name, caller, input)
    const took = performance.now() - started
    if (took > 500) house.log('warn', `slow call ${name}: ${Math.round(took)} ms`)
    return served
  } catch (error) {
    return { answer: failure(error, name, house.log), subject: null }
  }
}
