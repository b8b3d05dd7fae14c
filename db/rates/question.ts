import { z } from 'zod'
import { dayField } from '../calendar/moment.ts'
import { optionalLine } from '../text/fields.ts'
import { noteNames, partGroups, partNames, rateNames } from './rates.ts'

/** What rates can be told apart by. */
export const rateClasses = {
  ledger: '按台账',
  body: '按责任单位',
  village: '按村（社区）',
  channel: '按来源渠道'
} as const
export type RateClass = keyof typeof rateClasses
export const rateClassNames = Object.keys(rateClasses) as [RateClass, ...RateClass[]]

/** The days of a period, both counted. */
const periodFields = { from: dayField('起日'), to: dayField('止日') }

const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to
const notInOrder = { path: ['to'], error: '止日不能早于起日，请核对' }

export const ratePeriodSchema = z
  .object({ ...periodFields, by: z.enum(rateClassNames).nullable().default(null) })
  .refine(isInOrder, notInOrder)
export type RatePeriod = z.output<typeof ratePeriodSchema>

/** Which number of which rate the cases are asked of; `name` is the class, empty where it names none. */
export const rateQuestionSchema = z
  .object({
    rate: z.enum(rateNames),
    number: z.enum([...partGroups, ...partNames, ...noteNames]),
    ...periodFields,
    by: z.enum(rateClassNames).nullable().default(null),
    name: optionalLine('分类', 100)
  })
  .refine(isInOrder, notInOrder)
export type RateQuestion = z.output<typeof rateQuestionSchema>
