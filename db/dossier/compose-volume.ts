import { letterheadAt, letterheadNow, type Letterhead } from '../centre/letterhead.ts'
import { compactDay } from '../calendar/moment.ts'
import type { CatalogueEntry } from '../documents/catalogue-entry.ts'
import type { CodedPaper } from '../documents/forms/form.ts'
import { layOutPaper } from '../documents/forms/forms.ts'
import { catalogue, closingNote, cover } from '../documents/forms/volume-frame.ts'
import { layoutVolume, type PageNumbering, type PlacedPiece } from '../documents/layout/lay-out-volume.ts'
import { toDocx } from '../documents/layout/to-docx.ts'
import type { VolumeData } from '../documents/volume-data.ts'
import { paperSha256 } from '../papers/paper-code.ts'
import { problem } from '../errors.ts'
import { allPapersOf, missingPapers, owedPapers, papersOf } from '../papers/papers-of.ts'
import type { Template } from '../papers/template.ts'

/** A volume laid out, page numbers known; `toBytes` writes it as one Word file. */
export interface ComposedVolume {
  pieces: CatalogueEntry[]
  pageCount: number
  missing: string[]
  toBytes: () => Promise<Uint8Array<ArrayBuffer>>
}

const numberings: Record<VolumeData['settings']['pageCorner'], PageNumbering> = {
  下右: { edge: 'bottom', corner: 'right' },
  下外: { edge: 'bottom', corner: 'outer' },
  上右: { edge: 'top', corner: 'right' },
  上外: { edge: 'top', corner: 'outer' }
}

function entriesOf(
  papers: CodedPaper[],
  placed: readonly PlacedPiece[],
  letterheads: readonly Letterhead[]
): CatalogueEntry[] {
  return papers.map(({ title, number, responsible, date, sha256 }, index) => ({
    title,
    number,
    responsible: responsible ?? letterheadAt(letterheads, date).name,
    date: compactDay(date),
    page: placed[index]?.page ?? 0,
    pages: placed[index]?.pages ?? 0,
    sha256
  }))
}

/** What every file of the centre's has in common. */
function frameOf({ file, sample, settings }: VolumeData, what: string) {
  return {
    title: `${file.number} ${what}`,
    author: letterheadNow(file.letterheads).name,
    ...(sample ? { mark: '样例' } : {}),
    numbering: numberings[settings.pageCorner]
  }
}

/**
 * Lays out the volume of a case after a template; the same data always gives the same pages and bytes. `onPaper` is told before each
 * paper how many are laid out, and may throw to stop.
 */
export function composeVolume(
  data: VolumeData,
  template: Template,
  onPaper?: (done: number, of: number) => void
): ComposedVolume {
  const papers = papersOf(data.file, template).map((paper) => ({
    ...paper,
    sha256: paperSha256(data.file, paper)
  }))
  const lacking = { owed: owedPapers(data.file, template), byHand: template.byHand }
  const entries = (placed: readonly PlacedPiece[]) => entriesOf(papers, placed, data.file.letterheads)
  const pagesOf = (placed: readonly PlacedPiece[]) => placed.reduce((sum, piece) => sum + piece.pages, 0)
  const laid = layoutVolume({
    ...frameOf(data, '案卷'),
    front: (placed) => [
      cover(data, template, { pieces: papers.length, pages: pagesOf(placed) }),
      catalogue(entries(placed))
    ],
    pieces: papers.map((paper) => layOutPaper(data, paper)),
    onPiece: (index) => onPaper?.(index, papers.length),
    back: (placed) => [closingNote(data, lacking, { pieces: papers.length, pages: pagesOf(placed) })]
  })
  return {
    pieces: entries(laid.contents),
    pageCount: pagesOf(laid.contents),
    missing: missingPapers(data.file, template),
    toBytes: () => toDocx(laid)
  }
}

/** One paper laid out by itself, its pages numbered from 1; its words and its code are those of the volume. */
export function composePaper(
  data: VolumeData,
  key: string
): Pick<ComposedVolume, 'pageCount' | 'toBytes'> & { title: string } {
  const paper = allPapersOf(data.file).find((one) => one.key === key)
  if (!paper) throw problem('NOT_FOUND', '这件文书')
  const laid = layoutVolume({
    ...frameOf(data, paper.title),
    front: () => [],
    pieces: [layOutPaper(data, { ...paper, sha256: paperSha256(data.file, paper) })],
    back: () => []
  })
  const pageCount = laid.contents.reduce((sum, piece) => sum + piece.pages, 0)
  return { title: paper.title, pageCount, toBytes: () => toDocx(laid) }
}
