import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Piece } from '../../db/documents/layout/blocks.ts'
import { label, row, value } from '../../db/documents/layout/cells.ts'
import { FORM } from '../../db/documents/layout/geometry.ts'
import { toDocx } from '../../db/documents/layout/to-docx.ts'
import { layoutVolume, type LaidVolume, type PlacedPiece } from '../../db/documents/layout/lay-out-volume.ts'
import { lintDocx } from '../support/docx-lint.ts'
import { openOffice, pagesOf, type Office } from '../support/office.ts'
import { chanceOf, randomPiece, randomText } from '../support/random-pieces.ts'
import { scaled } from '../support/scale.ts'

/** The catalogue's promise: a piece starts on the page the catalogue names, whatever is in the volume. */

const VOLUMES = scaled(16)
const HOUR = 3_600_000
/**
 * Far less than a line, in twips: here the computed heights have to hold by themselves. What is printed has a whole line in reserve
 * on each page.
 */
const RESERVE = 150

function catalogue(contents: readonly PlacedPiece[]): Piece {
  const lines = contents.map(({ title, page }, index) =>
    row(value(String(index + 1)), value(title), value(String(page)))
  )
  return {
    key: 'catalogue',
    title: '卷内文件目录',
    geometry: FORM,
    footer: '',
    continuationTitle: '卷内文件目录',
    blocks: [
      { kind: 'title', text: '卷内文件目录' },
      {
        kind: 'table',
        columns: [1500, 6000, 1500],
        rows: [{ repeat: true, cells: [label('顺序号'), label('题名'), label('页号')] }, ...lines]
      }
    ]
  }
}

function plain(key: string, text: string): Piece {
  const blocks = [{ kind: 'paragraph', style: 'coverTitle', text }] as const
  return { key, title: text, geometry: FORM, footer: '', continuationTitle: null, blocks }
}

function tight(piece: Piece): Piece {
  return { ...piece, geometry: { ...piece.geometry, reserve: RESERVE } }
}

function randomVolume(seed: number): LaidVolume {
  const chance = chanceOf(seed)
  const pieces = Array.from({ length: chance.number(1, 8) }, (_, index) =>
    tight(randomPiece(chance, `${seed}x${index}`))
  )
  const corner = chance.pick(['right', 'left', 'outer'] as const)
  const edge = chance.pick(['top', 'bottom'] as const)
  const cover = chance.number(0, 1) === 0 ? [] : [plain('cover', '群众诉求案卷')]
  return layoutVolume({
    title: randomText(chance, 60),
    author: '梁永镇群众诉求快处中心',
    ...(chance.number(0, 1) === 0 ? {} : { mark: '样例' }),
    numbering: { edge, corner },
    front: (contents) => [...cover, catalogue(contents)],
    pieces,
    back: () => [plain('note', '卷内备考表')]
  })
}

/** What every page of the file should be: the piece it belongs to and the number printed on it. */
function expectedPages(volume: LaidVolume): string[] {
  return volume.pieces.flatMap(({ piece, pages, numbered, firstNumber }) =>
    pages.map((_, index) => (numbered ? `${piece.key} page ${firstNumber + index}` : 'no number'))
  )
}

function foundPage(text: string, edge: 'top' | 'bottom'): string {
  const key = /KEY(\S+?)END/.exec(text)?.[1]
  if (key === undefined) return 'no number'
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const line = (edge === 'top' ? lines[0] : lines.at(-1)) ?? ''
  return `${key} page ${line.replace(/KEY\S+?END|样例|—/g, '').trim()}`
}

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it(`renders ${VOLUMES} random volumes on exactly the pages computed`, { timeout: HOUR }, async () => {
  const volumes = Array.from({ length: VOLUMES }, (_, index) => randomVolume(index + 1))
  const documents = await Promise.all(volumes.map(toDocx))
  for (const bytes of documents) expect(lintDocx(bytes)).toEqual([])
  const pdfs = await office.toPdf(documents)
  for (const [index, volume] of volumes.entries()) {
    const pages = await pagesOf(pdfs[index] ?? '')
    const found = pages.map((page) => foundPage(page, volume.plan.numbering.edge))
    expect(found, `volume ${index + 1}`).toEqual(expectedPages(volume))
  }
})
