import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { bytesSchema } from '../attachments/attachment.ts'
import { chosenLine, optionalText, requiredText } from '../text/fields.ts'

/** The four seats in the order in which they sign. */
export const seats = ['applicant', 'handler', 'deputyLeader', 'principalLeader'] as const
export type Seat = (typeof seats)[number]
export type StaffSeat = Exclude<Seat, 'applicant'>

export const seatLabels: Record<Seat, string> = {
  applicant: '诉求人',
  handler: '办理人',
  deputyLeader: '分管领导',
  principalLeader: '主要领导'
}

/** The four in words, in the order in which they sign. */
export const seatsInOrder = seats.map((seat) => seatLabels[seat]).join('、')

/** The title of the paper that the four sign. */
export const sheetTitle = '群众诉求办结四方会签单'

export const satisfactions = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'] as const
export type Satisfaction = (typeof satisfactions)[number]

/** Giving no mark is the citizen's right (好差评 asks for free will, facts §3.3). */
export const satisfactionSchema = z.enum(satisfactions).nullable()
export const noSatisfaction = '未评价'

export function isDissatisfied(satisfaction: Satisfaction | null): boolean {
  return satisfaction === '不满意' || satisfaction === '非常不满意'
}

/** Farther than any screen, in CSS pixels: a pen that leaves the place to sign stays below. */
const farthest = 10_000

const pointSchema = z.object({
  x: z.number(),
  y: z.number(),
  /** Milliseconds since the first stroke began; never less than that of the point before. */
  t: z.number(),
  /** Pressure 0–1; 0.5 where the device tells none. */
  p: z.number().min(0).max(1)
})
type Point = z.infer<typeof pointSchema>

/** The most points of one signature; a pen tells some hundred a second. */
const mostPoints = 50_000

const isNear = ({ x, y, t }: Point) =>
  Math.abs(x) <= farthest && Math.abs(y) <= farthest && t >= 0 && t <= Number.MAX_SAFE_INTEGER

const inOrder = (points: readonly Point[]) =>
  points.every(({ t }, index) => index === 0 || t >= (points[index - 1]?.t ?? 0))

/** What is refused beyond the types stands in words here: the schema of a released call only ever takes more. */
export const strokesSchema = z
  .array(z.array(pointSchema).max(20_000))
  .max(500)
  .refine((strokes) => strokes.flat().every(isNear), { error: '签名笔画不在签名区内，请清除后重新签名' })
  .refine((strokes) => strokes.flat().length <= mostPoints, { error: '签名笔画过多，请清除后重新签名' })
  .refine((strokes) => inOrder(strokes.flat()), { error: '签名笔画的时间前后颠倒，请清除后重新签名' })
export type Strokes = z.infer<typeof strokesSchema>

/** Shortest path of ink, in CSS pixels, that can be a name; a dot or a tick is not one. */
export const minimumInk = 80

/** The length of all strokes together, in the unit of their coordinates. */
export function inkLength(strokes: Strokes): number {
  let length = 0
  for (const stroke of strokes) {
    stroke.slice(1).forEach((point, index) => {
      const before = stroke[index]
      if (before) length += Math.hypot(point.x - before.x, point.y - before.y)
    })
  }
  return length
}

/** The largest picture of a signature, in bytes; a drawn name takes a few dozen kilobytes. */
const signaturePictureLimit = 2 * 1024 * 1024

/** A drawn signature: the strokes and the picture made of them (PNG, transparent or white ground). */
const inkSchema = z.object({
  strokes: strokesSchema,
  png: bytesSchema.refine((png) => png.length <= signaturePictureLimit, {
    error: '签名图像超过 2 MB，请重新签名'
  })
})
export type Ink = z.infer<typeof inkSchema>

const signing = {
  roundId: z.uuid(),
  /** SHA-256 of the snapshot that stood on the screen; a signature binds what was shown. */
  shownSha256: z.string().regex(/^[0-9a-f]{64}$/),
  signedAt: momentField('签名时间'),
  ink: inkSchema
}

export const applicantSignatureSchema = z.object({
  ...signing,
  partyId: z.uuid(),
  identityCheck: chosenLine('身份核验方式', 60),
  satisfaction: satisfactionSchema,
  opinion: optionalText('意见', 500)
})

/** The applicant's seat of an anonymous case: a witness states why nobody can sign (docs/decisions.md). */
export const witnessSignatureSchema = z.object({
  ...signing,
  password: z.string().meta({ title: '密码' }),
  reason: requiredText('见证说明', 500)
})

