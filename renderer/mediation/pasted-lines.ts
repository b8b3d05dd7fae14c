import { cleanName, cleanText } from '../../db/text/text.ts'

export interface PastedLine {
  /** Null where the text names nobody: it goes on with whoever spoke before. */
  speaker: string | null
  text: string
}

const colon = /^([^：:]{1,50})[：:]\s*(.*)$/u

/** Things said about somebody's words (“他说：”), not names. */
const notAName = /[\s，。；、？！“”（）《》\d]|[说道讲问答称是为]$/u

const longestUnknownName = 8

/**
 * Splits pasted text into what each person said. `姓名：话` begins a new line when the name is one of the
 * speakers, or looks like a name; other lines go on with the speaker before.
 */
export function splitPasted(text: string, speakers: string[]): PastedLine[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => readLine(line, speakers))
}

function readLine(line: string, speakers: string[]): PastedLine {
  const parts = colon.exec(line)
  const name = cleanName(parts?.[1] ?? '')
  const known = speakers.includes(name)
  const looksLikeName = name !== '' && [...name].length <= longestUnknownName && !notAName.test(name)
  if (!parts || !(known || looksLikeName)) return { speaker: null, text: line }
  return { speaker: name, text: parts[2] ?? '' }
}
