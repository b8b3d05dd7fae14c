import type { Piece } from './blocks.ts'
import { contentWidth } from './geometry.ts'
import type { LaidPage } from './laid.ts'
import { paginate } from './paginate.ts'
import { textWidth } from './text-width.ts'
import { xmlText } from './xml-text.ts'

/** Puts pieces into a volume: numbers its pages and tells the catalogue where each piece starts. */

/**
 * Where the page number stands. `outer` is for duplex printing: right on odd pages, left on even ones, and the binding margin
 * changes sides with it.
 */
export interface PageNumbering {
  readonly edge: 'top' | 'bottom'
  readonly corner: 'right' | 'left' | 'outer'
  /** 1 unless told; the second volume of a case starts at 1 again. */
  readonly first?: number
}

/** A line of the catalogue. */
export interface PlacedPiece {
  readonly key: string
  readonly title: string
  /** The printed number of its first page. */
  readonly page: number
  readonly pages: number
}

export interface VolumePlan {
  readonly title: string
  readonly author: string
  /** Printed on every page, at its head: “样例”. */
  readonly mark?: string
  readonly numbering: PageNumbering
  /** Cover and catalogue: without page numbers, so that the catalogue's length can't change the numbers it shows. */
  readonly front: (contents: readonly PlacedPiece[]) => readonly Piece[]
  readonly pieces: readonly Piece[]
  /** Closing note and back cover, without page numbers. */
  readonly back: (contents: readonly PlacedPiece[]) => readonly Piece[]
  /** Told before each piece of the body; what it throws stops the layout. */
  readonly onPiece?: (index: number) => void
}

export interface LaidPiece {
  readonly piece: Piece
  readonly pages: readonly LaidPage[]
  /** Number of its first page; shown only where `numbered`. */
  readonly firstNumber: number
  readonly numbered: boolean
  /** Set where the count doesn't simply go on from the piece before. */
  readonly restart: boolean
  /** The sheet side it starts on, counted from the first page of the file. */
  readonly sheet: number
  readonly footer: string
}

export interface LaidVolume {
  readonly plan: VolumePlan
  readonly pieces: readonly LaidPiece[]
  readonly contents: readonly PlacedPiece[]
}

/** Room kept for the page number beside the footer's text, in twips. */
const NUMBER_ROOM = 1400
const FOOTER_METRICS = { size: 180, tracking: 0 } as const

/** A footer is one line: of a longer one the beginning is shortened by “…”, so that its last part, the code, stays. */
function footerLine(piece: Piece): string {
  const text = xmlText(piece.footer).replaceAll('\n', ' ')
  const fits = (line: string) => textWidth(line, FOOTER_METRICS) <= contentWidth(piece.geometry) - NUMBER_ROOM
  if (fits(text)) return text
  const lastPart = text.includes('　') ? text.lastIndexOf('　') : text.length
  const characters = [...text.slice(0, lastPart)]
  const shortened = () => `${characters.join('')}…${text.slice(lastPart)}`
  while (characters.length > 0 && !fits(shortened())) characters.pop()
  return shortened()
}

const BLANK_SIDE = { kind: 'spacer', height: 20 } as const

function blankPiece(like: Piece): Piece {
  return {
    key: 'blank',
    title: '',
    geometry: like.geometry,
    footer: '',
    continuationTitle: null,
    blocks: [BLANK_SIDE]
  }
}

export function layoutVolume(plan: VolumePlan): LaidVolume {
  const first = plan.numbering.first ?? 1
  const body = plan.pieces.map((piece, index) => {
    plan.onPiece?.(index)
    return { piece, pages: paginate(piece) }
  })

  const contents: PlacedPiece[] = []
  let next = first
  for (const { piece, pages } of body) {
    contents.push({ key: piece.key, title: piece.title, page: next, pages: pages.length })
    next += pages.length
  }

  const front = plan.front(contents).map((piece) => ({ piece, pages: paginate(piece) }))
  let frontLength = front.reduce((sum, { pages }) => sum + pages.length, 0)
  const lastFront = front.at(-1)
  // Printed on both sides, page 1 must be a front side.
  if (plan.numbering.corner === 'outer' && lastFront !== undefined && (frontLength + first) % 2 === 0) {
    const piece = blankPiece(lastFront.piece)
    front.push({ piece, pages: paginate(piece) })
    frontLength += 1
  }
  const back = plan.back(contents).map((piece) => ({ piece, pages: paginate(piece) }))

  // The unseen numbers of the front run up to an even distance before page 1: two odd pages in a row would make a
  // word processor put an empty page between them.
  const frontStart = first % 2 === (frontLength % 2 === 0 ? 1 : 0) ? 1 : 2
  const pieces: LaidPiece[] = []
  let number = frontStart
  let sheet = 1
  const add = (list: typeof body, numbered: boolean, restartFirst: boolean): void => {
    for (const [index, { piece, pages }] of list.entries()) {
      const restart = restartFirst && index === 0
      pieces.push({ piece, pages, firstNumber: number, numbered, restart, sheet, footer: footerLine(piece) })
      number += pages.length
      sheet += pages.length
    }
  }
  add(front, false, true)
  number = first
  add(body, true, true)
  add(back, false, false)
  return { plan, pieces, contents }
}
