import { defineAnswers } from '../answers.ts'
import { appraisalOf } from '../appraisals/appraisal.ts'
import { momentOf, type Moment } from '../calendar/moment.ts'
import { applicantsInShort } from '../cases/case.ts'
import { objectionOf } from '../assignment/objection.store.ts'
import { allSteps, mayTake, stepLabels, type Step } from '../cases/life.ts'
import { caseStates, nextAction, stateLabel, type CaseState } from '../cases/states.ts'
import { readAsking, tookPart } from '../cases/askers.store.ts'
import { askersOf, isAmong, waitsFor, type Turn } from '../cases/turn.ts'
import { vacancySentence, vacantPosts, type Holder } from '../cases/vacancy.ts'
import type { Reader } from '../connection.ts'
import type { CaseTable } from '../schema.ts'
import { readTurns, turnsOfRow, type Turns, type Viewer } from './turns.store.ts'
import { countVacant } from './vacant.store.ts'
import { ownerLeft } from '../cases/owner-left.ts'
import { visibleCase } from '../cases/case-step.ts'
import { checkReadable } from '../cases/timeline.ts'
import { noClock, shownClock, unreadableClock } from '../clocks/clock.ts'
import { clockRowOf, readClocks } from '../clocks/clocks.store.ts'
import { readClockViews } from '../clocks/clock-view.store.ts'
import type { QueryContext } from '../context.ts'
import { problem } from '../errors.ts'
import { listPauses, showOpenRequest } from '../extensions/extensions.store.ts'
import { maskIdNumber, maskPhone } from '../parties/party.ts'
import { holdsAny } from '../people/people.ts'
import { listAccounts } from '../people/people.store.ts'
import { mayRecheck } from '../revisits/recheck.store.ts'
import { appraisers, overseers } from '../people/posts.ts'
import { readOpenLookBack } from '../sampling/sampling.store.ts'
import { waitingForOf } from '../signoff/signoff.store.ts'
import { readSupervisionSettings } from '../supervision/settings.store.ts'
import { caseFileApi, type CaseSort } from './case-file.api.ts'
import type { CaseFile } from './case-file.ts'
import { readCaseFile } from './case-file.store.ts'
import { returnedOf } from './returned.store.ts'
import { countByState, countCases, countTurns, countWaiting } from './case-counts.store.ts'
import { findMatching } from './case-filter.store.ts'
import { heldWork } from './held-work.store.ts'
import { ratedCondition } from './rated.store.ts'
import { watched } from './watched.store.ts'
import { listCases } from './case-list.store.ts'

async function countsFor(context: QueryContext) {
  const counts = await countByState(context.db, context.actor)
  return { ...noCases, ...counts }
}

const noCases = Object.fromEntries(caseStates.map((state) => [state, 0])) as Record<CaseState, number>
const noSteps = Object.fromEntries(allSteps.map((step) => [step, 0])) as Record<Step, number>

/** What another person may see and take. */
async function viewerAs(db: Reader, accountId: string): Promise<Viewer> {
  const account = (await readStaff(db)).find(({ id }) => id === accountId)
  if (!account) throw problem('NOT_FOUND', '这位工作人员')
  return account
}

type Staff = readonly (Holder & { name: string })[]

/** Everybody in service. */
async function readStaff(db: Reader): Promise<Staff> {
  return (await listAccounts(db)).filter(({ active }) => active)
}

async function turnsFor(context: QueryContext) {
  const { db, actor } = context
  const byState = { ...noCases, ...(await countWaiting(db, actor)) }
  const byStep = { ...noSteps }
  for (const { step, count } of await countTurns(db, actor)) byStep[step] = count
  const total = Object.values(byState).reduce((sum, one) => sum + one, 0)
  const vacant = await countVacant(db, actor, await readStaff(db))
  return { total, byStep, byState, vacant }
}

function vacancyOf(
  turn: Turn | null,
  row: Pick<CaseTable, 'confidential' | 'registrarId' | 'ownerId'>,
  staff: readonly Holder[]
): string | null {
  const posts = vacantPosts(turn, { ...row, confidential: row.confidential === 1 }, staff)
  return posts && vacancySentence(posts)
}

