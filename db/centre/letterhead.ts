import { z } from 'zod'

/** What papers show of the centre, and the moment from which it was so; empty: as long as is known. */
export const letterheadSchema = z.object({
  since: z.string(),
  name: z.string(),
  /** Numbers begin with it. */
  shortName: z.string(),
  phone: z.string(),
  fondsName: z.string(),
  fondsCode: z.string()
})
export type Letterhead = z.infer<typeof letterheadSchema>

/**
 * The centre as a paper of that day or moment shows it. Where only a day is known, it is the one of the day's
 * beginning, so that a change later on that day rewrites no paper.
 *
 * @param letterheads one at least, the first one first
 */
export function letterheadAt(letterheads: readonly Letterhead[], date: string): Letterhead {
  const known = letterheads.filter(({ since }) => since <= date)
  return letterheadNow(known.length > 0 ? known : letterheads.slice(0, 1))
}

/** The centre as it is called now. */
export function letterheadNow(letterheads: readonly Letterhead[]): Letterhead {
  const last = letterheads.at(-1)
  if (!last) throw new Error('a centre without a letterhead')
  return last
}

/**
 * The 全宗 a volume filed at that moment belongs to. An archive gives its code when it gives it: to what was filed
 * before that belongs the first that was given; null while there is none.
 */
export function fondsAt(letterheads: readonly Letterhead[], date: string): Letterhead | null {
  const given = (one: Letterhead) => one.fondsCode !== '' && one.fondsName !== ''
  const then = letterheadAt(letterheads, date)
  return given(then) ? then : (letterheads.find((one) => one.since > date && given(one)) ?? null)
}

/** Whether a paper would show the two differently. */
export function differs(one: Letterhead, other: Letterhead): boolean {
  const names = ['name', 'shortName', 'phone', 'fondsName', 'fondsCode'] as const
  return names.some((name) => one[name] !== other[name])
}
