import { isDissatisfied, satisfactions, type Satisfaction } from '../signoff/signoff.ts'
import type { Cohort, Fact } from './facts.ts'
import type { RateSettings } from './settings.ts'

/** 成效: each rate said once – its formula, the day it counts by, what stands apart, where it comes from. */

/** `counted` stands above the line and below it, `rest` below alone, `apart` in neither. */
export type PartRole = 'counted' | 'rest' | 'apart'

type Closed = Extract<Fact, { of: 'closed' }>

interface PartFacts {
  label: string
  role: PartRole
}

const levelParts = Object.fromEntries(
  satisfactions.map((level) => [level, { label: level, role: isDissatisfied(level) ? 'rest' : 'counted' }])
) as Record<Satisfaction, PartFacts>

/** Into what the cases of a period fall; a case falls into one part of a rate at most. */
export const parts = {
  contactedInTime: { label: '按时联系', role: 'counted' },
  contactedLate: { label: '联系晚了', role: 'rest' },
  notContacted: { label: '过了时间没有联系', role: 'rest' },
  mayStillContact: { label: '还没有到时间', role: 'apart' },
  solved: { label: '已解决', role: 'counted' },
  unsolved: { label: '未解决或反复', role: 'rest' },
  unjudged: { label: '没有核实是否解决', role: 'apart' },
  ...levelParts,
  noLevel: { label: '未评价', role: 'apart' },
  closedInTime: { label: '按期办结', role: 'counted' },
  closedLate: { label: '超期办结', role: 'rest' },
  dueUnclosed: { label: '到期没有办结', role: 'rest' },
  noLimit: { label: '没有办结期限', role: 'apart' },
  sentBack: { label: '退过件', role: 'counted' },
  kept: { label: '没有退件', role: 'rest' },
  again: { label: '重办', role: 'counted' },
  stands: { label: '回访后维持', role: 'rest' },
  notAsked: { label: '还没有回访', role: 'apart' },
  unreached: { label: '未能回访', role: 'apart' },
  waived: { label: '免回访', role: 'apart' },
  undrawn: { label: '抽样未抽中', role: 'apart' },
  legal: { label: '走法定途径', role: 'apart' },
  unclosed: { label: '本期登记、本期没有办结', role: 'apart' },
  early: { label: '无效、不予受理、转送', role: 'apart' }
} as const satisfies Record<string, PartFacts>
export type PartName = keyof typeof parts
export const partNames = Object.keys(parts) as [PartName, ...PartName[]]

/** What is told beside a rate: of those that it counts below the line, or of all. */
export const notes = {
  checked: { label: '抽查过并访到本人', among: 'of', holds: ({ check }) => check !== '' },
  checkDiffers: { label: '抽查和回访不一致', among: 'of', holds: ({ check }) => check === 'differs' },
  drawn: { label: '抽样抽中', among: 'all', holds: ({ drawn }) => drawn }
} as const satisfies Record<string, { label: string; among: 'of' | 'all'; holds: (fact: Closed) => boolean }>
export type NoteName = keyof typeof notes
export const noteNames = Object.keys(notes) as [NoteName, ...NoteName[]]

interface RateFacts {
  title: string
  formula: (settings: RateSettings & { contactDays: number }) => string
  /** The day by which a case belongs to the period, in words. */
  day: string
  source: string
  cohorts: readonly Cohort[]
  partOf: (fact: Fact, settings: RateSettings) => PartName | null
  notes?: readonly NoteName[]
}

/** What stands apart of every rate that a revisit tells; null where the person was asked. */
function notTold(fact: Closed, { legalApart }: RateSettings): PartName | null {
  if (legalApart && fact.legal) return 'legal'
  if (fact.answer === 'asked') return null
  return fact.answer === 'none' ? 'notAsked' : fact.answer
}

/** The part of a case that was closed, as `told` reads its revisit; of one that was not, the reason. */
function ofRevisits(told: (fact: Closed) => PartName): RateFacts['partOf'] {
  return (fact, settings) => {
    if (fact.of === 'closed') return notTold(fact, settings) ?? told(fact)
    return fact.of === 'early' || fact.of === 'unclosed' ? fact.of : null
  }
}

const contactParts = {
  inTime: 'contactedInTime',
  late: 'contactedLate',
  missed: 'notContacted',
  waiting: 'mayStillContact'
} as const

const limitParts = { met: 'closedInTime', missed: 'closedLate', none: 'noLimit' } as const

const lastClosing = '一件在本期办结过几次的，按最后一次和它的回访'
const legalWords = ({ legalApart }: RateSettings) =>
  legalApart ? '走诉讼、仲裁、复议等法定途径的另列。' : '走诉讼、仲裁、复议等法定途径的也算。'
const usual = '“三率”见北京接诉即办；口径是通行算法，未核实'

