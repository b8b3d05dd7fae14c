import { z } from 'zod'
import { hasHours, officeSchema, type OfficeHours } from '../working-time/office-hours.ts'

/** What a clock measures in. */
export const clockUnits = ['minute', 'hour', 'workday', 'day', 'month'] as const
export type ClockUnit = (typeof clockUnits)[number]

/** As counted things are written: `3 个工作日`. */
export const unitLabels: Record<ClockUnit, string> = {
  minute: '分钟',
  hour: '小时',
  workday: '个工作日',
  day: '日',
  month: '个月'
}

/** Whether it is counted in minutes; the others end with a day. */
export function isOfMinutes(unit: ClockUnit): unit is 'minute' | 'hour' {
  return unit === 'minute' || unit === 'hour'
}

const ruleFields = {
  unit: z.enum(clockUnits, { error: `单位应是 ${clockUnits.join('、')} 之一` }),
  length: z
    .int({ error: '时长应是整数' })
    .min(0, { error: '时长不能小于 0' })
    .max(1_000_000, { error: '时长过大，请核对' }),
  basis: z
    .enum(['office', 'continuous'], { error: '计时方式应是 office（工作时间）或 continuous（自然时间）' })
    .meta({ description: '分钟、小时按工作时间还是自然时间走；日、工作日、月不看它' }),
  office: officeSchema.meta({
    description:
      '一套作息，如 08:30-12:00,14:00-17:30；或几套：[{from: "05-01", hours: …}, {from: "10-01", hours: …}]'
  }),
  cutoff: z
    .enum(['24:00', 'close'], { error: '截止时刻应是 24:00 或 close（下班）' })
    .meta({ description: '日、工作日、月的末日到几点' }),
  rollover: z
    .enum(['none', 'next'], { error: '末日顺延应是 none（不顺延）或 next（顺延到下一工作日）' })
    .meta({ description: '日、月的末日遇休是否顺延；补班日不算休' }),
  lateExtension: z
    .enum(['refuse', 'allow'], { error: '逾期补批延长应是 refuse（不准）或 allow（准，留违期）' })
    .meta({ description: '期满以后才批的延长准不准' })
}

/** What is written of a rule; the rest is filled in by whoever reads it. */
export const partOfRuleSchema = z.object(ruleFields).partial()

/** Whether a rule can't be followed: it needs hours of work, and there are none. */
export function lacksHours(rule: {
  unit: ClockUnit
  basis: string
  cutoff: string
  office: OfficeHours
}): boolean {
  const needed = isOfMinutes(rule.unit) ? rule.basis === 'office' : rule.cutoff === 'close'
  return needed && !hasHours(rule.office)
}

/** What to do about it. */
export const lacksHoursText = '工作时间是空的，按工作时间走的期限永远不到期；请填写上下班时间，或改为自然时间'

/** A rule as a centre writes it: the hours of work are the centre's own. */
export const ruleWithoutHours = z.object({
  unit: ruleFields.unit,
  length: ruleFields.length,
  basis: ruleFields.basis.default('continuous'),
  cutoff: ruleFields.cutoff.default('24:00'),
  rollover: ruleFields.rollover.default('none'),
  lateExtension: ruleFields.lateExtension.default('refuse')
})

/** A rule as data, kept with the clock that was started by it. */
export interface ClockRule extends z.infer<typeof ruleWithoutHours> {
  office: OfficeHours
}

/** A rule that somebody asks about: without hours of its own it goes by those of the centre. */
export const askedRuleSchema = ruleWithoutHours
  .extend({ office: ruleFields.office.optional() })
  .refine(({ office, ...rule }) => office === undefined || !lacksHours({ ...rule, office }), {
    path: ['office'],
    error: lacksHoursText
  })
