import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import type { Clue, ClueStep } from './clue.ts'

type Row = Schema['clue']

export async function insertClue(db: Writer, row: Row): Promise<void> {
  await db.insertInto('clue').values(row).execute()
}

export async function writeClueStep(
  db: Writer,
  id: string,
  step: ClueStep,
  { on, words }: { on: string; words: string }
): Promise<void> {
  const set = {
    filed: { filedOn: on, filedWords: words },
    punished: { punishedOn: on, punishedWords: words },
    ended: { endedOn: on, endedWords: words }
  }
  await db.updateTable('clue').set(set[step]).where('id', '=', id).execute()
}

export async function findCaseByNumber(db: Reader, number: string): Promise<string | null> {
  const row = await db.selectFrom('cases').select('id').where('number', '=', number).executeTakeFirst()
  return row?.id ?? null
}

function clueOf(row: Row & { by: string; caseNumber: string | null }): Clue {
  const { id, foundOn, about, source, text, by, caseId } = row
  const done = (on: string | null, words: string) => (on === null ? null : { on, words })
  return {
    ...{ id, foundOn, about, source, text, by, caseId, caseNumber: row.caseNumber ?? '' },
    filed: done(row.filedOn, row.filedWords),
    punished: done(row.punishedOn, row.punishedWords),
    ended: done(row.endedOn, row.endedWords)
  }
}

/** Every clue, the newest first. */
export async function listClues(db: Reader): Promise<Clue[]> {
  const rows = await db
    .selectFrom('clue')
    .innerJoin('account', 'account.id', 'clue.byId')
    .leftJoin('cases', 'cases.id', 'clue.caseId')
    .selectAll('clue')
    .select(['account.name as by', 'cases.number as caseNumber'])
    .orderBy('clue.foundOn', 'desc')
    .orderBy('clue.recordedAt', 'desc')
    .execute()
  return rows.map(clueOf)
}
