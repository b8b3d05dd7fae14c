import { z } from 'zod'
import presets from '../../resources/clocks/presets.json' with { type: 'json' }
import { centreRuleSchema } from './centre-rule.ts'

/** A rule under the name by which it is known for ever, and whether new cases get clocks by it. */
const namedRuleSchema = z.object({
  code: z.string(),
  inUse: z.boolean(),
  definition: centreRuleSchema
})
export type NamedRule = z.infer<typeof namedRuleSchema>

let read: NamedRule[] | null = null

/** The rules that came with the program (facts §11, §12), each with its source; read when first asked for. */
export function presetRules(): NamedRule[] {
  read ??= z.array(namedRuleSchema).parse(presets.rules)
  return read
}
