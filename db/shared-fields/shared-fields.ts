import { AppError, problem, type FieldProblem } from '../errors.ts'

/** What the API says of `before`: sent along, it keeps what others changed meanwhile (see {@link mergeFields}). */
export const filledFrom = {
  description: '修改前读到的内容；带上它，只写改过的各项，别人同时改过的同一项会被拒绝'
}

/** A field that several people may change: what it is called, and how it reads; what reads alike is alike. */
interface SharedField<T> {
  label: string
  words: (value: T) => string
}

export type SharedFields<V> = { [K in keyof V]: SharedField<V[K]> }

/** One form three times: as somebody filled it in, as it was when they began, as it is by now. */
export interface Versions<V> {
  wanted: V
  /** Nothing where the caller doesn't say: then all that is wanted is written. */
  before: V | undefined
  now: V
}

/** A field that both changed, each in their own way. */
interface Clash {
  field: string
  label: string
  now: string
  mine: string
}

const said = (words: string) => words || '（空）'

/**
 * What is to be written: what the caller changed, and for the rest what is there by now. Somebody else's work is
 * never reverted by a form that merely showed what was there before it.
 */
export function mergeFields<V extends object>(
  fields: SharedFields<V>,
  { wanted, before, now }: Versions<V>
): { merged: V; clashes: Clash[] } {
  const merged = { ...wanted }
  const clashes: Clash[] = []
  if (!before) return { merged, clashes }
  for (const field of Object.keys(fields) as (keyof V & string)[]) {
    const { label, words } = fields[field]
    const [mine, from, present] = [words(wanted[field]), words(before[field]), words(now[field])]
    if (mine === from) merged[field] = now[field]
    else if (present !== from && present !== mine) {
      clashes.push({ field, label, now: said(present), mine: said(mine) })
    }
  }
  return { merged, clashes }
}

/**
 * The refusal that names every clash at its field.
 *
 * @param by who saved last and when, in brackets; may be empty
 * @param path where the field stands in the input
 */
export function clashProblem(
  clashes: readonly Clash[],
  by: string,
  path: (field: string) => FieldProblem['path']
): AppError {
  const fields = clashes.map(({ field, label, now, mine }) => ({
    path: path(field),
    message: problem('STALE', label, { now, mine, by }).message
  }))
  return new AppError('STALE', fields.map(({ message }) => message).join('\n'), fields)
}
