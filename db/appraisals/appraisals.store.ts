import type { Reader, Writer } from '../connection.ts'
import type { Schema } from '../schema.ts'
import type { Appraisal } from './appraisal.ts'

type Row = Schema['appraisal']

const notTold = {
  ...{ toldEventId: null, toldAt: null, toldBy: '', toldTo: '', toldWay: '', toldWords: '' }
}

export async function insertAppraisal(db: Writer, row: Omit<Row, keyof typeof notTold>): Promise<void> {
  await db
    .insertInto('appraisal')
    .values({ ...row, ...notTold })
    .execute()
}

export async function writeTold(
  db: Writer,
  id: string,
  told: Pick<Row, 'toldBy' | 'toldTo' | 'toldWay' | 'toldWords'> & { toldEventId: string; toldAt: string }
): Promise<void> {
  await db.updateTable('appraisal').set(told).where('eventId', '=', id).execute()
}

function appraisalOf(row: Row & { by: string }): Appraisal {
  const { eventId: id, cycle, at, recordedAt, by, byTitle, result, reason } = row
  const points = JSON.parse(row.points) as Appraisal['points']
  const told =
    row.toldAt === null
      ? null
      : { at: row.toldAt, by: row.toldBy, to: row.toldTo, way: row.toldWay, words: row.toldWords }
  return { id, cycle, at, recordedAt, by, byTitle, points, result, reason, told }
}

/** The appraisals of a case, one a time of handling at most. */
export async function listAppraisals(db: Reader, caseId: string): Promise<Appraisal[]> {
  const rows = await db
    .selectFrom('appraisal')
    .innerJoin('account', 'account.id', 'appraisal.byId')
    .selectAll('appraisal')
    .select('account.name as by')
    .where('caseId', '=', caseId)
    .orderBy('cycle')
    .execute()
  return rows.map(appraisalOf)
}
