/** The table of 评查, as Kysely sees it. */
export interface AppraisalTables {
  appraisal: {
    eventId: string
    caseId: string
    cycle: number
    at: string
    recordedAt: string
    byId: string
    byTitle: string
    /** As JSON. */
    points: string
    result: string
    reason: string
    toldEventId: string | null
    toldAt: string | null
    toldBy: string
    toldTo: string
    toldWay: string
    toldWords: string
  }
}
