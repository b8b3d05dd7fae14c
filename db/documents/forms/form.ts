import { canonicalJson, sha256 } from '../../digest/digest.ts'
import { shortCode } from '../../digest/short-code.ts'
import { compactDay } from '../../calendar/moment.ts'
import type { Block, Piece } from '../layout/blocks.ts'
import { FORM, OFFICIAL, type Geometry } from '../layout/geometry.ts'

/** A paper of a volume, with what its line in the catalogue says. */
export interface Form {
  piece: Piece
  /** 文号; empty where it has none. */
  number: string
  /** 责任者 */
  responsible: string
  /** A day or a moment; 8 digits in the catalogue. */
  date: string
}

interface Parts {
  key: string
  title: string
  caseNumber: string
  blocks: Block[]
  number?: string
  responsible: string
  date: string
}

/** What a paper says, without its pictures: equal papers have equal short codes. */
function contentHash(blocks: Block[]): string {
  const withoutBytes: unknown = JSON.parse(
    JSON.stringify(blocks, (key, value: unknown) => (key === 'bytes' ? undefined : value))
  )
  return sha256(canonicalJson(withoutBytes))
}

function form(parts: Parts, geometry: Geometry, continuationTitle: string | null): Form {
  const { key, title, caseNumber, blocks, number = '', responsible, date } = parts
  const footer = `${caseNumber}　${title}　短码 ${shortCode(contentHash(blocks))}`
  return {
    piece: { key, title, geometry, footer, continuationTitle, blocks },
    number,
    responsible,
    date: compactDay(date)
  }
}

/** A form in boxes; its title is repeated with “（续）” on further pages (forms.md, 通则). */
export function boxedForm(parts: Parts): Form {
  return form(parts, FORM, parts.title)
}

/** A record that simply flows on. */
export function flowingForm(parts: Parts): Form {
  return form(parts, FORM, null)
}

/** A letter after GB/T 9704—2012. */
export function officialForm(parts: Parts): Form {
  return form(parts, OFFICIAL, null)
}
