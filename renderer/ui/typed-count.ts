/**
 * A whole number as people type it, full-width digits too; null for nothing, and NaN for what is none, which the call
 * refuses with its reason.
 */
export function typedCount(text: string): number | null {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return null
  return /^\d+$/.test(plain) ? Number(plain) : Number.NaN
}