/** What a person has to do with an open sheet of 督办 goes before what is due; to settle an answered one goes behind it. */
function sheetFirst({ due, sheet }: Turns, actor: Viewer): Turn | null {
  if (!waitsFor(sheet, actor)) return null
  return sheet?.step === 'settleSheet' && waitsFor(due, actor) ? null : sheet
}

/**
 * What the case waits for, as this person sees it: what 督办 asks of them, else what is due, unless a request is all that is
 * theirs to answer.
 */
function turnOf(context: QueryContext, row: CaseTable, turns: Turns, staff: Staff) {
  const { due, request } = turns
  const asked = waitsFor(request, context.actor) && !waitsFor(due, context.actor) ? request : due
  const turn = sheetFirst(turns, context.actor) ?? asked
  if (!turn) return null
  const { step, ownerGone } = turn
  const person = staff.find(({ id }) => id === turn.person)?.name ?? null
  return {
    ...{ step, mine: waitsFor(turn, context.actor), person, posts: [...turn.posts], ownerGone },
    vacant: vacancyOf(turn, row, staff)
  }
}

async function askingFor({ db, actor }: QueryContext, caseId: string) {
  const facts = await readAsking(db, caseId)
  return {
    may: isAmong(askersOf(facts), actor),
    involved: facts.handledBy.includes(actor.id),
    mayRecheck: await mayRecheck(db, caseId, actor)
  }
}

async function toAppraise(
  { db, actor }: QueryContext,
  { id, cycle, appraisals }: CaseFile
): Promise<boolean> {
  const { appraisal } = await readSupervisionSettings(db)
  if (!appraisal || appraisalOf(appraisals, cycle) !== null) return false
  return holdsAny(actor.roles, appraisers) && !(await tookPart(db, id, actor.id))
}

async function toLookBack({ db, actor }: QueryContext, caseId: string) {
  if (!holdsAny(actor.roles, overseers) || (await tookPart(db, caseId, actor.id))) return null
  return (await readOpenLookBack(db, caseId)) ?? null
}

/** What waits beside the step that is due. */
const asides: readonly Step[] = ['answerTime', 'receiveSheet', 'answerSheet', 'settleSheet']

/** The name of what waits for the person beside what is due; null where that is all. */
function besides(turns: Turns, actor: Viewer): string | null {
  const sheet = sheetFirst(turns, actor)
  if (sheet) return stepLabels[sheet.step]
  return waitsFor(turns.request, actor) ? stepLabels.answerTime : null
}

function leftOf(
  { state, ownerId, ownerAble }: Pick<CaseTable, 'state' | 'ownerId'> & { ownerAble: 0 | 1 },
  staff: Staff
) {
  const inService = staff.some(({ id }) => id === ownerId)
  return ownerLeft({ state, ownerId, able: ownerAble === 1, inService })
}

function idsIn(rows: readonly Pick<CaseTable, 'id' | 'state'>[], state: CaseState): string[] {
  return rows.filter((row) => row.state === state).map((row) => row.id)
}

function shownOf(clock: ReturnType<typeof clockRowOf>, paused: boolean, now: Moment) {
  if (clock === 'none') return noClock
  if (clock === 'unreadable') return unreadableClock
  return shownClock(clock, paused && clock.definition.pausable, now)
}

function cursorAt(row: { registeredAt: string; id: string; key: string | number }, sort: CaseSort) {
  const { registeredAt, id, key } = row
  return sort === 'registered' ? { registeredAt, id } : { registeredAt, id, key }
}

