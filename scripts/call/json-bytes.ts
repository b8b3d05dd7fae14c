import { readFileSync } from 'node:fs'

/** JSON has no bytes: a file stands as `{"$file": path}` or `{"$bytes": base64}` in what is read. */
export function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes)
  if (value === null || typeof value !== 'object') return value
  const { $file, $bytes } = value as { $file?: unknown; $bytes?: unknown }
  if (typeof $file === 'string') return new Uint8Array(readFileSync($file))
  if (typeof $bytes === 'string') return new Uint8Array(Buffer.from($bytes, 'base64'))
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBytes(inner)]))
}

/** One line of JSON; bytes come out as `{"$bytes": base64}`. */
export function toJsonLine(value: unknown): string {
  return JSON.stringify(value, function (this: Record<string, unknown>, key, inner: unknown) {
    // A Buffer has turned itself into an object of numbers before `inner` is handed over.
    const before = this[key]
    return before instanceof Uint8Array ? { $bytes: Buffer.from(before).toString('base64') } : inner
  })
}
