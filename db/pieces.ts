/** SQLite binds 32,766 values in one statement; no table has more than sixty columns. */
const pieceLength = 500

/** Rows as one statement takes them. */
export function inPieces<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / pieceLength)
  return Array.from({ length: count }, (_, at) => rows.slice(at * pieceLength, (at + 1) * pieceLength))
}
