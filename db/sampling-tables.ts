import type { LookBackOutcome, LookBackResult, LookBackWay } from './sampling/look-back.ts'

/** The tables of 回头看, as Kysely sees them. */
export interface SamplingTables {
  samplingDraw: {
    id: string
    at: string
    byId: string
    byTitle: string
    /** Its rule as JSON, the period in it. */
    rule: string
    seed: string
    percent: number
    candidates: number
    /** SHA-256 of the numbers it was drawn from. */
    digest: string
  }
  samplingCandidate: { drawId: string; caseId: string; lookBackId: string | null }
  /** Open until its entry is written; all behind `begunAt` is set with it. */
  lookBack: {
    id: string
    caseId: string
    begunAt: string
    eventId: string | null
    cycle: number | null
    number: string | null
    at: string | null
    recordedAt: string | null
    byId: string | null
    byTitle: string
    way: LookBackWay | ''
    /** As JSON. */
    answers: string
    result: LookBackResult | null
    words: string
    outcome: LookBackOutcome | null
  }
}
