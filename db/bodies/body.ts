import { z } from 'zod'
import { daySchema, weekdayOf, type Day, type Moment } from '../calendar/moment.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { optionalLine, requiredLine, requiredName } from '../text/fields.ts'

/** What kinds of bodies answer for something in a township. */
export const bodyKinds = ['department', 'village', 'company', 'taskForce', 'leadership', 'other'] as const
export type BodyKind = (typeof bodyKinds)[number]

export const bodyKindLabels: Record<BodyKind, string> = {
  department: '部门',
  village: '村（社区）',
  company: '企业',
  taskForce: '专班',
  leadership: '领导班子',
  other: '其他'
}

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** Half of a day on duty: before noon, or from noon on. */
export const halves = ['上午', '下午'] as const
export type Half = (typeof halves)[number]

/** `周一上午` as its day and its half; null for the whole day. */
function dutyOf(text: string): { day: string; half: Half | null } {
  const half = halves.find((one) => text.endsWith(one)) ?? null
  return { day: half === null ? text : text.slice(0, -half.length), half }
}

function isDutyDay(text: string): boolean {
  const { day } = dutyOf(text)
  return weekdays.some((one) => one === day) || daySchema.safeParse(day).success
}

const phone = optionalLine('电话', 60)

/** Somebody of a body: one of the centre's accounts, or only a name. */
export const bodyPersonSchema = z.object({
  name: requiredName('姓名', 50),
  duty: optionalLine('职责', 50),
  phone,
  accountId: z.uuid().nullable().default(null)
})
export type BodyPerson = z.output<typeof bodyPersonSchema>

/** Who can be reached on a weekday, or on one day. */
export const dutySchema = z.object({
  day: requiredLine('值班日', 12).refine(isDutyDay, {
    error: '值班日写“周一”至“周日”，或一个日期，如“2026-12-01”；只值半天的后面加“上午”或“下午”'
  }),
  name: requiredName('值班人', 50),
  phone
})
export type Duty = z.output<typeof dutySchema>

/** A body that can be answerable for a matter: a department, a village, a company, a task force. */
export const bodySchema = z.object({
  kind: z.enum(bodyKinds, { error: '请选择类别' }),
  name: requiredName('单位名称', 50),
  shortName: optionalLine('简称', 20),
  phone,
  note: optionalLine('备注', 200),
  people: z.array(bodyPersonSchema).max(200, '每个单位最多登记 200 人').default([]),
  roster: z.array(dutySchema).max(400, '值班表最多 400 行').default([])
})
export type BodyFacts = z.output<typeof bodySchema>

/** A body as it stands; a stopped one is kept for what was given to it. */
export const bodyViewSchema = z.object({
  ...bodySchema.shape,
  id: z.uuid(),
  stoppedAt: z.string().nullable()
})
export type Body = z.output<typeof bodyViewSchema>

const rows = (list: readonly object[]) =>
  list.map((row) => Object.values(row).filter(Boolean).join(' ')).join('；')

export const bodyFields: SharedFields<BodyFacts> = {
  kind: { label: '类别', words: (kind) => bodyKindLabels[kind] },
  name: { label: '单位名称', words: (name) => name },
  shortName: { label: '简称', words: (name) => name },
  phone: { label: '电话', words: (number) => number },
  note: { label: '备注', words: (note) => note },
  people: { label: '人员', words: rows },
  roster: { label: '值班表', words: rows }
}

/** Who is on duty in that half of a day: a line for the day itself goes before one for its weekday. */
function onDutyIn(roster: readonly Duty[], day: Day, half: Half): Duty[] {
  const lines = (of: string) =>
    roster.filter((duty) => {
      const told = dutyOf(duty.day)
      return told.day === of && (told.half ?? half) === half
    })
  const thatDay = lines(day)
  return thatDay.length > 0 ? thatDay : lines(weekdayOf(day))
}

/** Who of the body is on duty that day, in either half of it, in the order of the roster. */
export function onDuty(roster: readonly Duty[], day: Day): Duty[] {
  const found = halves.map((half) => onDutyIn(roster, day, half))
  return roster.filter((duty) => found.some((lines) => lines.includes(duty)))
}

/** The half of its day in which a moment lies. */
export function halfOf(moment: Moment): Half {
  return Number(moment.slice(11, 13)) < 12 ? '上午' : '下午'
}

type Rostered = Pick<Body, 'kind' | 'roster' | 'stoppedAt'>

/** 领导坐班: the leaders on duty in that half of the day, by the rosters of 领导班子 in use; each once. */
export function sittingLeaders(bodies: readonly Rostered[], day: Day, half: Half): string[] {
  const rosters = bodies.filter(({ kind, stoppedAt }) => kind === 'leadership' && stoppedAt === null)
  return [...new Set(rosters.flatMap(({ roster }) => onDutyIn(roster, day, half).map(({ name }) => name)))]
}
