import type { Run } from './blocks.ts'
import { FONTS, type Face } from './fonts.ts'
import type { LaidMarks, LaidParagraph, LaidSpace } from './laid.ts'
import { sliceRuns, textOf } from './layout-text.ts'
import type { Picture } from './picture.ts'
import { TEXT_STYLES, type TextStyleName } from './text-styles.ts'
import { escapeXml } from './xml-text.ts'

/**
 * Paragraphs, runs and pictures as WordprocessingML. Children stand in the order the schema asks for (ECMA-376 part 1, annex A.1:
 * CT_PPr, CT_RPr); tests/unit/documents checks it.
 */

/** Collects what a document part refers to. */
export interface MediaSink {
  /** Relationship id of the image, the same for the same bytes. */
  readonly relationOf: (picture: Picture) => string
  /** A number no other drawing of the document has. */
  readonly nextDrawing: () => number
}

/** Twips to English Metric Units. */
const EMU = 635

export function styleId(style: TextStyleName): string {
  return style.charAt(0).toUpperCase() + style.slice(1)
}

export function fontAttributes(face: Face): string {
  const { name } = FONTS[face]
  return `w:ascii="${name}" w:eastAsia="${name}" w:hAnsi="${name}" w:cs="${name}"`
}

function runXml(run: Run, content: string): string {
  // The hint makes “ ” · … take the East Asian font, in which they are full width.
  const fonts = `<w:rFonts w:hint="eastAsia"${run.face === undefined ? '' : ` ${fontAttributes(run.face)}`}/>`
  return `<w:r><w:rPr>${fonts}${run.underline ? '<w:u w:val="single"/>' : ''}</w:rPr>${content}</w:r>`
}

function textXml(run: Run): string {
  return runXml(run, `<w:t xml:space="preserve">${escapeXml(run.text)}</w:t>`)
}

const LINE_BREAK = '<w:r><w:br/></w:r>'

function runsXml(paragraph: LaidParagraph): string {
  if (!paragraph.fixedLines) return paragraph.runs.map(textXml).join('')
  let start = 0
  return paragraph.ends
    .map((end) => {
      const line = sliceRuns(paragraph.runs, start, end)
      start = end
      return line.map(textXml).join('')
    })
    .join(LINE_BREAK)
}

export function paragraphXml(paragraph: LaidParagraph, breakBefore: boolean): string {
  const style = TEXT_STYLES[paragraph.style]
  const { indentLeft, indentRight, firstLine, align, after } = paragraph
  const indented = indentLeft !== 0 || indentRight !== 0
  const ownFirstLine = firstLine !== style.firstLine * (style.size + style.tracking)
  return (
    `<w:p><w:pPr><w:pStyle w:val="${styleId(paragraph.style)}"/>` +
    (breakBefore ? '<w:pageBreakBefore/>' : '') +
    (after === style.after
      ? ''
      : `<w:spacing w:after="${after}" w:line="${style.pitch}" w:lineRule="exact"/>`) +
    (indented || ownFirstLine
      ? `<w:ind w:left="${indentLeft}" w:right="${indentRight}" w:firstLine="${firstLine}"/>`
      : '') +
    (align === style.align ? '' : `<w:jc w:val="${align}"/>`) +
    `</w:pPr>${runsXml(paragraph)}</w:p>`
  )
}

/** An empty line of a given height: a gap, a ruled line, or what carries a page or section break. */
export function spaceXml(space: LaidSpace, breakBefore: boolean, section = ''): string {
  const height = Math.max(20, Math.round(space.height))
  // 1584 pt is the most a line can be high.
  const first = Math.min(height, 31680)
  const rest = height - first
  const rule =
    space.rule === undefined
      ? ''
      : `<w:pBdr><w:bottom w:val="single" w:sz="${space.rule}" w:space="0" w:color="auto"/></w:pBdr>`
  return (
    `<w:p><w:pPr><w:pStyle w:val="Gap"/>${breakBefore ? '<w:pageBreakBefore/>' : ''}${rule}` +
    `<w:spacing w:line="${first}" w:lineRule="exact"/>${section}</w:pPr></w:p>` +
    (rest > 0 ? spaceXml({ kind: 'space', height: rest }, false) : '')
  )
}

function drawingXml(picture: Picture, media: MediaSink): string {
  const id = media.nextDrawing()
  const size = `cx="${Math.round(picture.width) * EMU}" cy="${Math.round(picture.height) * EMU}"`
  const description = escapeXml(picture.description)
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/>` +
    `<wp:docPr id="${id}" name="图${id}" descr="${description}"/>` +
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>' +
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
    `<pic:nvPicPr><pic:cNvPr id="${id}" name="图${id}" descr="${description}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${media.relationOf(picture)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
  )
}

/** The line is “at least” as high, not exactly: an exact line cuts off the pictures standing on it. */
export function marksXml(marks: LaidMarks, media: MediaSink, breakBefore: boolean): string {
  const pictures = marks.pictures.map((picture) => `<w:r>${drawingXml(picture, media)}</w:r>`).join('')
  const label = textOf(marks.label) === '' ? '' : marks.label.map(textXml).join('')
  return (
    `<w:p><w:pPr><w:pStyle w:val="${styleId(marks.style)}"/>${breakBefore ? '<w:pageBreakBefore/>' : ''}` +
    `<w:spacing w:before="${marks.above}" w:after="${marks.below}" w:line="${Math.round(marks.line)}" w:lineRule="atLeast"/>` +
    `<w:ind w:firstLine="0"/><w:jc w:val="${marks.align}"/></w:pPr>${label}${pictures}</w:p>`
  )
}
