import { z } from 'zod'
import { format3, snapshot3 } from './format-3.ts'

/** Format 3, what 甄别 settled – the nature of the matter, its way, its short title –, and the leader who received the person. */
export const format4 = {
  ...format3,
  facts: { ...format3.facts, receivedBy: true },
  screening: { ...format3.screening, nature: true, route: true, title: true }
} as const

export const snapshot4 = snapshot3.extend({ format: z.literal(4) })
