import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Piece } from '../../../db/documents/layout/blocks.ts'
import { fingerprintCircle } from '../../../db/documents/layout/fingerprint-circle.ts'
import { FORM } from '../../../db/documents/layout/geometry.ts'
import { readPicture } from '../../../db/documents/layout/picture.ts'
import { toDocx } from '../../../db/documents/layout/to-docx.ts'
import { layoutVolume, type PageNumbering, type VolumePlan } from '../../../db/documents/layout/volume.ts'
import { lintDocx } from '../../support/docx-lint.ts'
import { photoPng } from '../../support/images.ts'
import { chanceOf, randomPiece } from '../../support/random-pieces.ts'

function plain(key: string, text: string): Piece {
  const blocks = [{ kind: 'paragraph', style: 'formText', text }] as const
  return { key, title: key, geometry: FORM, footer: key, continuationTitle: null, blocks }
}

function plan(pieces: readonly Piece[], corner: PageNumbering['corner'] = 'right', fronts = 2): VolumePlan {
  return {
    title: '赵德福等4人反映永兴村堰塘渗漏的诉求',
    author: '梁永镇群众诉求快处中心',
    numbering: { edge: 'bottom', corner },
    front: () => Array.from({ length: fronts }, (_, index) => plain(`front${index}`, '封面')),
    pieces,
    back: () => [plain('note', '备考表')]
  }
}

function docx(...args: Parameters<typeof plan>): Uint8Array {
  return toDocx(layoutVolume(plan(...args)))
}

function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name]
  if (part === undefined) throw new Error(`${name} is missing.`)
  return strFromU8(part)
}

function randomPieces(seed: number): Piece[] {
  const chance = chanceOf(seed)
  return Array.from({ length: 5 }, (_, index) => randomPiece(chance, `p${index}`))
}

describe('a volume as .docx', () => {
  it('is the same bytes for the same data, in every time zone', () => {
    const zone = process.env['TZ']
    try {
      process.env['TZ'] = 'Asia/Shanghai'
      const first = docx(randomPieces(7))
      process.env['TZ'] = 'America/New_York'
      expect(Buffer.compare(docx(randomPieces(7)), first)).toBe(0)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it.each([1, 2, 3, 4, 5, 6])('has nothing a word processor would complain about (%i)', (seed) => {
    expect(lintDocx(docx(randomPieces(seed), seed % 2 === 0 ? 'outer' : 'right'))).toEqual([])
  })

  it('keeps text as it was, but for what XML forbids', () => {
    const document = partOf(docx([plain('a', '甲\u0000<乙>&"丙"\u000B𠮷\uD842')]), 'word/document.xml')
    expect(document).toContain('甲&lt;乙&gt;&amp;&quot;丙&quot;<')
    expect(document).toContain('𠮷\uFFFD')
  })

  it('names every font in all four slots and lists alternatives', () => {
    expect(partOf(docx([]), 'word/styles.xml')).toContain(
      'w:ascii="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋" w:cs="仿宋"'
    )
    expect(partOf(docx([]), 'word/fontTable.xml')).toContain('<w:altName w:val="FangSong,仿宋_GB2312')
  })

  it('stores an image once, however often it is shown', () => {
    const picture = readPicture(photoPng(40, 30, 1), '堰塘')
    const photo = { picture, caption: ['图'] }
    const blocks = [{ kind: 'photos', perPage: 4, photos: [photo, photo, photo] }] as const
    const bytes = docx([{ ...plain('photos', ''), blocks }])
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  })

  it('numbers pages from 1 in the first piece and from nowhere else', () => {
    const document = partOf(docx([plain('a', '一'), plain('b', '二')]), 'word/document.xml')
    expect(document.match(/<w:pgNumType w:start="\d+"\/>/g)).toEqual([
      '<w:pgNumType w:start="1"/>',
      '<w:pgNumType w:start="1"/>'
    ])
  })

  it('never has two odd pages in a row: a word processor would slip one in between', () => {
    for (const fronts of [1, 2, 3, 4]) {
      const volume = layoutVolume(plan([plain('a', '一')], 'right', fronts))
      const [last] = volume.pieces.filter((laid) => laid.piece.key.startsWith('front')).slice(-1)
      expect((last?.firstNumber ?? 1) % 2, `${fronts} pages before`).toBe(0)
    }
  })

  it('printed on both sides begins page 1 on a front side', () => {
    for (const fronts of [1, 2, 3]) {
      const volume = layoutVolume(plan([plain('a', '一')], 'outer', fronts))
      expect((volume.pieces.find((laid) => laid.numbered)?.sheet ?? 0) % 2).toBe(1)
    }
    expect(partOf(docx([], 'outer'), 'word/settings.xml')).toContain('<w:mirrorMargins/>')
  })

  it('takes well below 300 ms for ten pieces of three pages', () => {
    const text = '今年入夏以来天气干燥少雨，村附近的堰塘无法蓄水。'.repeat(110)
    const pieces = Array.from({ length: 10 }, (_, index) => plain(`p${index}`, text))
    docx(pieces)
    const start = performance.now()
    docx(pieces)
    expect(performance.now() - start).toBeLessThan(300)
  })
})

describe('pictures', () => {
  it('that are none are refused, not guessed at', () => {
    expect(readPicture(new TextEncoder().encode('no image'), '')).toBeNull()
    expect(readPicture(new Uint8Array(), '')).toBeNull()
    expect(readPicture(photoPng(40, 30, 1).subarray(0, 10), '')).toBeNull()
  })

  it('draw the fingerprint circle as a PNG of 25 mm', () => {
    const circle = fingerprintCircle()
    expect(readPicture(circle.bytes, '')).toMatchObject({ format: 'png' })
    expect(circle.width).toBe(1417)
  })
})
