import type { SheetEnd, SheetKind } from './supervision/three-sheets.ts'

/** The tables of 督办, as Kysely sees them. */
export interface SupervisionTables {
  /** One row; its settings as JSON, what was never set left out. */
  supervisionSetting: { id: 1; settings: string }
  supervisionSheet: {
    eventId: string
    caseId: string
    cycle: number
    kind: SheetKind
    number: string
    at: string
    byId: string
    byTitle: string
    basis: string
    accountId: string | null
    bodyId: string | null
    /** By its name of then. */
    addressee: string
    problem: string
    demand: string
    dueOn: string
    previousId: string | null
    receivedAt: string | null
    receivedBy: string
    answeredAt: string | null
    reply: string
    repliedBy: string
    endedAt: string | null
    endedAs: SheetEnd | null
    endWords: string
    endedBy: string
  }
}
