import { z } from 'zod'
import { dayAt, dayOfMinute, midnightOf, minuteOf, minuteText, type Minute } from '../calendar/civil-time.ts'
import type { ClockChange, ClockFacts } from './clock-facts.ts'
import { isOfMinutes, unitLabels, type ClockRule, type ClockUnit } from './clock-rule.ts'
import type { Due } from './counting.ts'
import type { ClockState, Reading } from './reading.ts'

/** What `clocks.explain` answers: of these fields the ones that apply. */
export const explanationSchema = z.object({
  due: z.string().optional().meta({
    description: '到期，如 2024-03-05T09:00；到当日 24:00 的写成 2024-03-05T24:00。没有止期的暂停中没有'
  }),
  used: z
    .number()
    .meta({ description: '已用，按规则的单位；小时带小数；月以日计。日数从起算次日数到当日（含）' }),
  remaining: z.number().meta({ description: '还剩，单位同上，不小于 0' }),
  state: z.enum(['running', 'paused', 'ended'] satisfies ClockState[]),
  overdue: z.boolean(),
  estimated: z.boolean().optional().meta({ description: '数过的日子里有的还没有国务院放假通知' }),
  bornOverdue: z.boolean().optional().meta({ description: '有改动时：改动那一刻新期限已过' }),
  refusedExtensions: z.int().optional().meta({ description: '有延长时：没有算进去的次数' }),
  breachRecorded: z.boolean().optional().meta({ description: '有延长时：期满以后才准，留违期' }),
  dueUnderOldTable: z.string().optional().meta({ description: '节假日表改版时：按旧表的到期' }),
  firstClock: z.enum(['met', 'missed']).optional().meta({ description: '重办时：第一次是否按时办结' }),
  firstDue: z.string().optional().meta({ description: '重办时：第一次的到期' }),
  sentence: z.string().meta({ description: '写给人看的一句话' })
})
type Explanation = z.infer<typeof explanationSchema>

/** `2024-03-05T24:00` where the whole day is left, else the minute. */
function dueText({ at, day }: Due): string {
  return at === midnightOf(day + 1) ? `${dayAt(day)}T24:00` : minuteText(at)
}

/** The end in a sentence: the day where the whole day is left, else with its time. */
function dueWords(due: Due): string {
  return due.at === midnightOf(due.day + 1) ? dayAt(due.day) : timeWords(due.at)
}

function timeWords(at: Minute): string {
  return minuteText(at).replace('T', ' ')
}

function amount(count: number, unit: ClockUnit): string {
  return `${Math.round(count * 100) / 100} ${unitLabels[unit]}`
}

/** Used, left and paused time: of months it is told in days. */
function amountUsed(count: number, unit: ClockUnit): string {
  return amount(count, unit === 'month' ? 'day' : unit)
}

function ruleWords(rule: ClockRule): string {
  const basis = rule.basis === 'office' ? '（工作时间）' : '（自然时间）'
  return amount(rule.length, rule.unit) + (isOfMinutes(rule.unit) ? basis : '')
}

function changeWords(change: ClockChange): string {
  const at = timeWords(minuteOf(change.at))
  switch (change.type) {
    case 'rule':
      return `${at} 改规则（${change.mode === 'restart' ? '从那时起算' : '从原起点重数'}）`
    case 'close':
      return `${at} 办结`
    case 'reopen':
      return `${at} 重办（${change.mode === 'new' ? '另起一钟' : '接着走，歇着的不算'}）`
    case 'table':
      return `${dayAt(dayOfMinute(minuteOf(change.at)))} 节假日表改版`
  }
}

/** What the sentence says of where lengths, pauses and extensions come from; empty texts where nobody said. */
interface Grounds {
  /** Behind the length: an article, or 本中心规定. */
  basis: string
  /** Before a pause: 因鉴定. */
  pause: string
  /** Behind it: 本中心规定. */
  pauseBasis: string
  /** Behind an extension: 经分管领导批准. */
  extension: string
}

