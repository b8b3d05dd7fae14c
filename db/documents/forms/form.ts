import { shortCode } from '../../digest/short-code.ts'
import type { PaperKind, PaperOf } from '../../papers/paper.ts'
import type { Block, Piece } from '../layout/blocks.ts'
import { FORM, OFFICIAL, type Geometry } from '../layout/geometry.ts'
import type { VolumeData } from '../volume-data.ts'

/** A paper with its hash, ready to be laid out. */
export type CodedPaper<K extends PaperKind = PaperKind> = PaperOf<K> & { sha256: string }

function piece(
  { file }: VolumeData,
  { key, title, sha256 }: CodedPaper,
  blocks: Block[],
  shape: { geometry: Geometry; continuationTitle: string | null }
): Piece {
  return { key, title, footer: `${file.number}　${title}　短码 ${shortCode(sha256)}`, blocks, ...shape }
}

/** A form in boxes; its title is repeated with “（续）” on further pages (forms.md, 通则). */
export function boxedForm(data: VolumeData, paper: CodedPaper, blocks: Block[]): Piece {
  return piece(data, paper, blocks, { geometry: FORM, continuationTitle: paper.title })
}

/** A record that simply flows on. */
export function flowingForm(data: VolumeData, paper: CodedPaper, blocks: Block[]): Piece {
  return piece(data, paper, blocks, { geometry: FORM, continuationTitle: null })
}

/** A letter after GB/T 9704—2012. */
export function officialForm(data: VolumeData, paper: CodedPaper, blocks: Block[]): Piece {
  return piece(data, paper, blocks, { geometry: OFFICIAL, continuationTitle: null })
}
