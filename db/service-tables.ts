import type { Flagged } from './schema.ts'
import type { NoticeService } from './service/notice-service.ts'

/** The table of 送达, as Kysely sees it. */
export interface ServiceTables {
  noticeService: Flagged<Omit<NoticeService, 'id' | 'recordedAt' | 'to' | 'server' | 'partyIds'>> & {
    eventId: string
    caseId: string
    /** The entry that gave the notice its number. */
    noticeEventId: string
    /** JSON list of those it was for. */
    partyIds: string
    servedBy: string
  }
}
