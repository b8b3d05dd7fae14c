/** The first 8 characters of a hash, in capitals: what is printed for people to compare. */
export function shortCode(sha256: string): string {
  return sha256.slice(0, 8).toUpperCase()
}
