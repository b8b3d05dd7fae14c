import type { Input, Value } from '../../db/api.ts'

/** A notice as a form holds it: text in every field, and always a row to type in. */
export interface NoticeValues {
  content: string
  year: string
  published: string
  title: string
  number: string
  off: { from: string; to: string }[]
  on: string[]
  source: string
  reason: string
}

/** Days off that nobody has filled in. */
export const blankDaysOff = { from: '', to: '' }

export const blankNotice: NoticeValues = {
  content: '',
  year: '',
  published: '',
  title: '',
  number: '',
  off: [blankDaysOff],
  on: [''],
  source: '',
  reason: ''
}

/** Without the empty rows at the end: places of the rows before them stay those of the form. */
function withoutLast<T>(rows: readonly T[], isEmpty: (row: T) => boolean): T[] {
  const last = rows.findLastIndex((row) => !isEmpty(row))
  return rows.slice(0, last + 1)
}

/** The year that was typed; null for none, and what no year is stays wrong for the backend to say. */
export function typedYear(text: string): number | null {
  const clean = text.trim()
  return clean === '' ? null : Number(clean.replace(/年$/, ''))
}

/** As the calls take it. */
export function noticeInput(values: NoticeValues): Input<'holidays.add'> {
  const { content: _content, year, off, on, ...told } = values
  return {
    ...told,
    year: typedYear(year),
    off: withoutLast(off, ({ from, to }) => from === '' && to === '').map(({ from, to }) =>
      to === '' ? { from } : { from, to }
    ),
    on: withoutLast(on, (day) => day === '')
  }
}

/** What was read from a pasted notice, into the fields; what it doesn't tell stays as typed. */
export function filledIn(typed: NoticeValues, read: Value<'holidays.readText'>): NoticeValues {
  return {
    ...typed,
    year: read.year === null ? typed.year : String(read.year),
    published: read.published ?? typed.published,
    title:
      read.title || (read.year === null ? typed.title : `国务院办公厅关于${read.year}年部分节假日安排的通知`),
    number: read.number || typed.number,
    off: read.off.length > 0 ? read.off : blankNotice.off,
    on: read.on.length > 0 ? read.on : blankNotice.on
  }
}
