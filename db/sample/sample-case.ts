import { z } from 'zod'
import { measures } from '../charge/charge.ts'
import { helpSchema } from '../assignment/order.ts'
import { partySchema } from '../parties/party.ts'
import { sheetKinds } from '../supervision/three-sheets.ts'

/** The stages of a case in their order, then other ends: how far it has come by today. `mediating` has an agreement and no closing yet, `again` is in its second cycle. */
export const way = [
  'registered',
  'screened',
  'accepted',
  'handling',
  'mediating',
  'signing',
  'closed',
  'revisited',
  'archived'
] as const
const reached = [...way, 'returned', 'again', 'invalid', 'declined', 'forwarded'] as const
export type Reached = (typeof reached)[number]

const days = z.number().int().positive()

const mediationSchema = z.object({
  transcript: z.array(z.tuple([z.string(), z.string()])),
  facts: z.string(),
  clauses: z.array(
    z.object({
      text: z.string(),
      obligor: z.string(),
      place: z.string(),
      way: z.string(),
      dueInDays: days.optional(),
      amountFen: days.optional(),
      instalmentsInDays: z.array(days).optional()
    })
  )
})
export type SampleMediation = z.infer<typeof mediationSchema>

/** More time that its owner asked for: `asked` still waits for its answer. */
const timeSchema = z.object({ kind: z.enum(['asked', 'extended', 'paused']), reason: z.string() })
export type SampleTime = z.infer<typeof timeSchema>

/** How its notice was brought, by the fields of the call. */
const servedSchema = z.record(z.string(), z.unknown())

/** A leader's charge: with its end, or still held. */
const chargeSchema = z.object({
  leader: z.string(),
  reason: z.string(),
  visits: z.array(z.string()).default([]),
  measures: z.array(z.enum(measures)).default([]),
  words: z.string().default('')
})
export type SampleCharge = z.infer<typeof chargeSchema>

/** 三单 about it, each rising from the one before; days are counted from the registration. */
const sheetSchema = z.object({
  kind: z.enum(sheetKinds),
  day: days,
  dueDay: days,
  problem: z.string(),
  demand: z.string(),
  receivedDay: days.optional(),
  answeredDay: days.optional(),
  reply: z.string().default('')
})

/** An invented case of the sample centre: what was told, how far it has come, and the words of each step. */
const sampleCaseSchema = z.object({
  daysAgo: days,
  until: z.enum(reached),
  /** The name of the person who handles it. */
  owner: z.string(),
  facts: z.record(z.string(), z.unknown()),
  applicants: z.array(z.record(z.string(), z.unknown())),
  respondents: z.array(z.record(z.string(), z.unknown())),
  handled: z.array(z.tuple([z.string(), z.string()])).default([]),
  helps: z.array(helpSchema.extend({ feedback: z.string().default('') })).default([]),
  mediation: mediationSchema.optional(),
  time: timeSchema.optional(),
  charge: chargeSchema.optional(),
  sheets: z.array(sheetSchema).default([]),
  served: servedSchema.optional(),
  result: z.string().default(''),
  /** How many seats are signed, in order. */
  signed: z.number().int().min(0).max(4).default(4),
  returned: z.string().default(''),
  satisfaction: z.enum(['非常满意', '满意', '基本满意']).default('满意'),
  revisit: z.string().default(''),
  again: z.string().default(''),
  /** Why it ended before it was handled. */
  reason: z.string().default(''),
  to: z.string().default('')
})
export type SampleCase = z.infer<typeof sampleCaseSchema>

export const sampleCasesSchema = z.array(sampleCaseSchema)

/** How many applicants sign: the representatives where there are any, else all who gave a name. */
export function signersOf(one: SampleCase): number {
  const named = one.applicants
    .map((applicant) => partySchema.parse(applicant))
    .filter((applicant) => applicant.kind !== 'anonymous')
  const representatives = named.filter((applicant) => applicant.representative)
  return representatives.length > 0 ? representatives.length : named.length
}
