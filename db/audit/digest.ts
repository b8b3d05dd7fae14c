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

/** Inputs that no record may hold, not even as a hash: a short password could be guessed from one. */
const secretKeys = new Set(['password', 'current', 'next', 'recoveryCode'])

function digestible(value: unknown): unknown {
  if (value instanceof Uint8Array) return { sha256: sha256(value) }
  if (Array.isArray(value)) return value.map(digestible)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([key, inner]) => !secretKeys.has(key) && inner !== undefined)
  return Object.fromEntries(entries.map(([key, inner]) => [key, digestible(inner)]))
}

/** Hash of a call's input without its secrets; files stand in it by their own hash. */
export function inputDigest(input: unknown): string {
  return sha256(canonicalJson(digestible(input)))
}
