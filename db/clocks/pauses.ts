import type { DayNumber, Minute } from '../calendar/civil-time.ts'
import { dayOfMinute } from '../calendar/civil-time.ts'

/** A stretch that is not counted; `to` is Infinity while nobody knows its end. */
export interface Span {
  from: Minute
  to: Minute
}

/** In order, and what overlaps or touches as one: nothing is taken off twice. */
export function merged(spans: readonly Span[]): Span[] {
  const union: Span[] = []
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from >= to) continue
    const last = union.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else union.push({ from, to })
  }
  return union
}

/** What is left of a span without the pauses, which are {@link merged}. */
export function without(span: Span, pauses: readonly Span[]): Span[] {
  const left: Span[] = []
  let { from } = span
  for (const pause of pauses) {
    if (pause.to <= from) continue
    if (pause.from >= span.to) break
    if (pause.from > from) left.push({ from, to: pause.from })
    from = pause.to
  }
  if (from < span.to) left.push({ from, to: span.to })
  return left
}

/** A clock of days doesn't count the days from the one on which a pause began to the one before it ended. */
export function isPausedDay(day: DayNumber, pauses: readonly Span[]): boolean {
  return pauses.some(({ from, to }) => dayOfMinute(from) <= day && day < dayOfMinute(to))
}

/** When it stands still for good as things are; undefined while it doesn't. `pauses` are {@link merged}. */
export function openSince(pauses: readonly Span[]): Minute | undefined {
  const last = pauses.at(-1)
  return last?.to === Infinity ? last.from : undefined
}
