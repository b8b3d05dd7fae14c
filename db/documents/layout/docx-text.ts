import {
  BorderStyle,
  ImageRun,
  LineRuleType,
  Paragraph,
  TextRun,
  UnderlineType,
  type IBorderOptions,
  type IFontAttributesProperties,
  type ISpacingProperties
} from 'docx'
import type { Run } from './blocks.ts'
import type { Images } from './docx-images.ts'
import { FONTS, type Face } from './fonts.ts'
import type { LaidCellItem, LaidMarks, LaidParagraph, LaidSpace } from './laid.ts'
import { sliceRuns } from './layout-text.ts'
import type { Picture } from './picture.ts'
import { TEXT_STYLES, type TextStyleName } from './text-styles.ts'
import { uprightImage } from './upright.ts'
import { xmlText } from './xml-text.ts'

/** Laid-out paragraphs, runs and pictures as `docx` objects. Lengths are twips unless a name says otherwise. */

/** The hint makes “ ” · … take the East Asian font, in which they are full width. */
export const EAST_ASIAN = { hint: 'eastAsia' } as const

export function styleId(style: TextStyleName): string {
  return style.charAt(0).toUpperCase() + style.slice(1)
}

/** A face in all four slots: a slot left out falls back to the theme's Latin font. */
export function fontOf(face: Face): IFontAttributesProperties {
  const { name } = FONTS[face]
  return { ascii: name, eastAsia: name, hAnsi: name, cs: name }
}

/** Line pitch to the twip, whatever the fonts ask for. */
export function exactLine(line: number): ISpacingProperties {
  return { line, lineRule: LineRuleType.EXACT }
}

/** The library fills in `{name}` in the finished text, typed words too, if it knows the name: a run that ends in “{” keeps it from that. */
const AFTER_BRACE = /(?<=\{)/

function textRuns(run: Run): TextRun[] {
  return run.text.split(AFTER_BRACE).map(
    (text) =>
      new TextRun({
        text,
        font: { ...EAST_ASIAN, ...(run.face === undefined ? {} : fontOf(run.face)) },
        ...(run.underline ? { underline: { type: UnderlineType.SINGLE } } : {})
      })
  )
}

function lineRuns(paragraph: LaidParagraph): TextRun[] {
  if (!paragraph.fixedLines) return paragraph.runs.flatMap(textRuns)
  return paragraph.ends.flatMap((end, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...sliceRuns(paragraph.runs, paragraph.ends[index - 1] ?? 0, end).flatMap(textRuns)
  ])
}

/** Only what differs from the style is written beside it. */
function textParagraph(paragraph: LaidParagraph, pageBreakBefore: boolean): Paragraph {
  const style = TEXT_STYLES[paragraph.style]
  const { indentLeft, indentRight, firstLine, align, after } = paragraph
  const ownFirstLine = firstLine !== style.firstLine * (style.size + style.tracking)
  const indented = indentLeft !== 0 || indentRight !== 0 || ownFirstLine
  return new Paragraph({
    style: styleId(paragraph.style),
    pageBreakBefore,
    children: lineRuns(paragraph),
    ...(after === style.after ? {} : { spacing: { after, ...exactLine(style.pitch) } }),
    ...(indented ? { indent: { left: indentLeft, right: indentRight, firstLine } } : {}),
    ...(align === style.align ? {} : { alignment: align })
  })
}

/** The most a line can be high: 1584 pt. */
const HIGHEST_LINE = 31680

/** `size` in eighths of a point. */
function ruleOf(size: number): IBorderOptions {
  return { style: BorderStyle.SINGLE, size, space: 0, color: 'auto' }
}

/** An empty line of a given height: a gap, a ruled line, or what carries a page or section break. */
export function gapParagraphs(space: LaidSpace, pageBreakBefore: boolean): Paragraph[] {
  const height = Math.max(20, Math.round(space.height))
  const first = Math.min(height, HIGHEST_LINE)
  const gap = new Paragraph({
    style: 'Gap',
    pageBreakBefore,
    spacing: exactLine(first),
    ...(space.rule === undefined ? {} : { border: { bottom: ruleOf(space.rule) } })
  })
  return height === first ? [gap] : [gap, ...gapParagraphs({ kind: 'space', height: height - first }, false)]
}

/** 96 pixels to the inch, 1440 twips: the unit the library takes image sizes in. */
const TWIPS_PER_PIXEL = 15

function imageRun(picture: Picture, images: Images): ImageRun {
  const id = String(images.nextId())
  const { bytes, crop } = uprightImage(picture)
  return new ImageRun({
    type: picture.format === 'jpeg' ? 'jpg' : picture.format,
    data: images.standInFor(bytes),
    ...(crop ? { crop } : {}),
    transformation: {
      width: Math.round(picture.width) / TWIPS_PER_PIXEL,
      height: Math.round(picture.height) / TWIPS_PER_PIXEL
    },
    // The number is ours: the library's goes on from document to document.
    altText: { id, name: `图${id}`, description: xmlText(picture.description) }
  })
}

/** The line is “at least” as high, not exactly: an exact line cuts off the pictures standing on it. */
function marksParagraph(marks: LaidMarks, images: Images, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    style: styleId(marks.style),
    pageBreakBefore,
    spacing: {
      before: marks.above,
      after: marks.below,
      line: Math.round(marks.line),
      lineRule: LineRuleType.AT_LEAST
    },
    indent: { firstLine: 0 },
    alignment: marks.align,
    children: [
      ...marks.label.filter((run) => run.text !== '').flatMap(textRuns),
      ...marks.pictures.map((picture) => imageRun(picture, images))
    ]
  })
}

/** Whatever can stand in a cell, and outside of one too. */
export function itemParagraphs(item: LaidCellItem, images: Images, pageBreakBefore: boolean): Paragraph[] {
  switch (item.kind) {
    case 'paragraph':
      return [textParagraph(item, pageBreakBefore)]
    case 'marks':
      return [marksParagraph(item, images, pageBreakBefore)]
    case 'space':
      return gapParagraphs(item, pageBreakBefore)
  }
}