export const staffSignatureSchema = z.object({
  ...signing,
  password: z.string().meta({ title: '密码' }),
  opinion: requiredText('意见', 500)
})

export const returnSchema = z.object({
  roundId: z.uuid(),
  happenedAt: momentField(momentLabel('return')),
  reason: requiredText('退回理由', 500)
})

/** The sign-off sheet's text, frozen with the round and shown exactly so on screen and on paper. */
const sheetSchema = z.object({
  caseNumber: z.string(),
  round: z.number().int(),
  title: z.string(),
  applicants: z.array(z.string()),
  anonymous: z.boolean(),
  summary: z.string(),
  request: z.string(),
  result: z.string(),
  documents: z.array(z.object({ title: z.string(), sha256: z.string() }))
})
export type Sheet = z.infer<typeof sheetSchema>

const roundStatuses = ['open', 'completed', 'returned'] as const
export type RoundStatus = (typeof roundStatuses)[number]

const signatureViewSchema = z.object({
  id: z.uuid(),
  seat: z.enum(seats),
  /** The party who signed; null for staff and for a witness. */
  partyId: z.uuid().nullable(),
  accountId: z.uuid().nullable(),
  signerName: z.string(),
  signerTitle: z.string(),
  mode: z.enum(['drawn', 'witnessed']),
  identityCheck: z.string(),
  opinion: z.string(),
  satisfaction: satisfactionSchema,
  signedAt: z.string(),
  recordedAt: z.string(),
  hash: z.string()
})
export type Signature = z.infer<typeof signatureViewSchema>

const waitingForSchema = z.object({
  seat: z.enum(seats),
  /** Who must sign: a party's name, the owner, or the seat's post. */
  label: z.string(),
  partyId: z.uuid().nullable()
})
export type WaitingFor = z.infer<typeof waitingForSchema>

/** How a round ended without its last signature: its seat sent it back, or it went back as the case got another owner. */
const returnedRoundSchema = z.object({
  by: z.string(),
  /** The seat that it waited for. */
  seat: z.enum(seats),
  at: z.string(),
  reason: z.string(),
  /** Who gave the case to another owner, by what they were on that day; null where the seat itself sent it back. */
  reassignedBy: z.string().nullable()
})

export const roundViewSchema = z.object({
  id: z.uuid(),
  number: z.number().int(),
  cycle: z.number().int(),
  status: z.enum(roundStatuses),
  openedAt: z.string(),
  /** The number of the snapshot's format; a round is read and verified by it for ever. 0 where it can't be read. */
  format: z.number().int(),
  /** Why the frozen text can't be read, in words; the sheet and the contents are then blank. */
  unreadable: z.string().nullable(),
  snapshotSha256: z.string(),
  sheet: sheetSchema,
  /** The ids of what stood in the case when the round was opened. */
  contents: z.object({
    events: z.array(z.string()),
    sessions: z.array(z.string()),
    agreements: z.array(z.string()),
    attachments: z.array(z.string())
  }),
  signatures: z.array(signatureViewSchema),
  waitingFor: waitingForSchema.nullable(),
  returned: returnedRoundSchema.nullable()
})
export type Round = z.infer<typeof roundViewSchema>

/** A round as the person who asks stands to it. */
export const seenRoundSchema = roundViewSchema.extend({
  /** The person may fill the seat whose turn it is, or have the applicant fill it at their screen. */
  maySign: z.boolean(),
  mayReturn: z.boolean()
})
export type SeenRound = z.infer<typeof seenRoundSchema>

/**
 * Whose turn it is: the first seat, in order, that is not yet full. The applicant's seat is full when every
 * signing applicant has signed, or, in an anonymous case, when a witness has.
 */
export function waitingFor(
  signingParties: { id: string; name: string }[],
  ownerName: string,
  given: { seat: Seat; partyId: string | null }[]
): WaitingFor | null {
  const has = (seat: Seat) => given.some((signature) => signature.seat === seat)
  if (signingParties.length === 0 && !has('applicant')) {
    return { seat: 'applicant', label: '见证人', partyId: null }
  }
  const party = signingParties.find((one) => !given.some((signature) => signature.partyId === one.id))
  if (party) return { seat: 'applicant', label: party.name, partyId: party.id }
  const seat = seats.find((one) => one !== 'applicant' && !has(one))
  if (!seat) return null
  return { seat, label: seat === 'handler' ? ownerName : seatLabels[seat], partyId: null }
}
