/** Dots people type between the parts of a name; all become U+00B7 (民委发〔2016〕33 号). */
const middleDots =
  /[\u2022\u2024\u2027\u2219\u22c5\u2e31\u2e33\u30fb\uff65\uff0e]|(?<=\p{sc=Han})\.(?=\p{sc=Han})/gu

/** What ends a line, in whichever program it was typed (UAX 14: BK, CR, LF, NL). */
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu

const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/gu

/**
 * Marks nobody sees, which a paste from a chat, a web page or an address book brings along: zero-width spaces, turns of the
 * reading direction, soft hyphens, places of lost pictures. Two texts that look alike must be alike. What chooses the shape
 * of the character before it stays (variation selectors of Han and Mongolian, fillers of Korean syllables).
 */
const invisible =
  /[[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc]--[\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\u{e0100}-\u{e01ef}]]/gv

/** Joiners have a meaning within emoji and joined scripts only. */
const idleJoiners =
  /(?<=^|[\p{sc=Han}\p{sc=Latin}\p{Nd}\p{P}\s])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[\p{sc=Han}\p{sc=Latin}\p{Nd}\p{P}\s])/gu

const visible = /[^\s\u2800\p{Default_Ignorable_Code_Point}]/u

/**
 * Text as it is kept: NFC, line ends as `\n`, without the control characters that a barcode scanner or a
 * paste brings in and that no Word file may hold (XML 1.0 §2.2), without invisible marks. Tabs, line ends and spaces of
 * every width stay inside: a blank may be left for a hand.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(controls, '')
    .replace(invisible, '')
    .replace(idleJoiners, '')
    .normalize('NFC')
    .trim()
}

/**
 * Text of a field that has one line, as it is kept: clean; each line end or tab, with the spaces around it, is one space.
 * A space between any two characters, Han too: people can see it and take it away, while two things that were
 * written on two lines and run together can't be told apart any more. It is also what the field itself does with a paste.
 */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/ *[\n\t][ \n\t]*/g, ' ')
}

/** A name as it is kept: clean, no line ends, single spaces, the dot between its parts as U+00B7. */
export function cleanName(name: string): string {
  return cleanLine(name)
    .replace(/\s+/g, ' ')
    .replace(middleDots, '\u00b7')
    .replace(/ ?\u00b7 ?/g, '\u00b7')
}

/**
 * The plain form of what an input method in full width typed for a number: `５１１９０２２００２〇２２９００１Ｘ`, `９：００`. For fields of
 * digits, letters and their marks alone; NFKC would do more, and turn ② into a digit of the number.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .replaceAll('〇', '0')
}

/** Whether there is nothing to be read in a text. */
export function isBlank(text: string): boolean {
  return !visible.test(text)
}

/** The length people count: characters, those of the supplementary planes once. */
export function characterCount(text: string): number {
  return [...text].length
}
