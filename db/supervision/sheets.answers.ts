import { defineAnswers } from '../answers.ts'
import type { Moment } from '../calendar/moment.ts'
import { dayOf } from '../calendar/moment.ts'
import { listBodies } from '../bodies/bodies.store.ts'
import { caseForStep, checkHappened, record } from '../cases/case-step.ts'
import { momentLabel, type Step } from '../cases/life.ts'
import { maySee } from '../cases/visibility.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem, invalidInput, problem } from '../errors.ts'
import { takeNumber } from '../numbers/numbers.store.ts'
import { holdsAny, personLabel } from '../people/people.ts'
import { readAccount } from '../people/people.store.ts'
import { overseers, supervised } from '../people/posts.ts'
import type { CaseTable } from '../schema.ts'
import { readSupervisionSettings } from './settings.store.ts'
import {
  isUnansweredInTime,
  openSheet,
  sheetKinds,
  sheetLabels,
  stageLabels,
  stageOf,
  type Sheet,
  type SheetKind,
  type SheetStage
} from './three-sheets.ts'
import { sheetsApi } from './sheets.api.ts'
import { endSheet, insertSheet, listSheets, writeReply, writeSheetReceipt } from './sheets.store.ts'

/** What a sheet must be able to be followed by: it rises where it was not answered in time, or the answer won't do. */
async function checkPlace(
  context: CommandContext,
  row: CaseTable,
  asked: { kind: SheetKind; previousId: string | null; happenedAt: Moment }
): Promise<Sheet | null> {
  const sheets = await listSheets(context.db, row.id)
  const open = openSheet(sheets)
  if (open && open.id !== asked.previousId) throw problem('SHEET_OPEN', open.number)
  if (asked.previousId !== null && !open) throw problem('NO_SHEET')
  // One that was withdrawn was none: written under a wrong clock, it would bind all that come after it.
  const last = sheets.findLast(({ ended }) => ended?.as !== 'withdrawn')
  const notBefore = last?.ended?.at ?? lastMoment(last) ?? row.registeredAt
  checkHappened(context, 'happenedAt', momentLabel('issueSheet'), asked.happenedAt, notBefore)
  if (!open) return null
  if (sheetKinds.indexOf(asked.kind) <= sheetKinds.indexOf(open.kind)) {
    throw fieldProblem(['kind'], 'RUNG_TOO_LOW', sheetLabels[open.kind])
  }
  if (open.reply === null && !isUnansweredInTime(open, asked.happenedAt)) {
    throw fieldProblem(['happenedAt'], 'SHEET_NOT_LATE', open.dueOn)
  }
  return open
}

/** When something happened to a sheet last. */
function lastMoment(sheet: Sheet | undefined): Moment | undefined {
  return sheet?.reply?.at ?? sheet?.received?.at ?? sheet?.at
}

/** Whom it is for: a body by its name of now, or a person in service who may see the case. */
async function addresseeOf(
  { db }: CommandContext,
  row: CaseTable,
  { bodyId, accountId }: { bodyId: string | null; accountId: string | null }
): Promise<string> {
  const account = accountId === null ? null : await readAccount(db, accountId)
  if (accountId !== null) {
    const sight = { ...row, confidential: row.confidential === 1 }
    if (!account?.active || !holdsAny(account.roles, supervised) || !maySee(account, sight)) {
      throw fieldProblem(['accountId'], 'NOT_FOUND', '能看到这件诉求的这位工作人员')
    }
  }
  if (bodyId === null) return account ? personLabel(account) : ''
  const body = (await listBodies(db)).find(({ id, stoppedAt }) => id === bodyId && stoppedAt === null)
  if (!body) throw fieldProblem(['bodyId'], 'NOT_FOUND', '在用的这个单位')
  return body.name
}

/** The sheet as it stands, open and in one of these stages, at a moment that does not lie before what happened to it. */
async function sheetAt(
  context: CommandContext,
  row: CaseTable,
  asked: { sheetId: string; happenedAt: Moment; step: Step; stages: readonly SheetStage[] }
): Promise<Sheet> {
  const sheet = openSheet(await listSheets(context.db, row.id))
  if (sheet?.id !== asked.sheetId) throw problem('NO_SHEET')
  const stage = stageOf(sheet)
  if (!asked.stages.includes(stage)) throw problem('SHEET_STAGE', sheet.number, stageLabels[stage])
  checkHappened(
    context,
    'happenedAt',
    momentLabel(asked.step),
    asked.happenedAt,
    lastMoment(sheet) ?? sheet.at
  )
  return sheet
}

