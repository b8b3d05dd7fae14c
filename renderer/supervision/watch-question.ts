import { watchLineNames, type WatchLineName } from '../../db/supervision/watch-lines.ts'

/** What a number of 督办 stands for: a line of 专账, or the cases of one draw. */
export type WatchQuestion = { line: WatchLineName } | { draw: string }

/** Where the cases of a number are shown. */
export function addressOf(question: WatchQuestion): string {
  return 'line' in question ? `/supervision?line=${question.line}` : `/supervision?draw=${question.draw}`
}

/** The number that an address asks for; null where it asks for none. */
export function questionIn(search: string): WatchQuestion | null {
  const asked = new URLSearchParams(search)
  const line = watchLineNames.find((name) => name === asked.get('line'))
  if (line) return { line }
  const draw = asked.get('draw')
  return draw === null ? null : { draw }
}
