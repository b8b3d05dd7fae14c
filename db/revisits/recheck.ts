import { z } from 'zod'
import { momentField } from '../calendar/moment.ts'
import { momentLabel } from '../cases/life.ts'
import { isDissatisfied, satisfactionSchema } from '../signoff/signoff.ts'
import { chosenLine, optionalLine, optionalText, requiredText } from '../text/fields.ts'
import { checkAnswered } from './answered.ts'
import { allMarkers, markers } from './marks.ts'
import type { Revisit } from './revisit.ts'

/** 抽查: a revisited case is asked about again by somebody who neither handled nor revisited it. */

export const recheckInputSchema = z
  .object({
    caseId: z.uuid(),
    happenedAt: momentField(momentLabel('recheck')),
    /** False: the person was not reached; `text` says how it was tried. */
    reached: z.boolean().default(true),
    way: chosenLine('抽查方式', 60),
    text: requiredText('抽查情况', 2_000),
    resolved: z.boolean().nullable().default(null),
    satisfaction: satisfactionSchema.default(null),
    /** Who marked the level; left out, it follows from the way, or is kept as 未注明. */
    markedBy: z.enum(markers).nullable().default(null),
    markedFor: optionalLine('代填原因', 100),
    opinion: optionalText('诉求人意见', 1_000)
  })
  .superRefine(checkAnswered)
export type RecheckInput = z.input<typeof recheckInputSchema>

export const recheckViewSchema = z.object({
  id: z.uuid(),
  revisitId: z.uuid(),
  cycle: z.number().int(),
  happenedAt: z.string(),
  recordedAt: z.string(),
  checkerName: z.string(),
  reached: z.boolean(),
  way: z.string(),
  text: z.string(),
  resolved: z.boolean().nullable(),
  satisfaction: satisfactionSchema,
  markedBy: z.enum(allMarkers).nullable(),
  markedFor: z.string(),
  opinion: z.string(),
  /** It found otherwise than the revisit. */
  differs: z.boolean(),
  outcome: z.enum(['维持', '重办'])
})
export type Recheck = z.infer<typeof recheckViewSchema>

type Heard = Pick<Revisit, 'reached' | 'resolved' | 'satisfaction'> & { recurred?: boolean | null }

/** What it found of the matter; null where nobody said. What came back is not solved. */
const solved = ({ resolved, recurred }: Heard) => (recurred === true ? false : resolved)

/**
 * Whether a check found otherwise than the revisit: solved or not, or content or not. Where one of the two reached nobody there
 * is nothing to compare; a level more or less of the same kind is no difference.
 */
export function differs(revisit: Heard, check: Heard): boolean {
  if (!revisit.reached || !check.reached) return false
  const unlike = solved(revisit) !== null && solved(revisit) !== solved(check)
  return unlike || isDissatisfied(revisit.satisfaction) !== isDissatisfied(check.satisfaction)
}

/** The checks of one revisit, first made first. */
export function checksOf(rechecks: readonly Recheck[], revisitId: string): Recheck[] {
  return rechecks.filter((one) => one.revisitId === revisitId)
}
