import { z } from 'zod'
import type { Moment } from '../calendar/moment.ts'
import { timeOf } from '../calendar/civil-time.ts'
import {
  askedRuleSchema,
  lacksHours,
  lacksHoursText,
  partOfRuleSchema,
  type ClockRule
} from './clock-rule.ts'
import { officeSchema, usualHours, type OfficeHours } from '../working-time/office-hours.ts'

/** All that happened to a clock, as data; nothing in it is worked out. */

const pauseSchema = z
  .object({
    from: timeOf('暂停的起时'),
    to: timeOf('暂停的止时').nullable().default(null).meta({ description: '没有就是还没有定' })
  })
  .refine(({ from, to }) => to === null || to >= from, {
    path: ['to'],
    error: '暂停的止时不能早于起时，请核对'
  })

const extensionSchema = z.object({
  at: timeOf('延长的批准时间'),
  add: z
    .int({ error: '延长的数量应是整数' })
    .min(1, { error: '延长的数量至少是 1' })
    .max(1_000_000, { error: '延长的数量过大，请核对' })
    .meta({ description: '按当时规则的单位' })
})

const at = timeOf('改动的时间')

const changeSchema = z.discriminatedUnion(
  'type',
  [
    z.object({
      at,
      type: z.literal('rule'),
      rule: partOfRuleSchema.meta({ description: '没写的字段沿用原规则' }),
      mode: z
        .enum(['elapsed', 'restart'], {
          error: '改规则的方式应是 elapsed（从原起点重数）或 restart（从改动时起算）'
        })
        .default('elapsed')
    }),
    z.object({ at, type: z.literal('close') }),
    z.object({
      at,
      type: z.literal('reopen'),
      rule: partOfRuleSchema.optional().meta({ description: '没写的字段沿用原规则' }),
      mode: z
        .enum(['new', 'continue'], { error: '重办的方式应是 new（另起一钟）或 continue（接着走）' })
        .default('new')
    }),
    z.object({ at, type: z.literal('table') }).meta({ description: '那时节假日表改版，改后的表用到在办件上' })
  ],
  { error: '改动的种类应是 rule（改规则）、close（办结）、reopen（重办）或 table（节假日表改版）' }
)
export type ClockChange = z.infer<typeof changeSchema>

/** All that is told of a clock by whoever asks about it. */
export const askedFactsSchema = z
  .object({
    rule: askedRuleSchema,
    start: timeOf('起点'),
    pauses: z.array(pauseSchema).default([]),
    extensions: z.array(extensionSchema).default([]),
    changes: z.array(changeSchema).default([])
  })
  .superRefine((asked, context) => {
    // Hours of the centre are never empty, so any that aren't empty stand in for them.
    const facts = withHours(asked, officeSchema.parse(usualHours))
    for (const { path, message } of faultsOf(facts)) context.addIssue({ code: 'custom', path, message })
  })
type AskedFacts = z.infer<typeof askedFactsSchema>

export interface ClockFacts extends Omit<AskedFacts, 'rule'> {
  rule: ClockRule
}

/** The clock as it is counted: by these hours where its rule names none. */
export function withHours({ rule, ...facts }: AskedFacts, office: OfficeHours): ClockFacts {
  return { ...facts, rule: { ...rule, office: rule.office ?? office } }
}

/** The rule with what is written anew; what isn't stays. */
export function changedRule(rule: ClockRule, part: z.infer<typeof partOfRuleSchema> = {}): ClockRule {
  return {
    unit: part.unit ?? rule.unit,
    length: part.length ?? rule.length,
    basis: part.basis ?? rule.basis,
    office: part.office ?? rule.office,
    cutoff: part.cutoff ?? rule.cutoff,
    rollover: part.rollover ?? rule.rollover,
    lateExtension: part.lateExtension ?? rule.lateExtension
  }
}

interface Fault {
  path: (string | number)[]
  message: string
}

type Told = Pick<ClockFacts, 'rule' | 'start' | 'extensions' | 'changes'>

/** What can't have happened, or not in that order. */
function faultsOf({ rule, start, extensions, changes }: Told): Fault[] {
  return [
    ...extensions.flatMap((one, index) =>
      one.at < start ? { path: ['extensions', index, 'at'], message: '延长不能早于起点，请核对批准时间' } : []
    ),
    ...faultsOfChanges(rule, start, changes)
  ]
}

function faultsOfChanges(first: ClockRule, start: Moment, changes: readonly ClockChange[]): Fault[] {
  const faults: Fault[] = []
  let [previous, closed, rule] = [start, false, first]
  for (const [index, change] of changes.entries()) {
    const place = ['changes', index]
    if (change.at < previous) {
      const before = index === 0 ? '起点' : '前一项改动'
      faults.push({ path: [...place, 'at'], message: `改动不能早于${before}，请按时间先后排列` })
    }
    const wrong = outOfTurn(change, closed)
    if (wrong) faults.push({ path: [...place, 'type'], message: wrong })
    if (change.type === 'rule' || change.type === 'reopen') {
      rule = changedRule(rule, change.rule)
      if (lacksHours(rule)) faults.push({ path: [...place, 'rule', 'office'], message: lacksHoursText })
    }
    if (change.type === 'close' || change.type === 'reopen') closed = change.type === 'close'
    previous = change.at
  }
  return faults
}

/** What stands against a change while the clock runs or rests; null where nothing does. */
function outOfTurn({ type }: ClockChange, closed: boolean): string | null {
  if (type === 'reopen' && !closed) return '没有办结就不能重办，请先写办结（close）'
  if (type === 'close' && closed) return '已经办结，不能再办结一次；请先写重办（reopen）'
  if (type === 'rule' && closed) return '办结以后不走钟，不能改规则；请写在重办（reopen）里'
  return null
}
