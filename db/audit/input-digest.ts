import { canonicalJson, sha256 } from '../digest/digest.ts'

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
