import type { Assignment } from '../assignment/order.ts'
import type { Attachment } from '../attachments/attachment.ts'
import type { Notice } from '../case-file/case-file.ts'
import type { Charge } from '../charge/charge.ts'
import type { CaseEvent } from '../cases/timeline.ts'
import type { Extension } from '../extensions/time-request.ts'
import type { Agreement, MediationSession } from '../mediation/mediation.ts'
import type { Revisit } from '../revisits/revisit.ts'
import type { LookBack } from '../sampling/look-back.ts'
import type { NoticeToServe } from '../service/notice-service.ts'
import type { Sheet } from '../supervision/three-sheets.ts'
import type { Round } from '../signoff/signoff.ts'

/** What a report tells: the handling up to a request to close, or up to now where none was made. */
export interface Report {
  events: CaseEvent[]
  request: CaseEvent | null
}

/** What each kind of paper is about. */
export interface Subjects {
  registration: null
  notice: Notice
  order: Assignment
  extensionNotice: Extension
  evidence: Attachment[]
  mediationRecord: MediationSession
  agreement: Agreement
  handlingReport: Report
  signoffSheet: Round
  revisitRecord: Revisit
  lookBackRecord: LookBack
  serviceReceipt: NoticeToServe
  /** All charges of the case, first begun first. */
  chargeForm: Charge[]
  supervisionSheet: Sheet
}
export type PaperKind = keyof Subjects

/** Where a paper belongs in the life of its case. */
export interface Place {
  /** Which time the case was being handled. */
  cycle: number
  /** The number of the round that it was made for; null for what belongs to no single round. */
  round: number | null
}

/** A paper that a case has. */
export interface PaperOf<K extends PaperKind> extends Place {
  kind: K
  /** Unlike any other paper's of the case, and the same as long as the paper exists. */
  key: string
  /** 题名, with its count where there are several. */
  title: string
  /** 文号; empty where it has none. */
  number: string
  /** 责任者; null: the centre itself. */
  responsible: string | null
  /** A day or a moment. */
  date: string
  subject: Subjects[K]
}

export type Paper = { [K in PaperKind]: PaperOf<K> }[PaperKind]
