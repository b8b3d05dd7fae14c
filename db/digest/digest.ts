import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'

/** SHA-256 in lower-case hex. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

/** The one way to write a value as JSON (RFC 8785), so that equal values have equal hashes. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('value has no JSON form')
  return text
}
