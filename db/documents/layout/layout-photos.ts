import type { Photo, Photos } from './blocks.ts'
import {
  heightOf,
  type LaidCell,
  type LaidCellItem,
  type LaidParagraph,
  type LaidRow,
  type LaidTable
} from './laid.ts'
import { CELL_MARGIN, contentHeightOf } from './layout-row.ts'
import { layoutMarks, layoutParagraph, splitParagraph, textOf } from './layout-text.ts'
import type { PageFiller } from './page-filler.ts'
import { fitPicture } from './picture.ts'
import { TEXT_STYLES } from './text-styles.ts'

const UNREADABLE = '（该图像文件无法读取，原件见电子附件）'
const BORDERS = 24
/**
 * Left free on a page of photos: LibreOffice moves a table that nearly fills a page to the next one while its pictures are still
 * being loaded.
 */
const SLACK = 400

/** The caption, cut where it would take more than half of the place. */
function captionOf(photo: Photo, width: number, height: number): LaidCellItem[] {
  const { pitch } = TEXT_STYLES.caption
  let lines = Math.floor(height / 2 / pitch)
  const items: LaidCellItem[] = []
  for (const text of photo.caption) {
    for (const paragraph of layoutParagraph({ kind: 'paragraph', style: 'caption', text }, width)) {
      const shown = lines < paragraph.ends.length ? shorten(paragraph, lines) : paragraph
      if (shown !== null) items.push(shown)
      lines -= shown?.ends.length ?? 0
    }
  }
  return items
}

function shorten(paragraph: LaidParagraph, lines: number): LaidParagraph | null {
  if (lines <= 0) return null
  const [head] = splitParagraph(paragraph, lines)
  const text = textOf(head.runs)
  return { ...head, runs: [{ text: `${[...text].slice(0, -2).join('')}…` }] }
}

function photoCell(photo: Photo | undefined, width: number, height: number): LaidCell {
  const inner = width - 2 * CELL_MARGIN.side
  const caption = photo === undefined ? [] : captionOf(photo, inner, height)
  const captionHeight = caption.reduce((sum, item) => sum + item.height, 0)
  const boxHeight = height - 2 * CELL_MARGIN.vertical - captionHeight - 200
  const items: LaidCellItem[] = []
  if (photo !== undefined && photo.picture !== null) {
    items.push(
      layoutMarks('signatureNote', [], [fitPicture(photo.picture, inner, boxHeight, true)], 'center', 0)
    )
    items.push({ kind: 'space', height: 100 })
  } else if (photo !== undefined) {
    items.push(...layoutParagraph({ kind: 'paragraph', style: 'caption', text: UNREADABLE }, inner))
  }
  return { width, span: 1, vAlign: 'center', items: [...items, ...caption] }
}

/** Photos in a grid, as large as fits: one to a page, two above each other, or two by two. */
export function placePhotos(filler: PageFiller, block: Photos, width: number): void {
  const perLine = block.perPage === 4 ? 2 : 1
  const lines = block.perPage / perLine
  const columnWidth = Math.floor(width / perLine)
  const columns = Array.from({ length: perLine }, () => columnWidth)
  for (let start = 0; start < block.photos.length; start += block.perPage) {
    if (filler.remaining() < filler.freshHeight * 0.7) filler.turn()
    const height = Math.floor((filler.remaining() - SLACK) / lines)
    const page = block.photos.slice(start, start + block.perPage)
    const rows: LaidRow[] = []
    for (let first = 0; first < page.length; first += perLine) {
      const cells = columns.map((column, index) => photoCell(page[first + index], column, height))
      const needed = Math.max(...cells.map((cell) => contentHeightOf(cell.items))) + 2 * BORDERS
      rows.push({ height: Math.min(height, needed), cells })
    }
    const table: LaidTable = {
      kind: 'table',
      columns,
      borders: 'all',
      margin: CELL_MARGIN,
      rows,
      height: heightOf(rows)
    }
    filler.put(table)
  }
}
