import { heightOf, type LaidItem, type LaidPage } from './laid.ts'

/** Fills one page after another. Heights are twips. */
export interface PageFiller {
  readonly remaining: () => number
  /** What a further page holds below its repeated title. */
  readonly freshHeight: number
  /** Nothing stands on the page yet but its repeated title. */
  readonly isFresh: () => boolean
  readonly put: (item: LaidItem) => void
  readonly turn: () => void
  readonly pages: () => readonly LaidPage[]
}

/** Between tables that follow each other: without a paragraph there, Word joins them to one. */
export const TABLE_GAP = 20

/** @param height of a page's filled area @param prelude what stands first on every page but the first */
export function createFiller(height: number, prelude: readonly LaidItem[]): PageFiller {
  const freshHeight = height - heightOf(prelude)
  const done: LaidPage[] = []
  let items: LaidItem[] = []
  let left = height
  let fresh = true
  return {
    freshHeight,
    remaining: () => left,
    isFresh: () => fresh,
    put(item) {
      if (item.kind === 'table' && items.at(-1)?.kind === 'table') {
        items.push({ kind: 'space', height: TABLE_GAP })
        left -= TABLE_GAP
      }
      items.push(item)
      left -= item.height
      fresh = false
    },
    turn() {
      done.push({ items })
      items = [...prelude]
      left = freshHeight
      fresh = true
    },
    // A page turned to and left empty is none.
    pages: () => (fresh && done.length > 0 ? done : [...done, { items }])
  }
}