export const rates = {
  response: {
    title: '响应率',
    formula: ({ contactDays }) =>
      `按时联系 ÷（按时联系＋联系晚了＋过了时间没有联系）。第一次分派后${contactDays > 1 ? `不满 ${contactDays} 天` : '当天'}登记过办理或调解的算按时；天数和督办的“未联系”是同一个。`,
    day: '按第一次分派的日子',
    source: `${usual}；天数由本中心定`,
    cohorts: ['assigned'],
    partOf: (fact) => (fact.of === 'assigned' ? contactParts[fact.contact] : null)
  },
  solved: {
    title: '解决率',
    formula: (settings) =>
      `回访认定已解决 ÷（已解决＋未解决或反复）。${lastClosing}。${legalWords(settings)}`,
    day: '按办结的日子',
    source: usual,
    cohorts: ['closed', 'early', 'unclosed'],
    partOf: ofRevisits(({ solved }) =>
      solved === '' ? 'unjudged' : solved === 'yes' ? 'solved' : 'unsolved'
    ),
    notes: noteNames
  },
  satisfied: {
    title: '满意率',
    formula: (settings) =>
      `满意 ÷ 回访时评价了的。非常满意、满意${settings.basicCounts ? '、基本满意算满意' : '算满意，基本满意不算'}；会签时选的不算。${lastClosing}。${legalWords(settings)}`,
    day: '按办结的日子',
    source: `${usual}；五级见政务服务“好差评”；诉讼、仲裁、复议不纳入见国信发〔2014〕16 号`,
    cohorts: ['closed', 'early', 'unclosed'],
    partOf: ofRevisits(({ level }) => (level === '' ? 'noLevel' : level)),
    notes: noteNames
  },
  onTime: {
    title: '按期率',
    formula: () =>
      '按期办结 ÷（按期办结＋超期办结＋到期没有办结）。看到办结为止的期限，延期、暂停算在内，有几个的都要赶上；没有到期又没有办结的不算。',
    day: '按办结的日子，没有办结的按到期的日子',
    source: '荣成市：按期办结率；四平市：办结率',
    cohorts: ['closed', 'overdue'],
    partOf: (fact) => {
      if (fact.of === 'closed') return limitParts[fact.limit]
      return fact.of === 'overdue' ? 'dueUnclosed' : null
    }
  },
  sentBack: {
    title: '退办率',
    formula: () => '分派以后退过件的 ÷ 分派过的。一件在本期分派过几次的算一件；撤销的分派、会签退回不算。',
    day: '按分派的日子',
    source: '荣成市：退办率；算法没有读到原文，由本中心定',
    cohorts: ['ordered'],
    partOf: (fact) => (fact.of !== 'ordered' ? null : fact.sentBack ? 'sentBack' : 'kept')
  },
  rehandled: {
    title: '重办率',
    formula: () =>
      '办结后重办的（因回访、抽查或回头看）÷（重办的＋回访后维持的）。未能回访、免回访的算维持，抽样未抽中的另列。',
    day: '按办结的日子',
    source: '巴州区：重办率；算法没有读到原文，由本中心定',
    cohorts: ['closed'],
    partOf: (fact) => {
      if (fact.of !== 'closed') return null
      if (fact.again) return 'again'
      if (fact.answer === 'none') return 'notAsked'
      return fact.answer === 'undrawn' ? 'undrawn' : 'stands'
    }
  }
} as const satisfies Record<string, RateFacts>
export type RateName = keyof typeof rates
export const rateNames = Object.keys(rates) as [RateName, ...RateName[]]

/** What is known of a rate, whichever it is. */
export function rateFacts(name: RateName): RateFacts {
  return rates[name]
}

/** Where a part stands; 基本满意 counts as satisfied where the centre says so. */
export function roleOf(part: PartName, { basicCounts }: RateSettings): PartRole {
  return part === '基本满意' && !basicCounts ? 'rest' : parts[part].role
}

/** What a number of a rate is of: one part, all above the line, all below it, all apart, or a note. */
export const partGroups = ['counted', 'of', 'apart'] as const
export type NumberName = (typeof partGroups)[number] | PartName | NoteName

/** Whether the number counts the part. */
export function countsPart(name: NumberName, part: PartName, settings: RateSettings): boolean {
  const role = roleOf(part, settings)
  if (name === 'of') return role !== 'apart'
  return name === role || name === part
}

const isNote = (name: NumberName): name is NoteName => name in notes

/** Whether the number of the rate counts a case with these facts. */
export function counts(rate: RateName, name: NumberName, fact: Fact, settings: RateSettings): boolean {
  const facts = rateFacts(rate)
  const part = facts.partOf(fact, settings)
  if (part === null) return false
  if (!isNote(name)) return countsPart(name, part, settings)
  const told = facts.notes?.includes(name) === true && fact.of === 'closed' && notes[name].holds(fact)
  return told && (notes[name].among === 'all' || countsPart('of', part, settings))
}

export interface Tally {
  /** Above the line, below it, and in neither. */
  counted: number
  of: number
  apart: number
  /** Each part that has cases. */
  parts: { part: PartName; cases: number }[]
  /** Each note that has cases. */
  notes: { note: NoteName; cases: number }[]
}

/** Counts what fell into each part of a rate. */
export function tally(
  name: RateName,
  found: readonly { fact: Fact; cases: number }[],
  settings: RateSettings
): Tally {
  const all = (number: NumberName) =>
    found.reduce((sum, { fact, cases }) => (counts(name, number, fact, settings) ? sum + cases : sum), 0)
  const some = <N extends NumberName>(numbers: readonly N[]) =>
    numbers.map((number) => ({ number, cases: all(number) })).filter(({ cases }) => cases > 0)
  return {
    ...{ counted: all('counted'), of: all('of'), apart: all('apart') },
    parts: some(partNames).map(({ number: part, cases }) => ({ part, cases })),
    notes: some(noteNames).map(({ number: note, cases }) => ({ note, cases }))
  }
}

/**
 * The rate as it is shown. Nothing counted is no rate; few cases are no percentage; what is not all is never shown as
 * 100 %, nor what is not nothing as 0 %.
 */
export function rateWords({ counted, of }: Pick<Tally, 'counted' | 'of'>, least: number): string {
  if (of === 0) return '没有可算的'
  if (of < least) return `${of} 件中 ${counted} 件`
  const exact = (counted / of) * 100
  const whole = counted === 0 || counted === of
  const shown = whole ? exact : Math.min(99.9, Math.max(0.1, exact))
  return `${shown.toFixed(1)}%`
}
