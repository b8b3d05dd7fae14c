import { z } from 'zod'
import { daySchema } from '../calendar/moment.ts'
import type { Notice } from './working-calendar.ts'
import { optionalLine, requiredLine } from '../text/fields.ts'

/** The longest holiday of any notice had ten days; more is a slip in the month or the year. */
export const longestHoliday = 31

const offSchema = z
  .object({
    from: daySchema,
    to: daySchema.optional().meta({ description: '放一天的不写' })
  })
  .transform(({ from, to }) => ({ from, to: to ?? from }))
export type DaysOff = z.infer<typeof offSchema>

/** A notice about days off and on, as the centre enters it. */
export const noticeEntrySchema = z.object({
  year: z
    .int({ error: '年份应是 2027 这样的四位数字' })
    .min(2004, { error: '年份应在 2004 到 2099 之间，请核对' })
    .max(2099, { error: '年份应在 2004 到 2099 之间，请核对' })
    .nullable()
    .default(null)
    .meta({ description: '整年放假安排的年份；年中调整、本地放假不写' }),
  published: daySchema.meta({ description: '发布日；同一天由后发布的说了算' }),
  title: requiredLine('标题', 100),
  number: optionalLine('文号', 40),
  off: z.array(offSchema).max(100, { error: '放假最多 100 段' }).default([]),
  on: z.array(daySchema).max(100, { error: '补班日最多 100 天' }).default([]),
  source: optionalLine('来源', 100),
  reason: optionalLine('理由', 200)
})
export type NoticeEntry = z.infer<typeof noticeEntrySchema>

/** An entered notice as it is kept: who, when, and whether it was taken out of force. */
export const keptNoticeSchema = z.object({
  /** Null for those that come with the program. */
  id: z.string().nullable(),
  year: z.int().nullable(),
  published: daySchema,
  title: z.string(),
  number: z.string(),
  off: z.array(z.object({ from: daySchema, to: daySchema })),
  on: z.array(daySchema),
  source: z.string(),
  reason: z.string(),
  enteredAt: z.string().nullable(),
  enteredBy: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawalReason: z.string().nullable()
})
export type KeptNotice = z.infer<typeof keptNoticeSchema>

/** The notice as clocks read it. */
export function noticeOf({
  year,
  published,
  title,
  number,
  off,
  on
}: Omit<NoticeEntry, 'source' | 'reason'>): Notice {
  return {
    ...(year === null ? {} : { year }),
    published,
    title,
    ...(number === '' ? {} : { number }),
    off: off.map(({ from, to }): [string, string] => [from, to]),
    on
  }
}

/** One that comes with the program, in the form of those that the centre enters. */
export function shipped({ year, published, title, number, off, on, remark }: Notice): KeptNotice {
  return {
    id: null,
    year: year ?? null,
    published,
    title,
    number: number ?? '',
    off: off.map(([from, to]) => ({ from, to })),
    on,
    source: '随程序提供',
    reason: remark ?? '',
    enteredAt: null,
    enteredBy: null,
    withdrawnAt: null,
    withdrawnBy: null,
    withdrawalReason: null
  }
}

/** `《…通知》（国办发明电〔2025〕7号）` */
export function noticeName({ title, number }: Pick<KeptNotice, 'title' | 'number'>): string {
  return `《${title}》${number === '' ? '' : `（${number}）`}`
}
