import { describe, expect, it } from 'vitest'
import type { Block, Piece } from '../../../db/documents/layout/blocks.ts'
import { content, label, longRow, row, value } from '../../../db/documents/layout/cells.ts'
import { FORM, OFFICIAL, contentHeight, contentWidth, mm } from '../../../db/documents/layout/geometry.ts'
import { heightOf, type LaidItem, type LaidPage } from '../../../db/documents/layout/laid.ts'
import { textOf } from '../../../db/documents/layout/layout-text.ts'
import { paginate } from '../../../db/documents/layout/paginate.ts'
import { chanceOf, randomPiece } from '../../support/random-pieces.ts'

const COLUMNS = [1500, 7571]

function form(...blocks: readonly Block[]): Piece {
  return { key: 'form', title: '登记表', geometry: FORM, footer: '', continuationTitle: '登记表', blocks }
}

function letter(...blocks: readonly Block[]): Piece {
  return { key: 'letter', title: '告知书', geometry: OFFICIAL, footer: '', continuationTitle: null, blocks }
}

function textsOf(item: LaidItem): string[] {
  if (item.kind === 'paragraph') return [textOf(item.runs)]
  if (item.kind === 'marks') return [textOf(item.label)]
  if (item.kind === 'space') return []
  return item.rows.flatMap((one) => one.cells.flatMap((cell) => cell.items.flatMap(textsOf)))
}

function textsOfPage(page: LaidPage | undefined): string[] {
  return page?.items.flatMap(textsOf) ?? []
}

describe('letters', () => {
  const line = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八'

  it('set 22 lines of 28 characters (GB/T 9704—2012)', () => {
    const pages = paginate(letter({ kind: 'paragraph', style: 'officialFlush', text: line.repeat(23) }))
    expect(pages.map((page) => textsOfPage(page).join('').length)).toEqual([28 * 21, 28 * 2])
    const full = paginate(letter({ kind: 'paragraph', style: 'officialFlush', text: line.repeat(22) }))
    expect(full).toHaveLength(1)
  })

  it('go on without an indent after the page', () => {
    const pages = paginate(letter({ kind: 'paragraph', style: 'officialBody', text: line.repeat(40) }))
    const [first] = pages[1]?.items ?? []
    expect(first).toMatchObject({ kind: 'paragraph', firstLine: 0 })
    expect(pages.flatMap(textsOfPage).join('')).toBe(line.repeat(40))
  })

  it('keep a heading with what it heads', () => {
    const pages = paginate(
      letter(
        { kind: 'paragraph', style: 'officialFlush', text: line.repeat(20) },
        { kind: 'paragraph', style: 'heading1', text: '一、基本情况' },
        { kind: 'paragraph', style: 'officialBody', text: line.repeat(3) }
      )
    )
    expect(textsOfPage(pages[1])[0]).toBe('一、基本情况')
  })

  it('keep what belongs together on one page', () => {
    const closing: Block = {
      kind: 'keep',
      blocks: ['（印章）', '梁永镇群众诉求快处中心', '2026年8月3日'].map((text) => ({
        kind: 'paragraph',
        style: 'officialClosing',
        text
      }))
    }
    const pages = paginate(
      letter({ kind: 'paragraph', style: 'officialFlush', text: line.repeat(20) }, closing)
    )
    expect(textsOfPage(pages[1])).toEqual(['（印章）', '梁永镇群众诉求快处中心', '2026年8月3日'])
  })

  it('make the lines of a long title about equal', () => {
    const [page] = paginate(
      letter({ kind: 'title', text: '关于赵德福等4人反映永兴村堰塘渗漏影响灌溉问题的告知书' })
    )
    const [title] = page?.items ?? []
    if (title?.kind !== 'paragraph') throw new Error('The title is a paragraph.')
    const lengths = title.ends.map((end, index) => end - (title.ends[index - 1] ?? 0))
    expect(lengths).toHaveLength(2)
    expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))).toBeLessThanOrEqual(2)
  })
})

