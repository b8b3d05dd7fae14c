import { z } from 'zod'
import { dayField, type Day } from '../calendar/moment.ts'
import { caseStates } from '../cases/states.ts'
import { leaders } from '../people/posts.ts'
import { holdsAny, type Role } from '../people/people.ts'
import type { SharedFields } from '../shared-fields/shared-fields.ts'
import { chosenLine, optionalText, requiredLine, requiredText } from '../text/fields.ts'

/** 清单式管理: cases of a ledger as a list of what is to be done, by whom, until when – followed to nought. */

/** A list that nobody can look through is followed by nobody. */
export const longestList = 500

export const checklistFactsSchema = z.object({
  /** Of the dictionary: 问题清单, 责任清单, 整改清单. */
  kind: chosenLine('清单种类', 60),
  title: requiredLine('清单名称', 50)
})

/** Who answers for a line: somebody of the house, a body, or both. */
export const lineFactsSchema = z.object({
  measure: requiredText('措施', 500),
  accountId: z.uuid().nullable().default(null).meta({ description: '责任人；单位没有账户的不写' }),
  bodyId: z.uuid().nullable().default(null).meta({ description: '责任单位' }),
  dueOn: dayField('完成期限')
})
export type LineFacts = z.output<typeof lineFactsSchema>

/** A line's fields that several people may change; `nameOf` tells who an id is. */
export function lineFields(nameOf: (id: string | null) => string): SharedFields<LineFacts> {
  return {
    measure: { label: '措施', words: (text) => text },
    accountId: { label: '责任人', words: nameOf },
    bodyId: { label: '责任单位', words: nameOf },
    dueOn: { label: '完成期限', words: (day) => day }
  }
}

export const resultSchema = requiredText('完成情况', 500)
export const reopenReasonSchema = requiredText('重新打开的原因', 300)
/** Asked for where something is left open. */
export const closeReasonSchema = optionalText('关闭的原因', 300)

/** What became of a line, one mark after the other. */
const markKinds = ['done', 'reopened'] as const
export type MarkKind = (typeof markKinds)[number]

const markSchema = z.object({
  kind: z.enum(markKinds),
  /** The day on which it was done, or was found open again. */
  on: z.string(),
  by: z.string(),
  words: z.string()
})

/** A line as it stands. */
export const lineSchema = z.object({
  id: z.uuid(),
  checklistId: z.uuid(),
  position: z.number().int(),
  caseId: z.uuid(),
  number: z.string(),
  summary: z.string(),
  state: z.enum(caseStates),
  confidential: z.boolean(),
  measure: z.string(),
  accountId: z.uuid().nullable(),
  bodyId: z.uuid().nullable(),
  /** Who answers for it, by their name of then. */
  responsible: z.string(),
  dueOn: z.string(),
  doneOn: z.string().nullable(),
  marks: z.array(markSchema),
  /** Whether this person may tick it off. */
  mayTick: z.boolean()
})
export type Line = z.output<typeof lineSchema>

const countsSchema = z.object({
  all: z.number().int(),
  open: z.number().int(),
  overdue: z.number().int(),
  done: z.number().int()
})
export type Counts = z.output<typeof countsSchema>

/** A list without its lines. Confidential cases that the person may not see are in no number. */
export const checklistSchema = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  ledger: z.string(),
  madeBy: z.string(),
  madeAt: z.string(),
  closed: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
  counts: countsSchema,
  /** Whether this person may change its lines and close it. */
  mayKeep: z.boolean()
})
export type Checklist = z.output<typeof checklistSchema>

/** What is counted of a list, each with its sentence; `overdue` is a part of `open`. */
export const lineFigures = {
  all: { label: '全部', told: '清单上的全部事项' },
  open: { label: '未完成', told: '还没有销号的，超期的也在内' },
  overdue: { label: '超期', told: '还没有销号、完成期限已经过了的；期限当天不算' },
  done: { label: '已完成', told: '已经销号、没有重新打开的' }
} as const
export type LineFigure = keyof typeof lineFigures
export const lineFigureNames = Object.keys(lineFigures) as [LineFigure, ...LineFigure[]]

/** Not done after its last day: the day itself is in time. */
export function isOverdue({ dueOn, doneOn }: Pick<Line, 'dueOn' | 'doneOn'>, today: Day): boolean {
  return doneOn === null && today > dueOn
}

/** Whether a number counts the line. */
export function isCounted(line: Pick<Line, 'dueOn' | 'doneOn'>, figure: LineFigure, today: Day): boolean {
  switch (figure) {
    case 'all':
      return true
    case 'open':
      return line.doneOn === null
    case 'overdue':
      return isOverdue(line, today)
    case 'done':
      return line.doneOn !== null
  }
}

/** Where a line stands, in words. */
export function lineWords(line: Pick<Line, 'dueOn' | 'doneOn'>, today: Day): string {
  if (line.doneOn !== null) return `${line.doneOn} 完成`
  return isOverdue(line, today) ? '超期' : '未完成'
}

interface Person {
  id: string
  roles: readonly Role[]
}

/** Whoever answers for it ticks it off; for a body without an account the owner of the case does; a leader any. */
export function mayTick(
  person: Person,
  line: { accountId: string | null; bodyId: string | null; ownerId: string | null }
): boolean {
  if (line.accountId === person.id || holdsAny(person.roles, leaders)) return true
  return line.accountId === null && line.bodyId !== null && line.ownerId === person.id
}

/** Whoever made a list keeps it, and a leader. */
export function mayKeep(person: Person, { madeById }: { madeById: string }): boolean {
  return madeById === person.id || holdsAny(person.roles, leaders)
}
