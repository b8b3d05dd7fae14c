import { A4, contentWidth } from './geometry.ts'
import type { LaidPiece, PageNumbering } from './volume.ts'
import { fontAttributes } from './wordml-text.ts'
import { escapeXml } from './xml-text.ts'

/** A piece's section: page size, margins, its headers and footers with the page number. */

type Side = 'left' | 'right'

export interface HeaderFooter {
  readonly kind: 'header' | 'footer'
  /** Which pages it is for: `default` means the odd ones where there is an `even`. */
  readonly type: 'default' | 'even'
  readonly xml: string
}

function run(text: string, properties: string): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`
}

/** A PAGE field with the result it has on the piece's first page: nothing has to be updated when the file is opened. */
function pageField(laid: LaidPiece): string {
  const dashed = laid.piece.geometry.numberStyle === 'dashed'
  const properties = `<w:rFonts w:hint="eastAsia" ${fontAttributes('songti')}/><w:sz w:val="${dashed ? 28 : 21}"/><w:szCs w:val="${dashed ? 28 : 21}"/>`
  const part = (content: string): string => `<w:r><w:rPr>${properties}</w:rPr>${content}</w:r>`
  return (
    (dashed ? run('— ', properties) : '') +
    part('<w:fldChar w:fldCharType="begin"/>') +
    part('<w:instrText xml:space="preserve"> PAGE </w:instrText>') +
    part('<w:fldChar w:fldCharType="separate"/>') +
    part(`<w:t>${laid.firstNumber}</w:t>`) +
    part('<w:fldChar w:fldCharType="end"/>') +
    (dashed ? run(' —', properties) : '')
  )
}

/** One line with something at its left end, something at its right, or both. */
function line(laid: LaidPiece, left: string, right: string): string {
  const { geometry } = laid.piece
  const tab = right === '' ? '' : '<w:r><w:tab/></w:r>'
  return (
    `<w:p><w:pPr><w:pStyle w:val="PageEdge"/><w:tabs><w:tab w:val="right" w:pos="${contentWidth(geometry)}"/></w:tabs>` +
    `<w:spacing w:line="${geometry.footerLine}" w:lineRule="exact"/></w:pPr>${left}${tab}${right}</w:p>`
  )
}

function edgeLine(laid: LaidPiece, text: string, number: string, numberSide: Side): string {
  return numberSide === 'left' ? line(laid, number, text) : line(laid, text, number)
}

export function headersAndFooters(
  laid: LaidPiece,
  numbering: PageNumbering,
  mark: string | undefined
): HeaderFooter[] {
  const duplex = numbering.corner === 'outer'
  const number = laid.numbered ? pageField(laid) : ''
  const text = laid.footer === '' ? '' : run(laid.footer, '<w:rFonts w:hint="eastAsia"/>')
  const markText =
    mark === undefined ? '' : run(mark, '<w:rFonts w:hint="eastAsia"/><w:color w:val="C00000"/>')
  const atTop = numbering.edge === 'top'
  const pair = (type: HeaderFooter['type'], side: Side): HeaderFooter[] => [
    { kind: 'header', type, xml: edgeLine(laid, markText, atTop ? number : '', side) },
    { kind: 'footer', type, xml: edgeLine(laid, text, atTop ? '' : number, side) }
  ]
  if (!duplex) return pair('default', numbering.corner === 'left' ? 'left' : 'right')
  return [...pair('default', 'right'), ...pair('even', 'left')]
}

export function sectionXml(laid: LaidPiece, references: string): string {
  const { top, bottom, left, right, reserve, headerDistance, footerDistance } = laid.piece.geometry
  return (
    `<w:sectPr>${references}<w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${A4.width}" w:h="${A4.height}"/>` +
    `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom - reserve}" w:left="${left}" ` +
    `w:header="${headerDistance}" w:footer="${footerDistance}" w:gutter="0"/>` +
    (laid.restart ? `<w:pgNumType w:start="${laid.firstNumber}"/>` : '') +
    '<w:cols w:space="720"/></w:sectPr>'
  )
}