/** Whom it is for answers it; a body's answer is noted by the case's owner; the officer may note what came on paper. */
function checkAddressed({ actor }: CommandContext, row: CaseTable, { accountId, bodyId, to }: Sheet): void {
  const noting = accountId === actor.id || (bodyId !== null && row.ownerId === actor.id)
  if (!noting && !holdsAny(actor.roles, overseers)) throw problem('NOT_ADDRESSED', to)
}

export const sheetsAnswers = defineAnswers(sheetsApi, {
  async 'supervision.issue'(context, { caseId, happenedAt, kind, bodyId, accountId, ...given }) {
    const row = await caseForStep(context, caseId, 'issueSheet')
    const { previousId, dueOn } = given
    const before = await checkPlace(context, row, { kind, previousId, happenedAt })
    const addressee = await addresseeOf(context, row, { bodyId, accountId })
    if (dueOn < dayOf(happenedAt)) {
      throw invalidInput([{ path: ['dueOn'], message: '答复期限不能早于发单那一天' }])
    }
    const number = await takeNumber(context.db, kind, happenedAt, {})
    const eventId = await record(context, row, 'issueSheet', {
      ...{ kind: 'sheetIssued', happenedAt, label: `${sheetLabels[kind]}${number}，${addressee}` },
      ...{ text: given.demand, detail: before ? { previousId: before.id } : {} }
    })
    if (before) {
      const end = { endedAt: happenedAt, endedAs: 'raised', endedBy: context.actor.name } as const
      await endSheet(context.db, before.id, { ...end, endWords: number })
    }
    const { basis } = await readSupervisionSettings(context.db)
    await insertSheet(context.db, {
      ...{ ...given, eventId, caseId, cycle: row.cycle, kind, number, at: happenedAt, basis },
      ...{ byId: context.actor.id, byTitle: context.actor.title, accountId, bodyId, addressee }
    })
    return { sheetId: eventId, number }
  },

  async 'supervision.receive'(context, { caseId, sheetId, happenedAt, receiver }) {
    const row = await caseForStep(context, caseId, 'receiveSheet')
    const asked = { sheetId, happenedAt, step: 'receiveSheet', stages: ['unreceived'] } as const
    const sheet = await sheetAt(context, row, asked)
    checkAddressed(context, row, sheet)
    const by = receiver || context.actor.name
    await record(context, row, 'receiveSheet', {
      ...{ kind: 'sheetReceived', happenedAt, label: sheet.number, text: by, detail: { sheetId } }
    })
    await writeSheetReceipt(context.db, sheetId, happenedAt, by)
    return {}
  },

  async 'supervision.answer'(context, { caseId, sheetId, happenedAt, text }) {
    const row = await caseForStep(context, caseId, 'answerSheet')
    const stages = ['unreceived', 'unanswered'] as const
    const sheet = await sheetAt(context, row, { sheetId, happenedAt, step: 'answerSheet', stages })
    checkAddressed(context, row, sheet)
    await record(context, row, 'answerSheet', {
      ...{ kind: 'sheetAnswered', happenedAt, label: sheet.number, text, detail: { sheetId } }
    })
    const repliedBy = context.actor.name
    await writeReply(context.db, sheetId, { answeredAt: happenedAt, reply: text, repliedBy })
    return {}
  },

  async 'supervision.settle'(context, { caseId, sheetId, happenedAt, words }) {
    const row = await caseForStep(context, caseId, 'settleSheet')
    const stages = ['unreceived', 'unanswered', 'answered'] as const
    const sheet = await sheetAt(context, row, { sheetId, happenedAt, step: 'settleSheet', stages })
    await record(context, row, 'settleSheet', {
      ...{ kind: 'sheetSettled', happenedAt, label: sheet.number, text: words, detail: { sheetId } }
    })
    const end = { endedAt: happenedAt, endedAs: 'settled', endWords: words } as const
    await endSheet(context.db, sheetId, { ...end, endedBy: context.actor.name })
    return {}
  },

  async 'supervision.withdraw'(context, { caseId, sheetId, happenedAt, reason }) {
    const row = await caseForStep(context, caseId, 'withdrawSheet')
    const stages = ['unreceived', 'unanswered'] as const
    const sheet = await sheetAt(context, row, { sheetId, happenedAt, step: 'withdrawSheet', stages })
    await record(context, row, 'withdrawSheet', {
      ...{ kind: 'sheetWithdrawn', happenedAt, label: sheet.number, text: reason, detail: { sheetId } }
    })
    const end = { endedAt: happenedAt, endedAs: 'withdrawn', endWords: reason } as const
    await endSheet(context.db, sheetId, { ...end, endedBy: context.actor.name })
    return {}
  }
})
