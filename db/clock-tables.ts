import type { Generated } from 'kysely'
import type { CaseClock } from './clocks/case-clock.ts'
import type { ClockUnit } from './clocks/clock-rule.ts'
import type { TimeRequestKind } from './extensions/time-request.ts'
import type { Flag, Flagged } from './schema.ts'

/** A clock of a case; its rule and the hours of work are copied in as JSON. */
export interface CaseClockTable extends Flagged<Omit<CaseClock, 'definition' | 'office'>> {
  caseId: string
  definition: string
  office: string
}

/** The tables of clocks, as Kysely sees them. */
export interface ClockTables {
  clockRule: {
    code: string
    version: number
    /** The day from which cases get clocks by it. */
    takesEffect: string
    inUse: Flag
    definition: string
    reason: string
    enteredAt: string
    enteredBy: string
  }
  /** The notices that clocks are counted by, whole: what is published or corrected later moves none of them. */
  calendarVersion: { id: Generated<number>; sha256: string; notices: string }
  caseClock: CaseClockTable
  casePause: {
    id: string
    caseId: string
    eventId: string
    fromAt: string
    toAt: string | null
    lookAgainOn: string | null
    reason: string
    basis: string
    approvedBy: string
  }
  clockExtension: {
    id: string
    clockId: string
    eventId: string
    at: string
    added: number
    reason: string
    approvedBy: string
    /** What `added` counts, as the rule had it then. */
    unit: ClockUnit
    dueBefore: string
    /** Null where a pause without an end left none. */
    dueAfter: string | null
    /** 延期告知书; both empty for a clock that measures nobody's waiting. */
    number: string
    way: string
  }
  timeRequest: {
    eventId: string
    caseId: string
    cycle: number
    kind: TimeRequestKind
    /** What an extension is asked for. */
    clockId: string | null
    added: number | null
    bothAgreed: Flag
    /** When a pause begins and ends. */
    fromAt: string | null
    toAt: string | null
    lookAgainOn: string | null
    basis: string
    reason: string
    /** The posts that may answer, as the rule had them when it was asked. */
    approvers: string
    askedAt: string
    askedBy: string
    decisionEventId: string | null
    granted: Flag | null
  }
  clockChange: {
    id: string
    clockId: string
    at: string
    definition: string | null
    calendarId: number | null
    mode: 'elapsed' | 'restart'
    dueBefore: string | null
    dueAfter: string | null
    reason: string
    byId: string
  }
  /**
   * Made anew from the clocks at any time: the one that matters most with what lists ask of it, and how many entries were
   * looked at. `due_key`, by which lists are sorted, SQLite makes of `live` and `due_at`.
   */
  caseDue: {
    caseId: string
    clockId: string | null
    /** Whether that clock has not ended. */
    live: Flag
    dueAt: string | null
    soonAt: string | null
    /** By its rule of now, as is the next. */
    forWhom: 'person' | 'body' | 'inner' | null
    pausable: Flag
    entries: number
  }
}
