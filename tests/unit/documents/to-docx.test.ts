import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Piece } from '../../../db/documents/layout/blocks.ts'
import { fingerprintCircle } from '../../../db/documents/layout/fingerprint-circle.ts'
import { FORM } from '../../../db/documents/layout/geometry.ts'
import { readPicture } from '../../../db/documents/layout/picture.ts'
import { toDocx } from '../../../db/documents/layout/to-docx.ts'
import {
  layoutVolume,
  type PageNumbering,
  type VolumePlan
} from '../../../db/documents/layout/lay-out-volume.ts'
import { lintDocx } from '../../support/docx-lint.ts'
import { partOf } from '../../support/docx-part.ts'
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

function docx(...args: Parameters<typeof plan>): Promise<Uint8Array> {
  return toDocx(layoutVolume(plan(...args)))
}

function randomPieces(seed: number): Piece[] {
  const chance = chanceOf(seed)
  return Array.from({ length: 5 }, (_, index) => randomPiece(chance, `p${index}`))
}

describe('a volume as .docx', () => {
  it('is the same bytes for the same data, in every time zone', async () => {
    const zone = process.env['TZ']
    try {
      process.env['TZ'] = 'Asia/Shanghai'
      const first = await docx(randomPieces(7))
      process.env['TZ'] = 'America/New_York'
      expect(Buffer.compare(await docx(randomPieces(7)), first)).toBe(0)
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  it.each([1, 2, 3, 4, 5, 6])('has nothing a word processor would complain about (%i)', async (seed) => {
    expect(lintDocx(await docx(randomPieces(seed), seed % 2 === 0 ? 'outer' : 'right'))).toEqual([])
  })

  it('keeps text as it was, but for what XML forbids', async () => {
    const document = partOf(await docx([plain('a', '甲\u0000<乙>&"丙"\u000B𠮷\uD842')]), 'word/document.xml')
    expect(document).toContain('甲&lt;乙&gt;&amp;&quot;丙&quot;<')
    expect(document).toContain('𠮷\uFFFD')
  })

  it('fills nothing in between braces that were typed', async () => {
    const text = '{default-bullet-numbering-0}{}{{CURRENT}'
    const document = partOf(await docx([plain('a', text), plain('b', 'CURRENT')]), 'word/document.xml')
    const words = [...document.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, part = '']) => part)
    expect(words.join('')).toContain(`封面${text}CURRENT`)
  })

  it('lets no program lay lines out otherwise than computed', async () => {
    const bytes = await docx([])
    const styles = partOf(bytes, 'word/styles.xml')
    const paragraphs = styles.match(/<w:pPr>.*?<\/w:pPr>/g) ?? []
    expect(paragraphs.length).toBeGreaterThan(10)
    for (const properties of paragraphs) {
      expect(properties).toMatch(/<w:widowControl w:val="0"\/>.*<w:snapToGrid w:val="0"\/><w:spacing /)
    }
    expect(styles.match(/w:customStyle="1"/g)).toHaveLength(paragraphs.length - 1)
    expect(partOf(bytes, 'word/settings.xml')).toMatch(/<w:hideSpellingErrors\/>.*"doNotCompress"/)
  })

  it('shows page numbers before any field is updated', async () => {
    const bytes = await docx([plain('a', '一'), plain('b', '二')])
    const results = Object.keys(unzipSync(bytes))
      .filter((name) => name.startsWith('word/footer'))
      .map((name) => partOf(bytes, name))
      .filter((footer) => footer.includes('PAGE</w:instrText>'))
      .map((footer) => /"separate".*<w:t [^>]*>(\d+)<\/w:t>.*"end"/.exec(footer)?.[1])
    expect(results).toEqual(['1', '2'])
  })

  it('tells nothing of when and in which order it was written', async () => {
    const bytes = await docx([plain('a', '一')])
    expect(partOf(bytes, 'docProps/core.xml')).not.toMatch(/dcterms:(created|modified)/)
    const names = Object.keys(unzipSync(bytes))
    expect(names[0]).toBe('[Content_Types].xml')
    expect(names).toEqual(names.toSorted())
  })

  it('names every font in all four slots and lists alternatives', async () => {
    const bytes = await docx([])
    expect(partOf(bytes, 'word/styles.xml')).toContain(
      'w:ascii="仿宋" w:cs="仿宋" w:eastAsia="仿宋" w:hAnsi="仿宋"'
    )
    expect(partOf(bytes, 'word/fontTable.xml')).toContain('<w:altName w:val="FangSong,仿宋_GB2312')
  })

  it('stores an image once, however often it is shown', async () => {
    const picture = readPicture(photoPng(40, 30, 1), '堰塘')
    const photo = { picture, caption: ['图'] }
    const blocks = [{ kind: 'photos', perPage: 4, photos: [photo, photo, photo] }] as const
    const bytes = await docx([{ ...plain('photos', ''), blocks }])
    const images = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'))
    expect(images.map(([, image]) => Buffer.compare(image, picture?.bytes ?? new Uint8Array()))).toEqual([0])
  })

  it('numbers pages from 1 in the first piece and from nowhere else', async () => {
    const document = partOf(await docx([plain('a', '一'), plain('b', '二')]), 'word/document.xml')
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

  it('printed on both sides begins page 1 on a front side', async () => {
    for (const fronts of [1, 2, 3]) {
      const volume = layoutVolume(plan([plain('a', '一')], 'outer', fronts))
      expect((volume.pieces.find((laid) => laid.numbered)?.sheet ?? 0) % 2).toBe(1)
    }
    expect(partOf(await docx([], 'outer'), 'word/settings.xml')).toContain('<w:mirrorMargins/>')
  })

  it('takes well below 300 ms for ten pieces of three pages', async () => {
    const text = '今年入夏以来天气干燥少雨，村附近的堰塘无法蓄水。'.repeat(110)
    const pieces = Array.from({ length: 10 }, (_, index) => plain(`p${index}`, text))
    await docx(pieces)
    const start = performance.now()
    await docx(pieces)
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
