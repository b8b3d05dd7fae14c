/** Dots people type between the parts of a name; all become U+00B7 (民委发〔2016〕33 号). */
const middleDots =
  /[\u2022\u2024\u2027\u2219\u22c5\u2e31\u2e33\u30fb\uff65\uff0e]|(?<=\p{sc=Han})\.(?=\p{sc=Han})/gu

/** What ends a line, in whichever program it was typed (UAX 14: BK, CR, LF, NL). */
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu

const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu

/**
 * Text as it is kept: NFC, line ends as `\n`, without the control characters that a barcode scanner or a
 * paste brings in and that no Word file may hold (XML 1.0 §2.2). Tabs and line ends stay.
 */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replace(controls, '').normalize('NFC').trim()
}

/** A name as it is kept: clean, no line ends, single spaces, the dot between its parts as U+00B7. */
export function cleanName(name: string): string {
  return cleanText(name)
    .replace(/\s+/g, ' ')
    .replace(middleDots, '\u00b7')
    .replace(/ ?\u00b7 ?/g, '\u00b7')
}

/** The length people count: characters, those of the supplementary planes once. */
export function characterCount(text: string): number {
  return [...text].length
}
