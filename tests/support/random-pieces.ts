import type { Block, Cell, Piece, Row, RowGroup, Run } from '../../db/documents/layout/blocks.ts'
import { content, label, longRow, row, value } from '../../db/documents/layout/cells.ts'
import { fingerprintCircle } from '../../db/documents/layout/fingerprint-circle.ts'
import { FORM, OFFICIAL, contentWidth, mm } from '../../db/documents/layout/geometry.ts'
import { readPicture, type Picture } from '../../db/documents/layout/picture.ts'
import { photoPng, signaturePng } from './images.ts'

/** Pieces such as no sane case has: everything at its longest, emptiest and oddest, the same for the same seed. */

export interface Chance {
  /** A whole number from `least` to `most`. */
  readonly number: (least: number, most: number) => number
  readonly pick: <T>(list: readonly [T, ...T[]]) => T
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  return {
    number: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0]
  }
}

const SNIPPETS = [
  '今年入夏以来天气干燥少雨，村附近的两口堰塘无法正常蓄水，导致近300亩枳壳园灌溉用水无法保障。',
  '“是的。”他说：“（2026年8月3日9时12分）现场查看——渗水点有2处……”',
  '人民币贰仟元整（￥2,000.00），于2026年9月30日前付清；逾期按每日0.5%计。',
  '欧阳·国强、王䶮、𠮷野太郎',
  '51190219620314171X',
  '13900000001',
  '农业农村/水利设施',
  'https://example.invalid/a/very/long/path?with=query&and=more#fragment-0123456789',
  '，。；：！？、',
  '《中华人民共和国人民调解法》第三十一条、第三十三条；',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'the quick brown fox jumps over the lazy dog, then rests. ',
  '①②③　全角空格　和 半角 空格',
  '😀👍🏽é ñ ß Ω Ж'
] as const

export function randomText(chance: Chance, atMost: number): string {
  const length = chance.number(0, atMost)
  if (chance.number(0, 14) === 0) return chance.pick(['9', '永', 'W', '。', 'a-'] as const).repeat(length)
  let text = ''
  while (text.length < length) {
    const snippet = chance.pick(SNIPPETS)
    const cut = chance.number(1, snippet.length)
    text +=
      snippet.slice(0, cut).toWellFormed().replaceAll('\uFFFD', '') + (chance.number(0, 25) === 0 ? '\n' : '')
  }
  return text
}

const SIGNATURE = readPicture(signaturePng(), '签名')
const PHOTOS = [photoPng(400, 300, 1), photoPng(300, 400, 2), photoPng(900, 100, 3)].map((bytes) =>
  readPicture(bytes, '照片')
)

function signature(): Picture[] {
  return SIGNATURE === null ? [] : [{ ...SIGNATURE, width: mm(40), height: mm(14) }]
}

const COLUMNS = [1500, 1900, 1200, 1500, 2971] as const

function signatureCell(chance: Chance): Cell {
  return content(
    [
      { kind: 'paragraph', style: 'formBody', text: randomText(chance, 60) },
      {
        kind: 'signature',
        label: chance.pick(['（签名）：', '诉求人（签名、捺印）：', ''] as const),
        marks: chance.pick([[], signature(), [...signature(), fingerprintCircle()]] as const),
        notes: chance.pick<readonly string[]>([
          [],
          ['电子签名 2026年8月3日9时12分　短码 A1B2C3'],
          [randomText(chance, 200)]
        ] as const)
      },
      { kind: 'paragraph', style: 'formBody', text: '2026年8月3日', align: 'right' }
    ],
    4
  )
}

function randomRow(chance: Chance, wide: number): Row {
  switch (chance.number(0, 5)) {
    case 0:
      return longRow('长栏', randomText(chance, 6000), wide, chance.number(560, 6000))
    case 1:
      return row(label('栏目'), value(randomText(chance, 900), wide))
    default:
      return wide === 4
        ? row(label('姓名'), value(randomText(chance, 40)), label('电话'), value(randomText(chance, 15), 2))
        : row(label('姓名'), value(randomText(chance, 30), wide))
  }
}

