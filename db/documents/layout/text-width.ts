/**
 * How wide a character can get, in em. These are upper bounds over the fonts a document may meet: with 仿宋 or 宋体 ASCII is
 * 0.5 em, but where those are missing a sans fallback may draw digits at 0.64 em (DejaVu Sans is the widest usual one).
 * An upper bound is what makes page numbers safe: a renderer then never needs more lines than computed.
 */

const NARROW = new Set(" !'(),-./:;I[]`fijlrt{|}")
const WIDE = new Set('%@MWmw&+<=>~^#')

const ZERO = /[\p{Mn}\p{Me}\p{Cf}]/u
const EMOJI = /\p{Emoji_Presentation}/u

/** Characters every program breaks lines at: ideographs, kana and full-width forms. */
export function isIdeographic(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return (
    (codePoint >= 0x2e80 && codePoint <= 0x9fff) || // radicals, kana, CJK symbols, unified ideographs, extension A
    (codePoint >= 0xf900 && codePoint <= 0xfaff) || // compatibility ideographs
    (codePoint >= 0xff01 && codePoint <= 0xff60) || // full-width forms
    (codePoint >= 0x20000 && codePoint <= 0x3ffff) // extensions B and later: 𠮷
  )
}

function isFullWidth(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return (
    isIdeographic(character) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe4f) ||
    (codePoint >= 0xff61 && codePoint <= 0xffe6) ||
    (codePoint >= 0x2460 && codePoint <= 0x24ff) || // ①
    (codePoint >= 0x2500 && codePoint <= 0x25ff) || // □ ○
    (codePoint >= 0x2160 && codePoint <= 0x217f) || // Ⅰ
    (codePoint >= 0x2010 && codePoint <= 0x203b) || // — “ ” … ※: full width in Chinese fonts
    codePoint === 0xb7 || // ·
    codePoint === 0xd7 || // ×
    (codePoint >= 0xe000 && codePoint <= 0xf8ff) || // private use: rare characters of older systems
    (codePoint >= 0xac00 && codePoint <= 0xd7a3)
  )
}

function widthInEm(character: string): number {
  const codePoint = character.codePointAt(0) ?? 0
  if (codePoint < 0x7f) {
    if (NARROW.has(character)) return 0.42
    if (WIDE.has(character)) return 1
    if (codePoint >= 0x41 && codePoint <= 0x5a) return 0.79
    return 0.64
  }
  if (isFullWidth(character)) return 1
  if (ZERO.test(character)) return 0
  if (EMOJI.test(character)) return 1.4
  return codePoint < 0x2000 ? 1 : 1.2
}

export interface Metrics {
  /** Font size in twips. */
  readonly size: number
  /** Added to every character, in twips; negative tightens. */
  readonly tracking: number
}

/**
 * LibreOffice (up to 7.4 at least) adds a fifth of an em between Chinese and Latin text even where a document says not to; Word's
 * own gap, where it is on, is a quarter.
 */
const SCRIPT_GAP = 0.25

export function isLatin(character: string): boolean {
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint > 0x20 && codePoint < 0x2000 && !isFullWidth(character)
}

function gapBetween(before: string, after: string): number {
  const mixed = (isLatin(before) && isIdeographic(after)) || (isIdeographic(before) && isLatin(after))
  return mixed ? SCRIPT_GAP : 0
}

/** Width of a character that follows `before` (empty at the beginning), in twips. */
export function advance(before: string, character: string, metrics: Metrics): number {
  const em = widthInEm(character)
  const gap = gapBetween(before, character) * metrics.size
  // Tightening is credited only where the width in em is certain, so that the bound stays a bound.
  return em * metrics.size + gap + (em === 1 || metrics.tracking > 0 ? metrics.tracking : 0)
}

export function textWidth(text: string, metrics: Metrics): number {
  let width = 0
  let before = ''
  for (const character of text) {
    width += advance(before, character, metrics)
    before = character
  }
  return width
}
