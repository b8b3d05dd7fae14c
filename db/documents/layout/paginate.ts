import type { AtBottom, Block, Keep, Piece } from './blocks.ts'
import { contentHeight, contentWidth } from './geometry.ts'
import { heightOf, type LaidItem, type LaidPage, type LaidParagraph } from './laid.ts'
import { placePhotos } from './layout-photos.ts'
import { BLANK_BELOW, layoutCellItem } from './layout-row.ts'
import { layoutParagraph, layoutTitle, splitParagraph } from './layout-text.ts'
import { createFiller, type PageFiller } from './page-filler.ts'
import { placeTable } from './paginate-table.ts'
import { TEXT_STYLES } from './text-styles.ts'

/**
 * Lays a piece out on pages. Every page break is decided here, from line counts that are upper bounds, so that Word, WPS and
 * LibreOffice have no page break of their own left to make.
 */

interface Area {
  readonly filler: PageFiller
  readonly width: number
}

/** Fewest lines of a paragraph that may stand alone at the foot or the top of a page. */
const FEWEST_LINES = 2

function placeParagraph({ filler }: Area, whole: LaidParagraph): void {
  const { pitch } = TEXT_STYLES[whole.style]
  let rest = whole
  // Space after a paragraph may hang below the last line of a page.
  while (rest.ends.length * pitch > filler.remaining()) {
    const fitting = Math.floor(filler.remaining() / pitch)
    const count = Math.min(fitting, Math.max(rest.ends.length - FEWEST_LINES, 1))
    if (count >= FEWEST_LINES || filler.isFresh()) {
      const [head, tail] = splitParagraph(rest, Math.max(1, count))
      filler.put(head)
      rest = tail
    }
    filler.turn()
  }
  filler.put(rest)
}

/** The height blocks take when nothing has to be broken. */
function heightUnbroken(blocks: readonly Block[], width: number): number {
  const filler = createFiller(Number.MAX_SAFE_INTEGER, [])
  placeBlocks({ filler, width }, blocks)
  return heightOf(filler.pages().flatMap((page) => page.items))
}

function placeKeep(area: Area, block: Keep): void {
  const height = heightUnbroken(block.blocks, area.width)
  const { filler } = area
  if (height > filler.remaining() && height <= filler.freshHeight && !filler.isFresh()) filler.turn()
  placeBlocks(area, block.blocks)
}

/** Left below what stands at the foot of a page: borders add a little. */
const BOTTOM_SLACK = 60

function placeAtBottom(area: Area, block: AtBottom): void {
  const height = heightUnbroken(block.blocks, area.width)
  const { filler } = area
  if (height > filler.remaining() && !filler.isFresh()) filler.turn()
  const gap = filler.remaining() - height - BOTTOM_SLACK
  if (gap > 0) filler.put({ kind: 'space', height: gap })
  placeBlocks(area, block.blocks)
}

/** Lines that must stand together at the foot of a page: a heading and the beginning of what it heads. */
function heightOfBeginning(blocks: readonly Block[], index: number, width: number): number {
  const block = blocks[index]
  if (block === undefined) return 0
  switch (block.kind) {
    case 'title':
      return layoutTitle(block.text, width).height + heightOfBeginning(blocks, index + 1, width)
    case 'paragraph': {
      const { keepNext, pitch } = TEXT_STYLES[block.style]
      const [first] = layoutParagraph(block, width)
      if (keepNext)
        return heightOf(layoutParagraph(block, width)) + heightOfBeginning(blocks, index + 1, width)
      return Math.min(FEWEST_LINES, first?.ends.length ?? 1) * pitch
    }
    case 'table':
      return 3 * TEXT_STYLES.formBody.pitch
    case 'keep':
      return heightOfBeginning(block.blocks, 0, width)
    default:
      return TEXT_STYLES.formBody.pitch
  }
}

function placeBlock(area: Area, block: Block): void {
  const { filler, width } = area
  switch (block.kind) {
    case 'title':
      filler.put(layoutTitle(block.text, width))
      return
    case 'paragraph':
      for (const paragraph of layoutParagraph(block, width)) placeParagraph(area, paragraph)
      return
    case 'table':
      placeTable(filler, block, width)
      return
    case 'photos':
      placePhotos(filler, block, width)
      return
    case 'blankBelow': {
      const { pitch } = TEXT_STYLES.formBody
      if (filler.remaining() < pitch) return
      const line = { kind: 'paragraph', style: 'formBody', text: BLANK_BELOW, align: 'center' } as const
      for (const paragraph of layoutParagraph(line, width)) filler.put(paragraph)
      return
    }
    case 'rule':
      filler.put({ kind: 'space', height: 60, rule: block.weight === 'thick' ? 12 : 6 })
      return
    case 'keep':
      placeKeep(area, block)
      return
    case 'atBottom':
      placeAtBottom(area, block)
      return
    case 'newPage':
      if (!filler.isFresh()) filler.turn()
      return
    case 'signature':
    case 'picture':
    case 'spacer': {
      const items = layoutCellItem(block, width, filler.freshHeight)
      if (heightOf(items) > filler.remaining() && !filler.isFresh()) {
        filler.turn()
        // A gap between two things isn't needed above the first of a page.
        if (block.kind === 'spacer') return
      }
      for (const item of items) {
        if (item.kind === 'paragraph') placeParagraph(area, item)
        else filler.put(item)
      }
    }
  }
}

function placeBlocks(area: Area, blocks: readonly Block[]): void {
  const { filler } = area
  for (const [index, block] of blocks.entries()) {
    const heads = block.kind === 'title' || (block.kind === 'paragraph' && TEXT_STYLES[block.style].keepNext)
    if (heads && !filler.isFresh() && heightOfBeginning(blocks, index, area.width) > filler.remaining())
      filler.turn()
    placeBlock(area, block)
  }
}

function prelude({ continuationTitle, again = [] }: Piece, width: number): LaidItem[] {
  const title = continuationTitle === null ? [] : [layoutTitle(`${continuationTitle}（续）`, width)]
  return [...title, ...again.flatMap((paragraph) => layoutParagraph(paragraph, width))]
}

export function paginate(piece: Piece): readonly LaidPage[] {
  const width = contentWidth(piece.geometry)
  const filler = createFiller(contentHeight(piece.geometry), prelude(piece, width))
  placeBlocks({ filler, width }, piece.blocks)
  return filler.pages()
}
