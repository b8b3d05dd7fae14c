const strict = new TextDecoder('utf-8', { fatal: true })

/** The text of UTF-8 bytes, a byte order mark at their head left out; null where they are no UTF-8. */
export function readUtf8(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}
