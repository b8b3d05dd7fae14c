import type { Generated } from 'kysely'
import type { AppraisalTables } from './appraisal-tables.ts'
import type { AssignmentTables } from './assignment-tables.ts'
import type { BodyTables } from './body-tables.ts'
import type { ChargeTables } from './charge-tables.ts'
import type { ChecklistTables } from './checklist-tables.ts'
import type { LedgerTables } from './ledger-tables.ts'
import type { SupervisionTables } from './supervision-tables.ts'
import type { SamplingTables } from './sampling-tables.ts'
import type { ServiceTables } from './service-tables.ts'
import type { ClueTables } from './clue-tables.ts'
import type { ClockTables } from './clock-tables.ts'
import type { CaseFacts, Tier } from './cases/case.ts'
import type { Decision } from './cases/decisions.ts'
import type { CaseState } from './cases/states.ts'
import type { DictionaryKind } from './dictionaries/dictionaries.ts'
import type { CaseEventKind } from './cases/events.ts'
import type { Nature, Route } from './cases/nature.ts'
import type { Centre } from './centre/centre.ts'
import type { Letterhead } from './centre/letterhead.ts'
import type { Filing } from './filing/filing.ts'
import type { Agreement, MediationSession } from './mediation/mediation.ts'
import type { Attachment } from './attachments/attachment.ts'
import type { PartyFacts, PartySide } from './parties/party.ts'
import type { Role } from './people/people.ts'
import type { Recheck } from './revisits/recheck.ts'
import type { Revisit } from './revisits/revisit.ts'
import type { RoundStatus, Signature } from './signoff/signoff.ts'

/** SQLite has no booleans. */
export type Flag = 0 | 1

export type Flagged<T> = {
  [K in keyof T]: T[K] extends boolean ? Flag : T[K] extends boolean | null ? Flag | null : T[K]
}

interface CentreTable extends Omit<Centre, 'villages'> {
  id: 1
  villages: string
  numberTemplates: string
  pageCorner: string
  sample: Flag
}

export interface CaseTable extends Flagged<CaseFacts> {
  id: string
  number: string
  /** Its place in the order of numbers: year × 1,000,000 + running number. */
  numberRank: number
  state: CaseState
  cycle: number
  recordedAt: string
  registrarId: string
  ownerId: string | null
  /** The ledger in which it stands: its tier until it is moved up or down. */
  ledger: Tier
  /** Of the centre's list, as told by the place and the address; empty where they name none. */
  village: string
  /** When the last step of its life happened; the next can't be earlier. */
  since: string
  result: string
  /** When its handling ended: closed, invalid, declined or forwarded. */
  endedAt: string | null
}

export interface PartyTable extends Flagged<PartyFacts> {
  id: string
  caseId: string
  side: PartySide
  position: number
}

export interface CaseEventTable {
  id: string
  caseId: string
  kind: CaseEventKind
  cycle: number
  happenedAt: string
  recordedAt: string
  actorId: string
  /** What the actor was when they wrote it. */
  actorTitle: string
  label: string
  text: string
  detail: string
}

export interface AttachmentTable extends Attachment {
  caseId: string
  position: number
}

export interface SignatureTable extends Omit<Signature, 'id'> {
  id: string
  roundId: string
  position: number
  operatorId: string
  /** How its hash is made. */
  format: number
  strokes: string
  picture: Uint8Array<ArrayBuffer>
  previousHash: string
}

/** A version of the centre's hours of work; its seasons as JSON. */
interface OfficeHoursTable {
  position: Generated<number>
  id: string
  effectiveFrom: string
  seasons: string
  reason: string
  enteredAt: string
  enteredBy: string
}

/** A notice that the centre entered; its days as JSON. */
interface HolidayNoticeTable {
  position: Generated<number>
  id: string
  year: number | null
  published: string
  title: string
  number: string
  off: string
  worked: string
  source: string
  reason: string
  enteredAt: string
  enteredBy: string
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawalReason: string | null
}

/** The tables as Kysely sees them: camelCase here, snake_case in the file. */
export interface Schema
  extends
    AppraisalTables,
    AssignmentTables,
    BodyTables,
    ClockTables,
    ClueTables,
    ChargeTables,
    ChecklistTables,
    LedgerTables,
    SamplingTables,
    ServiceTables,
    SupervisionTables {
  centre: CentreTable
  letterhead: Letterhead & { position: number }
  dictionaryValue: {
    id: string
    kind: DictionaryKind
    position: number
    value: string
    note: string
    stoppedAt: string | null
  }
  numberCounter: { series: string; year: number; last: number }
  account: { id: string; name: string; title: string; active: Flag; createdAt: string }
  accountRole: { accountId: string; role: Role }
  cases: CaseTable
  party: PartyTable
  caseEvent: CaseEventTable
  screening: {
    eventId: string
    caseId: string
    valid: Flag
    reason: string
    byId: string
    at: string
    nature: Nature | ''
    route: Route | ''
    title: string
  }
  grading: { eventId: string; caseId: string; grade: string }
  notice: {
    eventId: string
    caseId: string
    kind: Decision
    number: string
    at: string
    basis: string
    sentTo: string
    way: string
  }
  attachment: AttachmentTable
  mediationSession: Omit<MediationSession, 'mediators' | 'recorder' | 'transcript' | 'invited'> & {
    caseId: string
    recorderId: string
    invited: string
  }
  sessionMediator: { sessionId: string; accountId: string; position: number }
  transcriptLine: { sessionId: string; position: number; speaker: string; text: string }
  agreement: Flagged<Omit<Agreement, 'clauses'>> & { caseId: string }
  agreementClause: Omit<Agreement['clauses'][number], 'instalments'> & {
    agreementId: string
    position: number
  }
  clauseInstalment: Agreement['clauses'][number]['instalments'][number] & {
    agreementId: string
    clausePosition: number
    position: number
  }
  signoffRound: {
    id: string
    caseId: string
    number: number
    cycle: number
    status: RoundStatus
    openedAt: string
    recordedAt: string
    snapshot: string
    snapshotSha256: string
    returnedSeat: string | null
    returnedBy: string | null
    returnedAt: string | null
    returnedReason: string | null
  }
  signature: SignatureTable
  givenNumber: { series: string; number: string }
  /** One row; its settings as JSON, what was never set left out. */
  rateSetting: { id: 1; settings: string }
  revisit: Flagged<Omit<Revisit, 'visitorName'>> & { caseId: string; visitorId: string }
  /** One row; its settings as JSON, what was never set left out. */
  revisitSetting: { id: 1; settings: string }
  revisitDraw: {
    caseId: string
    cycle: number
    at: string
    share: number
    seed: string
    /** In hundredths of a percent. */
    lot: number
    drawn: Flag
  }
  recheck: Flagged<Omit<Recheck, 'checkerName'>> & { caseId: string; checkerId: string }
  filing: Omit<Filing, 'filerName' | 'checkerName'> & {
    caseId: string
    recordedAt: string
    filerId: string
    checkerId: string
  }
  /** Commands done under an id their caller gave; null is an answer that no longer holds. */
  act: {
    id: string
    call: string
    inputSha256: string
    actorId: string
    doneAt: string
    answer: string | null
  }
  officeHours: OfficeHoursTable
  holidayNotice: HolidayNoticeTable
  draft: { accountId: string; key: string; body: string; savedAt: string; act: string | null }
  auditEntry: {
    sequence: number
    at: string
    actorId: string | null
    actorName: string
    machine: string
    call: string
    subject: string | null
    detail: string
    inputSha256: string
    previousHash: string
    /** How the hash is made. */
    format: number
    hash: string
  }
}
