import { z } from 'zod'
import { dayField } from '../calendar/moment.ts'
import { optionalLine, requiredLine, requiredText } from '../text/fields.ts'

/**
 * A clue for discipline: counted apart from every case and known to the discipline officer alone – in no list of cases, no
 * search, no timeline, no export, and named by its call alone in the audit.
 */

export const clueStepLabels = { filed: '立案', punished: '处分', ended: '了结' } as const
export type ClueStep = keyof typeof clueStepLabels
const clueSteps = Object.keys(clueStepLabels) as [ClueStep, ...ClueStep[]]

export const clueInputSchema = z.object({
  foundOn: dayField('发现日期'),
  about: requiredLine('反映谁', 100),
  source: requiredLine('线索来源', 100),
  text: requiredText('线索内容', 2_000),
  caseNumber: optionalLine('有关的诉求', 60)
})

export const clueStepSchema = z.object({
  clueId: z.uuid(),
  step: z.enum(clueSteps, { error: '请选择办到哪一步' }),
  on: dayField('日期'),
  words: requiredText('办理情况', 1_000)
})

const doneSchema = z.object({ on: z.string(), words: z.string() }).nullable()

export const clueSchema = z.object({
  id: z.uuid(),
  foundOn: z.string(),
  about: z.string(),
  source: z.string(),
  text: z.string(),
  by: z.string(),
  caseId: z.uuid().nullable(),
  caseNumber: z.string(),
  filed: doneSchema,
  punished: doneSchema,
  ended: doneSchema
})
export type Clue = z.infer<typeof clueSchema>

/** What may be noted of a clue next: it is filed before anybody is punished, and nothing follows its end. */
export function openSteps({ filed, punished, ended }: Pick<Clue, ClueStep>): ClueStep[] {
  if (ended) return []
  if (!filed) return ['filed', 'ended']
  return punished ? ['ended'] : ['punished', 'ended']
}

/** Where a clue stands. */
export function clueWords({ filed, punished, ended }: Pick<Clue, ClueStep>): string {
  if (ended) return '已了结'
  if (punished) return '已处分'
  return filed ? '已立案' : '在核'
}
