import { unnamed } from '../../db/ledgers/columns.ts'
import { rateQuestionSchema, type RateClass, type RateQuestion } from '../../db/rates/question.ts'
import { notes, parts, rates, type NoteName, type NumberName, type PartName } from '../../db/rates/rates.ts'

/** Where the cases behind a number are shown. */
export function addressOf({ by, name, ...asked }: RateQuestion): string {
  return `/results?${new URLSearchParams({ ...asked, ...(by === null ? {} : { by, name }) })}`
}

/** What an address asks for; null where it asks for nothing, or for what there is not. */
export function questionIn(search: string): RateQuestion | null {
  return rateQuestionSchema.safeParse(Object.fromEntries(new URLSearchParams(search))).data ?? null
}

/** What a number counts: `已解决`, or all above the line, below it, or apart. */
export function numberLabel(number: NumberName): string {
  switch (number) {
    case 'counted':
      return '分子'
    case 'of':
      return '分母'
    case 'apart':
      return '不算在内'
    default:
      return number in notes ? notes[number as NoteName].label : parts[number as PartName].label
  }
}

/** The name of a class; what the cases don't name says so. */
export function className(by: RateClass, name: string): string {
  if (name !== '') return name
  return by === 'body' ? '没有写明单位' : unnamed
}

/** In words, as the desk is headed: `解决率 · 已解决（2026-11-01 至 2026-11-30）`. */
export function questionInWords({ rate, number, from, to, by, name }: RateQuestion): string {
  const whose = by === null ? '' : `${className(by, name)} · `
  return `${whose}${rates[rate].title} · ${numberLabel(number)}（${from} 至 ${to}）`
}
