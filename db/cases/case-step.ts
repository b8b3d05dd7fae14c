import { momentOf, screenMoment, type Moment } from '../calendar/moment.ts'
import type { CommandContext, QueryContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { readAccount } from '../people/people.store.ts'
import type { CaseTable } from '../schema.ts'
import {
  mayLeave,
  mayTake,
  momentLabel,
  stepLabels,
  wayOf,
  type Entry,
  type Move,
  type Step
} from './life.ts'
import { stateLabel, type CaseState } from './states.ts'
import { insertEvent, readCase, writeState, type CaseChange } from './cases.store.ts'
import { writtenDetail, type CaseEventKind, type DetailOf, type Standing } from './events.ts'
import { maySee } from './visibility.ts'

/** The case, if the person may see it; a hidden one is not told from one that isn't there. */
export async function visibleCase(
  context: Pick<QueryContext, 'db' | 'actor'>,
  caseId: string
): Promise<CaseTable> {
  const row = await readCase(context.db, caseId)
  if (!row || !maySee(context.actor, { ...row, confidential: row.confidential === 1 })) {
    throw problem('NOT_FOUND', '这件诉求')
  }
  return row
}

/**
 * Refuses a moment in the future or before the one it follows, at the field it was typed in. The one it follows is no
 * future, whatever the clock says: where it was set back, some moment must be left to be typed.
 */
export function checkHappened(
  context: Pick<CommandContext, 'clock'>,
  field: string,
  label: string,
  at: Moment,
  notBefore: Moment
): void {
  if (at > notBefore && at > momentOf(context.clock())) throw fieldProblem([field], 'IN_FUTURE', label)
  if (at < notBefore) throw fieldProblem([field], 'BEFORE_PREVIOUS', label, screenMoment(notBefore))
}

/** @throws WRONG_STATE where the case's state doesn't allow the step */
export function checkStep({ state, cycle }: Pick<CaseTable, 'state' | 'cycle'>, step: Step): void {
  if (!mayTake(step, state)) throw wrongState(step, { state, cycle })
}

/** Opens a step of a case's life: it may be seen, and its state allows the step. */
export async function caseForStep(context: CommandContext, caseId: string, step: Step): Promise<CaseTable> {
  const row = await visibleCase(context, caseId)
  context.note({ subject: caseId })
  checkStep(row, step)
  return row
}

/** Like {@link caseForStep}, and checks the typed time against the step before. */
export async function openStep(
  context: CommandContext,
  caseId: string,
  step: Step,
  happenedAt: Moment,
  label = momentLabel(step)
): Promise<CaseTable> {
  const row = await caseForStep(context, caseId, step)
  checkHappened(context, 'happenedAt', label, happenedAt, row.since)
  return row
}

export async function requireOwner(context: CommandContext, row: CaseTable): Promise<void> {
  if (row.ownerId === context.actor.id) return
  const owner = row.ownerId ? await readAccount(context.db, row.ownerId) : null
  throw problem('NOT_OWNER', owner?.name ?? '承办人')
}

export interface StepEvent<K extends CaseEventKind> {
  kind: K
  happenedAt: Moment
  label?: string
  text?: string
}

/** The detail is asked for where the kind has one. */
type Detailed<K extends CaseEventKind> =
  DetailOf<K> extends Record<string, never> ? { detail?: never } : { detail: DetailOf<K> }

/** Writes one entry of the timeline, its detail checked by its kind; gives its id. */
async function addEvent<K extends CaseEventKind>(
  context: CommandContext,
  row: Pick<CaseTable, 'id' | 'cycle'>,
  event: StepEvent<K> & Detailed<K>
): Promise<string> {
  const id = context.newId()
  await insertEvent(context.db, {
    id,
    caseId: row.id,
    kind: event.kind,
    cycle: row.cycle,
    happenedAt: event.happenedAt,
    recordedAt: momentOf(context.clock()),
    actorId: context.actor.id,
    actorTitle: context.actor.title,
    label: event.label ?? '',
    text: event.text ?? '',
    detail: writtenDetail(event.kind, event.detail ?? {})
  })
  return id
}

/** The first entry of a case. */
export async function begin(
  context: CommandContext,
  row: Pick<CaseTable, 'id' | 'cycle'>,
  event: StepEvent<'registered'>
): Promise<void> {
  await addEvent<'registered'>(context, row, event)
}

function wrongState(step: Step, { state, cycle }: Pick<CaseTable, 'state' | 'cycle'>) {
  return problem('WRONG_STATE', stepLabels[step], stateLabel(state, cycle))
}

/**
 * Writes an entry that the step leaves without moving the case by it; gives its id.
 *
 * @throws WRONG_STATE where the life's table has no such entry for the step in the state the case is in.
 */
export async function record<S extends Step, K extends Entry<S>>(
  context: CommandContext,
  row: CaseTable,
  step: S,
  event: StepEvent<K> & Detailed<K>
): Promise<string> {
  if (!mayLeave(step, row.state, event.kind)) throw wrongState(step, row)
  return addEvent<K>(context, row, event)
}

/** How a case stands, for an entry that may be taken back. */
export function standingOf({ state, ownerId, since }: CaseTable): Standing {
  return { state, ownerId, since }
}

/** A row of the life's table by its step, its end and its entry: no other way exists to a state. */
type Way<S extends Step, T extends CaseState> = Extract<Move<S>, { to: T }>['event']

/**
 * Writes the entry and moves the case on along a row of the life's table; the step's moment becomes the one the
 * next can't precede. The only place where the state of a case is written.
 *
 * @throws WRONG_STATE where the table has no such row from the state the case is in.
 */
export async function advance<S extends Step, T extends CaseState, K extends Way<S, T>>(
  context: CommandContext,
  row: CaseTable,
  way: { step: S; to: T },
  event: StepEvent<K> & Detailed<K>,
  change: CaseChange = {}
): Promise<string> {
  if (!wayOf(way.step, row.state, way.to, event.kind)) throw wrongState(way.step, row)
  const id = await addEvent<K>(context, row, event)
  await writeState(context.db, row.id, { since: event.happenedAt, ...change, state: way.to })
  return id
}
