import type { Input } from '../../db/api.ts'
import type { Day } from '../../db/calendar/moment.ts'
import { leaders } from '../../db/people/posts.ts'
import type { StandingRule } from './rule-words.ts'

type Definition = Required<Input<'clockRules.set'>['definition']>

/** What the form of a rule holds; whether it can be extended at all is a question of its own. */
export interface RuleValues {
  definition: Omit<StandingRule['definition'], 'extension'> & {
    extension: NonNullable<StandingRule['definition']['extension']>
  }
  extends: boolean
  inUse: boolean
  takesEffect: string
  reason: string
}

const noRight: RuleValues['definition']['extension'] = {
  by: [...leaders],
  most: 10,
  times: 1,
  bothSides: false
}

/** The form as it opens for a rule: as it stands, from today on. */
export function valuesOf({ definition, inUse }: StandingRule, today: Day): RuleValues {
  const { extension, ...rest } = definition
  return {
    definition: { ...rest, extension: extension ?? noRight },
    extends: extension !== null,
    inUse,
    takesEffect: today,
    reason: ''
  }
}

/** What is sent of them. */
export function ruleInput(
  code: string,
  { definition, extends: may, ...rest }: RuleValues
): Input<'clockRules.set'> {
  const sent: Definition = { ...definition, extension: may ? definition.extension : null }
  return { code, definition: sent, ...rest }
}
