/** How wide tables are set; a page that tells what fits reads it without the layout. */

/** Space around the text of a cell of a wide table, in twips. */
export const sheetMargin = { side: 40, vertical: 20 } as const
/** A character of 小五. */
export const sheetCharacter = 180
