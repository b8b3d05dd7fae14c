import { sql } from 'kysely'
import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import type { Sheet, SheetEnd } from './three-sheets.ts'

type Row = Schema['supervisionSheet']

const blank = {
  ...{ receivedAt: null, receivedBy: '', answeredAt: null, reply: '', repliedBy: '' },
  ...{ endedAt: null, endedAs: null, endWords: '', endedBy: '' }
}

export async function insertSheet(db: Writer, row: Omit<Row, keyof typeof blank>): Promise<void> {
  await db
    .insertInto('supervisionSheet')
    .values({ ...row, ...blank })
    .execute()
}

export async function writeSheetReceipt(db: Writer, id: string, at: string, by: string): Promise<void> {
  await db
    .updateTable('supervisionSheet')
    .set({ receivedAt: at, receivedBy: by })
    .where('eventId', '=', id)
    .execute()
}

export async function writeReply(
  db: Writer,
  id: string,
  reply: Pick<Row, 'reply' | 'repliedBy'> & { answeredAt: string }
): Promise<void> {
  await db.updateTable('supervisionSheet').set(reply).where('eventId', '=', id).execute()
}

export async function endSheet(
  db: Writer,
  id: string,
  end: { endedAt: string; endedAs: SheetEnd; endWords: string; endedBy: string }
): Promise<void> {
  await db.updateTable('supervisionSheet').set(end).where('eventId', '=', id).execute()
}

function sheetOf(row: Row & { by: string }, all: readonly Row[]): Sheet {
  const ordinal = all
    .filter(({ kind }) => kind === row.kind)
    .findIndex(({ eventId }) => eventId === row.eventId)
  return {
    ...{ id: row.eventId, cycle: row.cycle, kind: row.kind, ordinal: ordinal + 1, number: row.number },
    ...{ at: row.at, by: row.by, byTitle: row.byTitle, basis: row.basis, to: row.addressee },
    ...{ bodyId: row.bodyId, accountId: row.accountId, problem: row.problem, demand: row.demand },
    dueOn: row.dueOn,
    received: row.receivedAt === null ? null : { at: row.receivedAt, by: row.receivedBy },
    reply: row.answeredAt === null ? null : { at: row.answeredAt, text: row.reply, by: row.repliedBy },
    ended:
      row.endedAt === null || row.endedAs === null
        ? null
        : { at: row.endedAt, as: row.endedAs, words: row.endWords, by: row.endedBy },
    earlier: earlierOf(row, all)
  }
}

function earlierOf(row: Row, all: readonly Row[]): Sheet['earlier'] {
  const before = all.find(({ eventId }) => eventId === row.previousId)
  if (!before) return []
  const { kind, number, at, demand, answeredAt } = before
  return [...earlierOf(before, all), { kind, number, at, demand, answered: answeredAt !== null }]
}

/** The sheets of a case, first written first. */
export async function listSheets(db: Reader, caseId: string): Promise<Sheet[]> {
  const rows = await db
    .selectFrom('supervisionSheet')
    .innerJoin('account', 'account.id', 'supervisionSheet.byId')
    .selectAll('supervisionSheet')
    .select('account.name as by')
    .where('caseId', '=', caseId)
    .orderBy(sql`supervision_sheet.rowid`)
    .execute()
  return rows.map((row) => sheetOf(row, rows))
}

/** The cases that have a sheet which is not ended, the first to be answered first. */
export async function casesWithOpenSheet(db: Reader) {
  return db
    .selectFrom('supervisionSheet')
    .innerJoin('cases', 'cases.id', 'supervisionSheet.caseId')
    .select(['caseId', 'cases.number', 'cases.summary', 'confidential', 'registrarId', 'ownerId'])
    .where('supervisionSheet.endedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('cases.numberRank')
    .execute()
}
