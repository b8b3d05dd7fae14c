import type { ChargeEnd } from './charge/charge.ts'

/** The tables of 领导包案, as Kysely sees them. */
export interface ChargeTables {
  charge: {
    id: string
    caseId: string
    cycle: number
    /** The entry that began it: of the charge itself, or of its handing over. */
    eventId: string
    leaderId: string
    /** As of that day. */
    leaderTitle: string
    since: string
    reason: string
    endedAt: string | null
    endEventId: string | null
    ended: ChargeEnd | null
    /** JSON list; empty unless it was discharged. */
    measures: string
    words: string
  }
  chargeVisit: { eventId: string; chargeId: string; at: string; visitors: string; text: string }
}
