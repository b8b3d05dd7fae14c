import { watchLineNames, type WatchLineName } from '../../db/supervision/watch-lines.ts'

/** Where the cases of a line of 专账 are shown. */
export function addressOf(line: WatchLineName): string {
  return `/supervision?line=${line}`
}

/** The line that an address asks for; null where it asks for none. */
export function lineIn(search: string): WatchLineName | null {
  const asked = new URLSearchParams(search).get('line')
  return watchLineNames.find((name) => name === asked) ?? null
}
