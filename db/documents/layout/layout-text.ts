import { SIGNATURE_ROOM_MM, type Paragraph, type Run, type SignaturePlace, type Text } from './blocks.ts'
import { mm } from './geometry.ts'
import type { LaidCellItem, LaidMarks, LaidParagraph } from './laid.ts'
import { lineEnds } from './line-breaking.ts'
import { fitPicture, type Picture } from './picture.ts'
import { TEXT_STYLES, type TextStyleName } from './text-styles.ts'
import { textWidth } from './text-width.ts'
import { xmlText } from './xml-text.ts'

/** Splits text at its line feeds; each part keeps its runs. */
function paragraphsOf(text: Text): Run[][] {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text
  const paragraphs: Run[][] = [[]]
  for (const run of runs) {
    for (const [index, part] of xmlText(run.text).split('\n').entries()) {
      if (index > 0) paragraphs.push([])
      if (part !== '') paragraphs.at(-1)?.push({ ...run, text: part })
    }
  }
  return paragraphs
}

export function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}

/** The runs between two offsets of their joined text. */
export function sliceRuns(runs: readonly Run[], start: number, end: number): Run[] {
  const result: Run[] = []
  let offset = 0
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset))
    if (text !== '') result.push({ ...run, text })
    offset += run.text.length
  }
  return result
}

export function layoutParagraph(paragraph: Paragraph, width: number): LaidParagraph[] {
  const style = TEXT_STYLES[paragraph.style]
  const em = style.size + style.tracking
  const indentLeft = (paragraph.indent?.left ?? 0) * em
  const indentRight = (paragraph.indent?.right ?? 0) * em
  const firstLine = (paragraph.indent?.firstLine ?? style.firstLine) * em
  const lineWidth = Math.max(em, width - indentLeft - indentRight)
  return paragraphsOf(paragraph.text).map((runs) => {
    const ends = lineEnds(textOf(runs), style, lineWidth, lineWidth - firstLine)
    return {
      kind: 'paragraph',
      style: paragraph.style,
      runs,
      align: paragraph.align ?? style.align,
      indentLeft,
      indentRight,
      firstLine,
      ends,
      fixedLines: false,
      after: style.after,
      height: ends.length * style.pitch + style.after
    }
  })
}

/** A title taking more is cut: it is repeated on every page, which has to have room for its content. */
const MOST_TITLE_LINES = 4

/** A title's lines are made about equally long, the last not longer than the others (GB/T 9704—2012, 7.3.1). */
export function layoutTitle(text: string, width: number): LaidParagraph {
  const style = TEXT_STYLES.title
  let plain = xmlText(text).replaceAll('\n', '')
  let ends = lineEnds(plain, style, width)
  if (ends.length > MOST_TITLE_LINES) {
    plain = `${plain.slice(0, (ends[MOST_TITLE_LINES - 1] ?? 0) - 2)}…`
    ends = lineEnds(plain, style, width)
  }
  if (ends.length > 1) {
    const share = Math.ceil(textWidth(plain, style) / ends.length)
    for (let narrower = share; narrower < width; narrower += style.size / 2) {
      const balanced = lineEnds(plain, style, narrower)
      if (balanced.length <= ends.length) {
        ends = balanced
        break
      }
    }
  }
  return {
    kind: 'paragraph',
    style: 'title',
    runs: [{ text: plain }],
    align: 'center',
    indentLeft: 0,
    indentRight: 0,
    firstLine: 0,
    ends,
    fixedLines: true,
    after: style.after,
    height: ends.length * style.pitch + style.after
  }
}

/** The first `count` lines of a paragraph and the rest, which goes on without an indent. */
export function splitParagraph(paragraph: LaidParagraph, count: number): [LaidParagraph, LaidParagraph] {
  const { pitch } = TEXT_STYLES[paragraph.style]
  const cut = paragraph.ends[count - 1] ?? 0
  const length = paragraph.ends.at(-1) ?? 0
  const head = paragraph.ends.slice(0, count)
  const tail = paragraph.ends.slice(count).map((end) => end - cut)
  return [
    {
      ...paragraph,
      runs: sliceRuns(paragraph.runs, 0, cut),
      ends: head,
      after: 0,
      height: head.length * pitch
    },
    {
      ...paragraph,
      runs: sliceRuns(paragraph.runs, cut, length),
      firstLine: 0,
      ends: tail,
      height: tail.length * pitch + paragraph.after
    }
  ]
}

/** How far a line's own text hangs below a picture standing on it, with the fonts that hang lowest. */
function descent(style: TextStyleName): number {
  return Math.ceil(TEXT_STYLES[style].size * 0.4)
}

export function layoutMarks(
  style: TextStyleName,
  label: readonly Run[],
  pictures: readonly Picture[],
  align: LaidMarks['align'],
  room: number
): LaidMarks {
  const highest = Math.max(0, ...pictures.map((picture) => picture.height))
  const line = pictures.length === 0 ? TEXT_STYLES[style].pitch : highest + descent(style)
  // Most of the room is above: labels beside each other share a base line, whether signed or not.
  const free = Math.max(0, Math.ceil(room - line))
  const below = Math.min(free, 60)
  return {
    kind: 'marks',
    style,
    label,
    pictures,
    align,
    line,
    above: free - below,
    below,
    height: line + free
  }
}

export function layoutSignature(signature: SignaturePlace, width: number): LaidCellItem[] {
  const style = signature.style ?? 'formBody'
  const room = signature.room ?? mm(SIGNATURE_ROOM_MM)
  const paragraphs = paragraphsOf(signature.label)
  const label = paragraphs.at(-1) ?? []
  const before = paragraphs
    .slice(0, -1)
    .flatMap((runs) => layoutParagraph({ kind: 'paragraph', style, text: runs }, width))
  // The label and its marks share one line, so the marks get what the label leaves.
  const left = width - textWidth(textOf(label), TEXT_STYLES[style])
  const share = left / Math.max(1, signature.marks.length)
  const beside = share >= mm(15)
  const marks = signature.marks.map((mark) =>
    fitPicture(
      mark,
      beside ? share : width / Math.max(1, signature.marks.length),
      Math.max(room, mm(30)),
      false
    )
  )
  const notes = signature.notes.flatMap((text) =>
    layoutParagraph({ kind: 'paragraph', style: 'signatureNote', text }, width)
  )
  if (beside) return [...before, layoutMarks(style, label, marks, 'left', room), ...notes]
  const alone = layoutParagraph({ kind: 'paragraph', style, text: label }, width)
  return [...before, ...alone, layoutMarks(style, [], marks, 'left', room), ...notes]
}
