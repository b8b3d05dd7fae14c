type Path = (string | number)[]

/**
 * Where in an input a text is that can't be kept as it is: half of a surrogate pair has no UTF-8, and a NUL ends a text for
 * other programs. Texts that people fill in are cleaned of both before; what is left are keys, ids and passwords.
 */
export function brokenText(value: unknown, path: Path = []): Path | null {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? null : path
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return null
  for (const [key, inner] of Object.entries(value)) {
    const at = Array.isArray(value) ? Number(key) : key
    const broken = brokenText(key) ? path : brokenText(inner, [...path, at])
    if (broken) return broken
  }
  return null
}
