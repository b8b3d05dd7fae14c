/** Everything XML 1.0 (2.2 Char) does not allow in a document, even escaped; lone surrogates are turned into U+FFFD first. */
const FORBIDDEN = /[\u0000-\u0008\u000E-\u001F\uFFFE\uFFFF]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Text as the engine measures and writes it: lines end in \n only, tabs are spaces, nothing XML forbids is left. */
export function xmlText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(/\t/g, '  ')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(FORBIDDEN, '')
}