const noGrounds: Grounds = { basis: '', pause: '', pauseBasis: '', extension: '' }

const inBrackets = (text: string) => (text === '' ? '' : `（${text}）`)

/** What took or gave time. */
function allowances(reading: Reading, grounds: Grounds): string[] {
  const { unit } = reading.rule
  const { refusedExtensions, breachRecorded } = reading.course
  return [
    reading.paused > 0
      ? `${grounds.pause}暂停 ${amountUsed(reading.paused, unit)}${inBrackets(grounds.pauseBasis)}`
      : '',
    reading.added > 0
      ? `延长 ${amount(reading.added, unit)}${inBrackets(grounds.extension)}${breachRecorded ? '（期满以后才批，留违期）' : ''}`
      : '',
    refusedExtensions > 0 ? `另有 ${refusedExtensions} 次延长不在期内，没有算` : ''
  ]
}

function dueParts({ due, used, remaining, rule, state, course }: Reading): string[] {
  const left = `已用 ${amountUsed(used, rule.unit)}，还剩 ${amountUsed(remaining, rule.unit)}`
  if (!due) return [state === 'ended' ? left : `暂停没有止期，${left}，恢复后才有到期日`]
  const estimated = due.estimated ? '（估算：有的日子还没有放假通知）' : ''
  return [`${dueWords(due)} 到期${estimated}`, course.bornOverdue ? '改动时已经过期' : '']
}

function endWords({ overdue, course: { closedAt } }: Reading): string {
  if (closedAt !== null) return `${timeWords(closedAt)} ${overdue ? '超期' : '按时'}办结`
  return overdue ? '已超期' : ''
}

/** `自 2026-08-03 起 60 日，暂停 12 日，延长 30 日，2026-11-13 到期` */
function sentenceOf({ changes }: ClockFacts, reading: Reading, grounds: Grounds): string {
  const { rule, state } = reading
  const start = minuteOf(reading.start)
  const from = isOfMinutes(rule.unit) ? timeWords(start) : dayAt(dayOfMinute(start))
  const ended = state === 'ended' ? changes.findLast(({ type }) => type === 'close') : undefined
  const parts = [
    ...changes.filter((change) => change !== ended).map(changeWords),
    `自 ${from} 起 ${ruleWords(rule)}${inBrackets(grounds.basis)}`,
    ...allowances(reading, grounds),
    ...dueParts(reading),
    endWords(reading)
  ]
  return parts.filter((part) => part !== '').join('，')
}

function rounded(count: number): number {
  return Math.round(count * 10_000) / 10_000
}

/** The fields that only an extension, a change of rule or table, or a 重办 brings. */
function told(
  { extensions, changes }: ClockFacts,
  { course, dueUnderOldTable }: Reading
): Partial<Explanation> {
  const { refusedExtensions, breachRecorded, bornOverdue, first } = course
  const moved = changes.some(({ type }) => type === 'rule' || type === 'table')
  return {
    ...(extensions.length > 0 ? { refusedExtensions, breachRecorded } : {}),
    ...(moved ? { bornOverdue } : {}),
    ...(dueUnderOldTable ? { dueUnderOldTable: dueText(dueUnderOldTable) } : {}),
    ...(first ? { firstClock: first.met ? 'met' : 'missed' } : {}),
    ...(first?.due ? { firstDue: dueText(first.due) } : {})
  }
}

/** A reading in the words and fields of the call. */
export function explained(facts: ClockFacts, reading: Reading, grounds = noGrounds): Explanation {
  const { due, used, remaining, state, overdue } = reading
  return {
    ...(due ? { due: dueText(due), estimated: due.estimated } : {}),
    used: rounded(used),
    remaining: rounded(remaining),
    state,
    overdue,
    ...told(facts, reading),
    sentence: sentenceOf(facts, reading, grounds)
  }
}
