import type { Value } from '../../db/api.ts'
import { isOfMinutes, unitLabels } from '../../db/clocks/clock-rule.ts'
import { signalLabel } from '../../db/clocks/signals.ts'

type Rules = Value<'clockRules.list'>
export type StandingRule = Rules['rules'][number]
type Definition = StandingRule['definition']

/** `30 日，自登记、重办起` */
export function lengthWords({ rule, starts }: Definition): string {
  const basis = isOfMinutes(rule.unit) ? (rule.basis === 'office' ? '（工作时间）' : '（自然时间）') : ''
  return `${rule.length} ${unitLabels[rule.unit]}${basis}，自${starts.map(signalLabel).join('、')}起`
}

/** Which cases it is for; 所有诉求 where it names none. */
export function appliesWords({ applies }: Definition): string {
  const { tiers, colours, categories, channels, natures, routes, grades } = applies
  const parts = [tiers, colours.map((colour) => `${colour}色`), categories, channels, grades, natures, routes]
  const words = parts.filter((part) => part.length > 0).map((part) => part.join('、'))
  return words.length === 0 ? '所有诉求' : words.join('；')
}
