/** Blank rows by the name of their list, for lists that a blank form holds none of. */
export type BlankRows = Readonly<Record<string, object>>

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

/** Each row over a blank one; what can't be a row is none. A form that opens with a row is never left without. */
function listOver(
  usual: readonly unknown[],
  typed: readonly unknown[],
  row: object | undefined,
  rows: BlankRows
): readonly unknown[] {
  const blankRow: unknown = row ?? usual[0] ?? ''
  if (!isRecord(blankRow)) return typed.filter((one) => typeof one === typeof blankRow)
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
