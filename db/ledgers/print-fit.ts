import { contentWidth, SHEETS } from '../documents/layout/geometry.ts'
import { sharedWidths, sheetTwips } from '../documents/layout/sheet-text.ts'
import { columnFacts, columnNames, type ColumnName } from './columns.ts'

/** What of a ledger fits on a sheet of paper, and how wide each column is there. Lengths are twips. */

export const papers = { A4: 'A4 横向', A3: 'A3 横向' } as const
export type Paper = keyof typeof papers
export const paperNames = Object.keys(papers) as [Paper, ...Paper[]]

/** Word lays out no more in a while that somebody waits; beyond it a spreadsheet serves. */
export const mostPrinted = 3_000

/** 序号, in characters: four digits. */
const serial = 3
/** No column is narrower, in characters: what is read down letter by letter is not read. */
const narrowest = 4

/**
 * Which columns go first where not all of them fit: what tells who somebody is before what tells of the matter. The others stay
 * for last, those behind first.
 */
const firstToGo: readonly ColumnName[] = [
  ...(['idNumber', 'sex', 'address', 'visitors', 'registeredAt', 'tier', 'satisfaction', 'channel'] as const),
  ...(['phone', 'closed', 'ended', 'nature', 'location', 'field', 'colour', 'category', 'village'] as const)
]
const goes: readonly ColumnName[] = [
  ...firstToGo,
  ...columnNames.filter((name) => !firstToGo.includes(name)).toReversed()
]

const least = (name: ColumnName) => {
  const { width, least: told } = columnFacts(name)
  return told ?? Math.max(narrowest, width / 2)
}

export interface PrintFit {
  printed: ColumnName[]
  /** What there is no room for. */
  left: ColumnName[]
  /** Of 序号 and each printed column; together as wide as the page. */
  widths: number[]
}

/** What is left of the page is shared by how much more each column would like to have, most of it by what tells most. */
function widthsOf(printed: readonly ColumnName[], page: number): number[] {
  const wished = printed.map((name) => Math.max(0, columnFacts(name).width - least(name)) ** 2)
  const any = wished.some((share) => share > 0)
  const columns = printed.map((name, at) => ({
    least: least(name),
    share: any ? (wished[at] ?? 0) : columnFacts(name).width
  }))
  return sharedWidths([{ least: serial, share: 0 }, ...columns], page)
}

/** As many of the columns as a sheet holds without breaking a day or a number. */
export function fitOnPaper(columns: readonly ColumnName[], paper: Paper): PrintFit {
  const page = contentWidth(SHEETS[paper])
  const printed = [...columns]
  const left: ColumnName[] = []
  const needed = () => printed.reduce((all, name) => all + sheetTwips(least(name)), sheetTwips(serial))
  for (const name of goes) {
    if (needed() <= page) break
    const at = printed.indexOf(name)
    if (at !== -1) left.push(...printed.splice(at, 1))
  }
  return { printed, left: columns.filter((name) => left.includes(name)), widths: widthsOf(printed, page) }
}
