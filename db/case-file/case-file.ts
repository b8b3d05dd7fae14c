import { z } from 'zod'
import { sheetSchema } from '../supervision/three-sheets.ts'
import { chargeSchema } from '../charge/charge.ts'
import { noticeToServeSchema } from '../service/notice-service.ts'
import { appraisalSchema } from '../appraisals/appraisal.ts'
import { assignmentSchema } from '../assignment/order.ts'
import { attachmentViewSchema } from '../attachments/attachment.ts'
import { agreementViewSchema, sessionViewSchema } from '../mediation/mediation.ts'
import { partyViewSchema } from '../parties/party.ts'
import { recheckViewSchema } from '../revisits/recheck.ts'
import { revisitViewSchema } from '../revisits/revisit.ts'
import { lookBackSchema } from '../sampling/look-back.ts'
import { roundViewSchema } from '../signoff/signoff.ts'
import { termSchema } from '../clocks/term.ts'
import { letterheadSchema } from '../centre/letterhead.ts'
import { extensionSchema } from '../extensions/time-request.ts'
import { filingViewSchema } from '../filing/filing.ts'
import { caseFactsSchema, tiers } from '../cases/case.ts'
import { decisionSchema } from '../cases/decisions.ts'
import { natures, routes } from '../cases/nature.ts'
import { caseStates } from '../cases/states.ts'
import { caseEventSchema } from '../cases/timeline.ts'

const noticeSchema = z.object({
  kind: decisionSchema,
  number: z.string(),
  at: z.string(),
  basis: z.string(),
  /** The body it was forwarded to; empty otherwise. */
  to: z.string(),
  way: z.string()
})
export type Notice = z.infer<typeof noticeSchema>

const screeningSchema = z.object({
  valid: z.boolean(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  /** 事项性质 and its way; empty where it was not asked, or the case is not valid. */
  nature: z.enum([...natures, '']),
  route: z.enum([...routes, '']),
  /** What the matter is called for short; empty where nobody gave it a name. */
  title: z.string()
})

/** A seat sent the case back, and its owner has not asked for the signatures again. */
export const returnedSchema = z.object({ who: z.string(), reason: z.string() })
export type Returned = z.infer<typeof returnedSchema>

/** A person's name and what they are. */
const staffMember = z.object({ id: z.uuid(), name: z.string(), title: z.string() })

/** Everything known of one case: what its page shows and its volume prints. */
export const caseFileSchema = z.object({
  id: z.uuid(),
  number: z.string(),
  state: z.enum(caseStates),
  cycle: z.number().int(),
  facts: z.object({ ...caseFactsSchema.shape, registeredAt: z.string() }),
  recordedAt: z.string(),
  /** As on the day of the registration. */
  registrar: staffMember,
  owner: staffMember.nullable(),
  /** The ledger in which it stands. */
  ledger: z.enum(tiers),
  /** 分档; empty where nobody graded it. */
  grade: z.string(),
  /** When the step before this one happened; the next can't be earlier. */
  since: z.string(),
  result: z.string(),
  closedAt: z.string().nullable(),
  screening: screeningSchema.nullable(),
  notice: noticeSchema.nullable(),
  /** Null where no rule of the centre gives its handling a limit. */
  term: termSchema.nullable(),
  parties: z.array(partyViewSchema),
  timeline: z.array(caseEventSchema),
  sessions: z.array(sessionViewSchema),
  /** One for each session that ended with one, first recorded first. */
  agreements: z.array(agreementViewSchema),
  /** The newest of them. */
  agreement: agreementViewSchema.nullable(),
  attachments: z.array(attachmentViewSchema),
  rounds: z.array(roundViewSchema),
  /** To whom it was given, those that hold, first given first. */
  assignments: z.array(assignmentSchema),
  /** More time that was granted, first granted first. */
  extensions: z.array(extensionSchema),
  /** The notices that have a number, with what was done to bring each; none where nobody can be told. */
  service: z.array(noticeToServeSchema),
  /** 领导包案, first begun first; the one without an end holds now. */
  charges: z.array(chargeSchema),
  /** 三单, first written first; the one without an end holds now. */
  sheets: z.array(sheetSchema),
  revisits: z.array(revisitViewSchema),
  rechecks: z.array(recheckViewSchema),
  /** 评查, one a time of handling at most. */
  appraisals: z.array(appraisalSchema),
  /** 回头看 that were made, first made first. */
  lookBacks: z.array(lookBackSchema),
  filing: filingViewSchema.nullable(),
  /** What the centre was called, for papers of any day. */
  letterheads: z.array(letterheadSchema)
})
export type CaseFile = z.infer<typeof caseFileSchema>