function randomTable(chance: Chance): Block {
  const rows = Array.from({ length: chance.number(1, 14) }, (): Row | RowGroup => {
    const kind = chance.number(0, 8)
    if (kind === 0) return { cells: [label('签名栏'), signatureCell(chance)] }
    if (kind <= 2) {
      const inner = Array.from({ length: chance.number(1, 6) }, () => randomRow(chance, 3))
      return {
        group: label(chance.pick(['诉求人', '相\n对\n方\n情\n况', '其他诉求人及代理人'] as const)),
        rows: inner
      }
    }
    return randomRow(chance, 4)
  })
  const head: Row = { repeat: true, cells: [label('栏目'), label('内容', 4)] }
  return {
    kind: 'table',
    columns: COLUMNS,
    borders: chance.pick(['all', 'all', 'none'] as const),
    rows: chance.number(0, 2) === 0 ? [head, ...rows] : rows
  }
}

function randomParagraph(chance: Chance, official: boolean): Block {
  const text: Run[] = [
    { text: chance.pick(['', '赵德福：', '蒲晓燕（调解员）：'] as const), face: 'heiti' },
    { text: randomText(chance, chance.number(0, 9) === 0 ? 10_000 : 400) }
  ]
  if (official) {
    const style = chance.pick([
      'officialBody',
      'officialBody',
      'officialBody',
      'heading1',
      'heading2',
      'officialFlush'
    ] as const)
    return { kind: 'paragraph', style, text: style.startsWith('heading') ? randomText(chance, 60) : text }
  }
  return {
    kind: 'paragraph',
    style: chance.pick(['formText', 'formText', 'formHeading', 'note'] as const),
    text
  }
}

function randomBlock(chance: Chance, official: boolean): Block {
  switch (chance.number(0, 13)) {
    case 0:
      return { kind: 'spacer', height: chance.number(1, 3000) }
    case 1: {
      const perPage = chance.pick([1, 2, 4] as const)
      const photos = Array.from({ length: chance.number(1, 6) }, () => ({
        picture: PHOTOS[chance.number(0, PHOTOS.length)] ?? null,
        caption: [`图${chance.number(1, 99)}`, randomText(chance, 120)]
      }))
      return { kind: 'photos', perPage, photos }
    }
    case 2:
      return { kind: 'keep', blocks: [{ kind: 'paragraph', style: 'note', text: randomText(chance, 500) }] }
    case 3:
      return { kind: 'blankBelow' }
    case 4:
    case 5:
    case 6:
      return official ? randomParagraph(chance, true) : randomTable(chance)
    default:
      return randomParagraph(chance, official)
  }
}

/** `key` stands in every page's footer, which tells the pages of a PDF apart. */
export function randomPiece(chance: Chance, key: string): Piece {
  const official = chance.number(0, 2) === 0
  const blocks = Array.from({ length: chance.number(0, 9) }, () => randomBlock(chance, official))
  const geometry = official ? OFFICIAL : FORM
  if (chance.number(0, 3) === 0) {
    const note = { kind: 'paragraph', style: 'note', text: '抄送：村民委员会。' } as const
    blocks.push({
      kind: 'atBottom',
      blocks: [{ kind: 'rule', weight: 'thick' }, note, { kind: 'rule', weight: 'thin' }]
    })
  }
  const title = chance.pick(['登记表', '关于赵德福等4人反映永兴村堰塘渗漏问题的办理情况报告'] as const)
  const width = contentWidth(geometry)
  if (width < COLUMNS.reduce((sum, column) => sum + column, 0) && !official)
    throw new Error('The form is too narrow.')
  return {
    key,
    title,
    geometry,
    footer: `KEY${key}END`,
    continuationTitle: official || chance.number(0, 2) === 0 ? null : title,
    blocks: [{ kind: 'title', text: title }, ...blocks]
  }
}
