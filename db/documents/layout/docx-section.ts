import {
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
  type IRunPropertiesOptions,
  type ISectionOptions
} from 'docx'
import { itemParagraphs, gapParagraphs, EAST_ASIAN, exactLine, fontOf } from './docx-text.ts'
import { tableOf } from './docx-table.ts'
import type { Images } from './docx-images.ts'
import { contentWidth, type Geometry } from './geometry.ts'
import type { LaidItem, LaidSpace } from './laid.ts'
import type { LaidPiece, VolumePlan } from './lay-out-volume.ts'
import { xmlText } from './xml-text.ts'

/** A piece as a section: its page size, margins, headers and footers with the page number, and content. */

type Side = 'left' | 'right'

/**
 * The PAGE field, and behind it the result it has on the piece's first page; `finishPackage` moves the result into the field, so that
 * nothing has to be updated when the file is opened.
 */
function pageNumber(laid: LaidPiece): TextRun[] {
  const { numberStyle } = laid.piece.geometry
  const dashed = numberStyle === 'dashed'
  const look: IRunPropertiesOptions = { font: { ...EAST_ASIAN, ...fontOf('songti') }, size: dashed ? 28 : 21 }
  const words = (text: string) => new TextRun({ ...look, text })
  const field = new TextRun({ ...look, children: [PageNumber.CURRENT, String(laid.firstNumber)] })
  switch (numberStyle) {
    case 'plain':
      return [field]
    case 'dashed':
      return [words('— '), field, words(' —')]
    case 'counted': {
      const pages = String(laid.pages.length)
      const count = new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES, pages] })
      return [words('第 '), field, words(' 页　共 '), count, words(' 页')]
    }
  }
}

/** One line with something at its left end, something at its right, or both. */
function edgeLine(laid: LaidPiece, left: readonly TextRun[], right: readonly TextRun[]): Paragraph {
  const { geometry } = laid.piece
  const tab = right.length === 0 ? [] : [new TextRun({ children: [new Tab()] })]
  return new Paragraph({
    style: 'PageEdge',
    tabStops: [{ type: TabStopType.RIGHT, position: contentWidth(geometry) }],
    spacing: exactLine(geometry.footerLine),
    children: [...left, ...tab, ...right]
  })
}

interface Edges {
  readonly headers: NonNullable<ISectionOptions['headers']>
  readonly footers: NonNullable<ISectionOptions['footers']>
}

/** Where a volume is printed on both sides, `default` means the odd pages. */
function edgesOf(laid: LaidPiece, { numbering, mark }: VolumePlan): Edges {
  const number = laid.numbered ? (): TextRun[] => pageNumber(laid) : (): TextRun[] => []
  const text = (): TextRun[] =>
    laid.footer === '' ? [] : [new TextRun({ text: laid.footer, font: EAST_ASIAN })]
  const sample = (): TextRun[] =>
    mark === undefined ? [] : [new TextRun({ text: xmlText(mark), font: EAST_ASIAN, color: 'C00000' })]
  const none = (): TextRun[] => []
  const atTop = numbering.edge === 'top'
  const line = (words: () => TextRun[], figure: () => TextRun[], side: Side): Paragraph[] =>
    side === 'left' ? [edgeLine(laid, figure(), words())] : [edgeLine(laid, words(), figure())]
  const header = (side: Side): Header => new Header({ children: line(sample, atTop ? number : none, side) })
  const footer = (side: Side): Footer => new Footer({ children: line(text, atTop ? none : number, side) })
  if (numbering.corner === 'outer') {
    return {
      headers: { default: header('right'), even: header('left') },
      footers: { default: footer('right'), even: footer('left') }
    }
  }
  return { headers: { default: header(numbering.corner) }, footers: { default: footer(numbering.corner) } }
}

/** As low as a line can be: 1 pt. */
const POINT: LaidSpace = { kind: 'space', height: 20 }

function itemContent(item: LaidItem, images: Images, pageBreakBefore: boolean): FileChild[] {
  if (item.kind !== 'table') return itemParagraphs(item, images, pageBreakBefore)
  // A table can't carry a page break: a line of one point does.
  return [...(pageBreakBefore ? gapParagraphs(POINT, true) : []), tableOf(item, images)]
}

/** The library turns paper that lies: it wants the sides as they are when it stands. */
function sizeOf({ paper: { width, height } }: Geometry) {
  if (width < height) return { width, height }
  return { width: height, height: width, orientation: PageOrientation.LANDSCAPE }
}

export function sectionOf(laid: LaidPiece, plan: VolumePlan, images: Images): ISectionOptions {
  const { top, bottom, left, right, reserve, headerDistance, footerDistance } = laid.piece.geometry
  const content = laid.pages.flatMap((page, pageIndex) =>
    page.items.flatMap((item, index) => itemContent(item, images, pageIndex > 0 && index === 0))
  )
  return {
    ...edgesOf(laid, plan),
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: sizeOf(laid.piece.geometry),
        margin: {
          top,
          right,
          bottom: bottom - reserve,
          left,
          header: headerDistance,
          footer: footerDistance,
          gutter: 0
        },
        ...(laid.restart ? { pageNumbers: { start: laid.firstNumber } } : {})
      }
    },
    // The library hangs the section's break on its last paragraph: this one, not one of the text and not one more.
    children: [...content, ...gapParagraphs(POINT, false)]
  }
}
