import { advance, isIdeographic, isLatin, type Metrics } from './text-width.ts'

/**
 * Line breaking that never needs fewer lines than Word, WPS or LibreOffice do. It breaks greedily, as they do, with widths that
 * are upper bounds (text-width.ts) and break opportunities that are a subset of theirs: where two programs disagree about
 * a break, there is none here.
 */

/** May not begin a line: Word's Chinese (中国) list joined with Unicode UAX #14 classes CL, EX, NS, IS and PO. */
const NOT_AT_START = new Set(
  '¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃々〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—‐–〻ゝゞヽヾ・ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ　‘“»'
)
/** May not end a line: Word's list joined with classes OP and PR. */
const NOT_AT_END = new Set('£¥·‘“’”〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥№«')

const CLINGS = /[\p{M}\p{Cf}]/u
const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/
const PLAIN_WORD = /^[0-9A-Za-z]+$/

function mayBreakBetween(before: string, after: string): boolean {
  if (before === ' ') return after !== ' '
  if (after === ' ' || CLINGS.test(after) || CLINGS.test(before)) return false
  if (NOT_AT_START.has(after) || NOT_AT_END.has(before)) return false
  // LibreOffice follows an older UAX #14 (LB30): closing marks cling to a Latin word after them, opening ones to one before.
  if (NOT_AT_START.has(before) && isLatin(after)) return false
  if (isLatin(before) && NOT_AT_END.has(after)) return false
  // Programs disagree about ASCII punctuation next to Chinese: never break there.
  if (ASCII_PUNCTUATION.test(before) || ASCII_PUNCTUATION.test(after)) return false
  return isIdeographic(before) || isIdeographic(after)
}

interface Atom {
  readonly start: number
  readonly end: number
  /** Without the spaces it ends in: those may hang over the edge. */
  readonly width: number
  readonly widthWithSpaces: number
}

function atoms(text: string, metrics: Metrics): Atom[] {
  const result: Atom[] = []
  let start = 0
  let offset = 0
  let previous = ''
  let width = 0
  let widthWithSpaces = 0
  for (const character of text) {
    if (previous !== '' && mayBreakBetween(previous, character)) {
      result.push({ start, end: offset, width, widthWithSpaces })
      start = offset
      width = 0
      widthWithSpaces = 0
    }
    widthWithSpaces += advance(previous, character, metrics)
    if (character !== ' ') width = widthWithSpaces
    offset += character.length
    previous = character
  }
  if (start < text.length) result.push({ start, end: text.length, width, widthWithSpaces })
  return result
}

/** Breaks something longer than a line that offers no break, and returns the width its last line takes. */
function breakInside(text: string, atom: Atom, metrics: Metrics, lineWidth: number, ends: number[]): number {
  const content = text.slice(atom.start, atom.end)
  // A long word is cut where the line is full. In anything else programs find different places to break, at worst
  // leaving lines half empty: so count on half lines.
  const limit = PLAIN_WORD.test(content) ? lineWidth : lineWidth / 2
  let offset = atom.start
  let used = 0
  let before = ''
  for (const character of content) {
    const width = advance(before, character, metrics)
    if (used > 0 && used + width > limit) {
      ends.push(offset)
      used = 0
    }
    used += width
    offset += character.length
    before = character
  }
  return PLAIN_WORD.test(content) ? used : lineWidth
}

/**
 * Where each line of a paragraph ends, as UTF-16 offsets; the last is the text's length. A text without characters is one line.
 * `text` is one paragraph: no line feeds. Widths are twips.
 */
export function lineEnds(
  text: string,
  metrics: Metrics,
  lineWidth: number,
  firstLineWidth = lineWidth
): number[] {
  const ends: number[] = []
  let available = firstLineWidth
  let used = 0
  for (const atom of atoms(text, metrics)) {
    if (used > 0 && used + atom.width > available) {
      ends.push(atom.start)
      available = lineWidth
      used = 0
    }
    if (atom.width > available) {
      used = breakInside(text, atom, metrics, available, ends)
      available = lineWidth
    } else {
      used += atom.widthWithSpaces
    }
  }
  ends.push(text.length)
  return ends
}
