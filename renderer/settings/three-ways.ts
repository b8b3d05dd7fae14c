import { overBlank, type BlankRows } from '../drafts/over-blank.ts'

/**
 * A form that was filled some time ago, what is typed in it, and what is there by now: lists are one value, as is
 * everything that is not an object of fields.
 */

type Values = Readonly<Record<string, unknown>>

const holdsFields = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

type Choice = (base: unknown, typed: unknown, fresh: unknown) => unknown

function eachField(choose: Choice, base: unknown, typed: unknown, fresh: unknown): unknown {
  if (!holdsFields(base) || !holdsFields(typed) || !holdsFields(fresh)) return choose(base, typed, fresh)
  const fields = Object.keys(fresh).map((name) => [
    name,
    eachField(choose, base[name], typed[name], fresh[name])
  ])
  return Object.fromEntries(fields)
}

/** What the form is to show: what was typed, and in untouched fields what is there by now. */
export function shownNow<V extends object>(base: V, typed: V, fresh: V): V {
  return eachField((old, mine, now) => (alike(old, mine) ? now : mine), base, typed, fresh) as V
}

/** What the form counts as filled from after that: a touched field keeps what its change was made from. */
export function filledFrom<V extends object>(base: V, typed: V, fresh: V): V {
  const choose: Choice = (old, mine, now) => (alike(old, mine) || alike(mine, now) ? now : old)
  return eachField(choose, base, typed, fresh) as V
}

/** A draft says besides what it was made from: others may save before it comes back. */
export type WithOrigin<V> = V & { madeFrom?: V }

/**
 * What a form opens with over what was kept of it, and what that counts as made from.
 *
 * @param kept of any shape: it may be the draft of another version
 * @param rows as in {@link overBlank}
 */
export function reopened<V extends object>(kept: unknown, now: V, rows?: BlankRows): { start: V; from: V } {
  const typed = overBlank(now, kept, rows)
  const { madeFrom } = overBlank({ madeFrom: now }, kept, rows)
  return { start: shownNow(madeFrom, typed, now), from: filledFrom(madeFrom, typed, now) }
}