export const caseFileAnswers = defineAnswers(caseFileApi, {
  async 'cases.list'(context, asked) {
    const now = momentOf(context.clock())
    const { search, waitsFor: whom, watch, rated, ...wanted } = asked
    const line = watch && (await watched(context.db, watch, now))
    const number = rated && (await ratedCondition(context.db, rated, { viewer: context.actor, now }))
    const filter = {
      ...wanted,
      found: await findMatching(context.db, search),
      states: [...new Set(asked.states)],
      standings: line && line.standings.length > 0 ? line.standings : [...new Set(asked.standings)],
      watched: number ?? line?.watched,
      waitsFor: whom === undefined ? undefined : await viewerAs(context.db, whom),
      now
    }
    const total = await countCases(context.db, filter, context.actor)
    const rows = await listCases(context.db, filter, context.actor, { ...asked, total })
    const waiting = await waitingForOf(context.db, idsIn(rows, 'signing'))
    const returned = await returnedOf(context.db, idsIn(rows, 'handling'))
    const staff = await readStaff(context.db)
    const last = rows.at(-1)
    return {
      rows: rows
        .map((row) => ({ row, turns: turnsOfRow(row) }))
        .map(({ row, turns }) => ({
          id: row.id,
          number: row.number,
          registeredAt: row.registeredAt,
          applicant: applicantsInShort(row.applicant, row, row.applicants),
          summary: row.summary,
          colour: row.colour,
          state: row.state,
          stateLabel: stateLabel(row.state, row.cycle),
          owner: row.owner ?? '',
          ownerLeft: leftOf(row, staff),
          nextAction:
            besides(turns, context.actor) ??
            nextAction(row.state, {
              waitingFor: waiting.get(row.id)?.label ?? null,
              returned: returned.has(row.id),
              unreceived: turns.due?.step === 'receive',
              ownerGone: turns.due?.ownerGone ?? false
            }),
          // Whoever gives it another owner has no use for what the old one was told.
          returned: turns.due?.ownerGone ? null : (returned.get(row.id) ?? null),
          clock: shownOf(clockRowOf(row), row.paused === 1, now),
          confidential: row.confidential === 1,
          rehandled: row.cycle - 1,
          myTurn: row.myTurn === 1,
          vacant: vacancyOf(turns.due, row, staff),
          key: row.key
        })),
      next: rows.length === asked.limit && last && !asked.only ? cursorAt(last, asked.sort) : null,
      total
    }
  },

  'cases.counts': countsFor,

  'cases.turns': turnsFor,

  async 'cases.heldBy'({ db, actor }, { accountId }) {
    return heldWork(db, await viewerAs(db, accountId), actor)
  },

  async 'cases.read'(context, { caseId }) {
    const row = await visibleCase(context, caseId)
    const clocks = await readClocks(context.db, caseId)
    const file = await readCaseFile(context.db, caseId, clocks.clocks)
    checkReadable(file.number, file.timeline)
    const waiting = await waitingForOf(context.db, idsIn([row], 'signing'))
    const turns = await readTurns(context.db, caseId)
    const staff = await readStaff(context.db)
    const turn = turnOf(context, row, turns, staff)
    const ownerGone = turns.due?.ownerGone ?? false
    const returned = (await returnedOf(context.db, idsIn([row], 'handling'))).get(caseId) ?? null
    return {
      ...file,
      parties: file.parties.map((party) => ({
        ...party,
        idNumber: maskIdNumber(party.idNumber),
        phone: maskPhone(party.phone)
      })),
      timeline: file.timeline.map((event) => ({
        ...event,
        reporter: event.reporter && { ...event.reporter, phone: maskPhone(event.reporter.phone) }
      })),
      ...(await readClockViews(context.db, caseId, clocks, momentOf(context.clock()))),
      pauses: await listPauses(context.db, caseId),
      request: await showOpenRequest(context.db, caseId, context.actor),
      nextAction:
        turn && asides.includes(turn.step)
          ? stepLabels[turn.step]
          : nextAction(row.state, {
              waitingFor: waiting.get(caseId)?.label ?? null,
              returned: returned !== null,
              unreceived: turn?.step === 'receive',
              ownerGone
            }),
      ownerLeft: leftOf({ ...row, ownerAble: turns.ownerAble ? 1 : 0 }, staff),
      ownerGone,
      objection: mayTake('sendBack', row.state)
        ? await objectionOf(context.db, file, momentOf(context.clock()))
        : null,
      returned,
      stateLabel: stateLabel(row.state, row.cycle),
      turn,
      asks: await askingFor(context, caseId),
      toAppraise: await toAppraise(context, file),
      toLookBack: await toLookBack(context, caseId)
    }
  }
})
