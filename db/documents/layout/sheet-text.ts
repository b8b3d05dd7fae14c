/** How wide tables are set; a page that tells what fits reads it without the layout. */

/** Space around the text of a cell of a wide table, in twips. */
export const sheetMargin = { side: 40, vertical: 20 } as const
/** A character of 小五. */
const sheetCharacter = 180

/** As many characters of a wide table, with the margins of their cell, in twips. */
export const sheetTwips = (characters: number) => characters * sheetCharacter + 2 * sheetMargin.side

/**
 * Widths of columns that fill a page of so many twips: each has what it needs at least, in characters, and of the rest its
 * share.
 */
export function sharedWidths(columns: readonly { least: number; share: number }[], page: number): number[] {
  const spare = columns.reduce((rest, { least }) => rest - sheetTwips(least), page)
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  return columns.map(({ least, share }) => Math.floor(sheetTwips(least) + (spare * share) / all))
}
