/** Blank rows by the name of their list: a list named here may be empty, and its rows are laid over that one. */
export type BlankRows = Readonly<Record<string, object>>

/** The lists of rows among the values of a form, each with what a row is. */
type RowLists<V> = {
  [K in keyof V as V[K] extends readonly object[] ? K : never]: V[K] extends readonly (infer R)[] ? R : never
}

/** A form with lists of rows says what a blank row of each is: without it a draft's rows could be no rows. */
export type RowsOf<V> = keyof RowLists<V> extends never ? unknown : { rows: RowLists<V> }

/**
 * A draft laid over the blank form of this version, however deep: what the draft lacks is blank, what the form no
 * longer asks is left out, and what is of another kind than the form expects falls to the blank. Never throws: the
 * draft may be of a version that knew another form.
 *
 * A field that is blank by holding nothing (`null`, `undefined`) takes any word, number or mark.
 */
export function overBlank<T>(blank: T, draft: unknown, rows?: BlankRows): T
export function overBlank(blank: unknown, draft: unknown, rows: BlankRows = {}): unknown {
  if (Array.isArray(blank)) return Array.isArray(draft) ? listOver(blank, draft, undefined, rows) : blank
  if (isRecord(blank)) return isRecord(draft) ? recordOver(blank, draft, rows) : blank
  return isSimple(draft) && fits(blank, draft) ? draft : blank
}

function recordOver(
  blank: Record<string, unknown>,
  draft: Record<string, unknown>,
  rows: BlankRows
): Record<string, unknown> {
  const fields = Object.entries(blank).map(([name, usual]): [string, unknown] => {
    const typed = Object.hasOwn(draft, name) ? draft[name] : undefined
    if (typed === undefined) return [name, usual]
    const isList = Array.isArray(usual) && Array.isArray(typed)
    return [name, isList ? listOver(usual, typed, rows[name], rows) : overBlank(usual, typed, rows)]
  })
  return Object.fromEntries(fields)
}

/**
 * Each row over a blank one; what can't be a row is none. A form that opens with a row is left without only where all
 * were taken out of a list that may be empty.
 */
function listOver(
  usual: readonly unknown[],
  typed: readonly unknown[],
  row: object | undefined,
  rows: BlankRows
): readonly unknown[] {
  const blankRow: unknown = row ?? usual[0] ?? ''
  if (!isRecord(blankRow)) return typed.filter((one) => typeof one === typeof blankRow)
  if (row && typed.length === 0) return typed
  const over = typed.filter(isRecord).map((one) => recordOver(blankRow, one, rows))
  return over.length > 0 ? over : usual
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isSimple(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** A number field that was emptied holds null; any other kind has its own blank. */
function fits(blank: unknown, value: unknown): boolean {
  if (blank === null || blank === undefined) return true
  return typeof blank === typeof value || (typeof blank === 'number' && value === null)
}