describe('forms', () => {
  it('carry a long text over the page, title and label repeated', () => {
    const text = '今年入夏以来天气干燥少雨，村附近的堰塘无法蓄水。'.repeat(400)
    const pages = paginate(
      form(
        { kind: 'title', text: '登记表' },
        { kind: 'table', columns: COLUMNS, rows: [longRow('诉求内容', text, 1, 0)] }
      )
    )
    expect(pages.length).toBeGreaterThan(6)
    expect(pages.map((page) => textsOfPage(page).slice(0, 2))).toEqual([
      ['登记表', '诉求内容'],
      ...pages.slice(1).map(() => ['登记表（续）', '诉求内容（续）'])
    ])
    expect(pages.flatMap((page) => textsOfPage(page).slice(2)).join('')).toBe(text)
  })

  it('say where a long field is left blank, and only there', () => {
    const table = (minHeight: number): Piece =>
      form({ kind: 'table', columns: COLUMNS, rows: [longRow('请求', '请求如下。', 1, minHeight)] })
    expect(textsOfPage(paginate(table(mm(40)))[0])).toContain('（以下空白）')
    expect(textsOfPage(paginate(table(560))[0])).not.toContain('（以下空白）')
  })

  it('write 无 where there is nothing', () => {
    const pages = paginate(
      form({ kind: 'table', columns: COLUMNS, rows: [row(label('相对方'), value(' '))] })
    )
    expect(textsOfPage(pages[0])).toEqual(['相对方', '无'])
  })

  it('leave at least 18 mm to sign', () => {
    const cell = content([{ kind: 'signature', label: '（签名）：', marks: [], notes: [] }])
    const [page] = paginate(form({ kind: 'table', columns: COLUMNS, rows: [row(label('登记人'), cell)] }))
    expect(heightOf(page?.items ?? [])).toBeGreaterThanOrEqual(mm(18))
  })

  it('repeat the head of a table, and the label of rows that belong together', () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(value(`第${index}人`)))
    const pages = paginate(
      form({
        kind: 'table',
        columns: COLUMNS,
        rows: [
          { repeat: true, cells: [label('栏目'), label('内容')] },
          { group: label('诉求人'), rows }
        ]
      })
    )
    expect(pages.length).toBeGreaterThan(1)
    expect(textsOfPage(pages[0]).slice(0, 4)).toEqual(['栏目', '内容', '诉求人', '第0人'])
    expect(textsOfPage(pages[1]).slice(0, 4)).toEqual(['登记表（续）', '栏目', '内容', '诉求人（续）'])
  })

  it('make rows together as high as the label beside them', () => {
    const group = label('其\n他\n诉\n求\n人')
    const [page] = paginate(
      form({ kind: 'table', columns: COLUMNS, rows: [{ group, rows: [row(value('无'))] }] })
    )
    expect(heightOf(page?.items ?? [])).toBeGreaterThanOrEqual(5 * 480)
  })

  it('refuse a table that is wider than the page, or a row that leaves columns out', () => {
    const wide: Block = { kind: 'table', columns: [contentWidth(FORM) + 1], rows: [] }
    expect(() => paginate(form(wide))).toThrow('wide')
    const gap: Block = { kind: 'table', columns: COLUMNS, rows: [row(label('一'))] }
    expect(() => paginate(form(gap))).toThrow('covers 1 columns')
  })
})

describe('any piece', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %i fits its pages', (seed) => {
    const piece = randomPiece(chanceOf(seed), 'x')
    for (const page of paginate(piece)) {
      expect(heightOf(page.items)).toBeLessThanOrEqual(contentHeight(piece.geometry) + 1)
      for (const item of page.items) {
        if (item.kind === 'table') expect(item.height).toBe(heightOf(item.rows))
      }
    }
  })

  it('of no blocks is one empty page', () => {
    expect(paginate(form())).toEqual([{ items: [] }])
  })
})
