import { sql } from 'kysely'
import { z } from 'zod'
import { noticeTitle } from '../cases/decisions.ts'
import { readScreening } from '../cases/decisions.store.ts'
import type { Reader, Writer } from '../connection.ts'
import { extensionNoticeTitle } from '../extensions/time-request.ts'
import { listParties } from '../parties/parties.store.ts'
import { signingApplicants } from '../parties/party.ts'
import type { Schema } from '../schema.ts'
import { unreached, type NoticeService, type NoticeToServe } from './notice-service.ts'

export async function insertService(db: Writer, row: Schema['noticeService']): Promise<void> {
  await db.insertInto('noticeService').values(row).execute()
}

type Numbered = Omit<NoticeToServe, 'services' | 'open'>

/** The notices of a case that have a number, first given first. */
async function listNumbered(db: Reader, caseId: string): Promise<Numbered[]> {
  const decided = await db
    .selectFrom('notice')
    .innerJoin('caseEvent', 'caseEvent.id', 'notice.eventId')
    .select(['notice.eventId as id', 'notice.kind', 'notice.number', 'notice.at', 'caseEvent.cycle'])
    .where('notice.caseId', '=', caseId)
    .execute()
  const settled = await readScreening(db, caseId)
  const extended = await db
    .selectFrom('clockExtension')
    .innerJoin('caseEvent', 'caseEvent.id', 'clockExtension.eventId')
    .select(['clockExtension.eventId as id', 'number', 'at', 'caseEvent.cycle'])
    .where('caseEvent.caseId', '=', caseId)
    .where('number', '<>', '')
    .orderBy('at')
    .orderBy(sql`clock_extension.rowid`)
    .execute()
  return [
    ...decided.map(({ kind, ...notice }) => ({ ...notice, title: noticeTitle(kind, settled) })),
    ...extended.map((notice) => ({ ...notice, title: extensionNoticeTitle }))
  ]
}

const ids = z.array(z.string())

function partiesIn(stored: string): string[] {
  return ids.parse(JSON.parse(stored))
}

/** The notices of a case with what was done to bring each, and whom it has not reached; none where nobody can be told. */
export async function listNoticesToServe(db: Reader, caseId: string): Promise<NoticeToServe[]> {
  const addressees = signingApplicants(await listParties(db, caseId)).map(({ id, name }) => ({ id, name }))
  if (addressees.length === 0) return []
  const notices = await listNumbered(db, caseId)
  if (notices.length === 0) return []
  const nameOf = new Map(addressees.map(({ id, name }) => [id, name]))
  const rows = await db
    .selectFrom('noticeService')
    .innerJoin('caseEvent', 'caseEvent.id', 'noticeService.eventId')
    .innerJoin('account', 'account.id', 'noticeService.servedBy')
    .selectAll('noticeService')
    .select(['caseEvent.recordedAt', 'account.name as server'])
    .where('noticeService.caseId', '=', caseId)
    .orderBy(sql`notice_service.rowid`)
    .execute()
  const told = rows.map(({ caseId: _caseId, servedBy: _servedBy, eventId, consent, ...row }) => {
    const partyIds = partiesIn(row.partyIds)
    const to = partyIds.map((id) => nameOf.get(id) ?? '')
    return { ...row, id: eventId, consent: consent === 1, partyIds, to }
  })
  return notices.map((notice) => {
    const services = told
      .filter(({ noticeEventId }) => noticeEventId === notice.id)
      .map(({ noticeEventId: _noticeEventId, ...service }): NoticeService => service)
    return { ...notice, services, open: unreached(services, addressees) }
  })
}
