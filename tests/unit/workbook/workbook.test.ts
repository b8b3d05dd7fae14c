import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { tableOf } from '../../../db/workbook/table.ts'
import { readWorkbook, writeWorkbook } from '../../../db/workbook/workbook.ts'

const texts = [
  '=HYPERLINK("http://example.invalid","点我")',
  '+86 139',
  '-1',
  '@SUM(A1)',
  ' 前后有空格 ',
  '两行\n文字',
  '\t制表',
  '_x0041_',
  '_x005F_',
  '<&>"\'',
  '𠮷葛󠄀城',
  '００１',
  '0013900000001',
  '13900000001',
  'TRUE',
  '2026-12-01',
  '1e5'
]

const written = () =>
  writeWorkbook([
    { name: '文字', columns: [{ title: '原文', width: 40 }], rows: texts.map((text) => [text]) },
    {
      name: '数和日子',
      columns: [
        { title: '数', width: 8 },
        { title: '日子', width: 12 }
      ],
      rows: [
        [1234.5, { day: '2026-12-01' }],
        [0, { day: '1999-02-28' }]
      ]
    }
  ])

describe('a workbook', () => {
  it('gives every text back letter by letter', async () => {
    const [sheet] = (await readWorkbook(await written())) ?? []
    expect(sheet?.rows.slice(1).map(({ cells }) => cells[0])).toEqual(
      texts.map((text) => ({ text, formula: false }))
    )
  })

  it('is read by the cells that it has, whatever range it claims', async () => {
    const [name, part] = ['文字', 'xl/worksheets/sheet1.xml']
    const parts = unzipSync(
      await writeWorkbook([{ name, columns: [{ title: '头', width: 8 }], rows: [['尾']] }])
    )
    const sheet = strFromU8(parts[part] ?? new Uint8Array())
    const claimed = sheet.replace('ref="A1:A2"', 'ref="A1:XFD1048576"')
    expect(claimed).not.toBe(sheet)
    const [read] = (await readWorkbook(zipSync({ ...parts, [part]: strToU8(claimed) }))) ?? []
    expect(read?.rows.map(({ row, cells }) => [row, cells.map(({ text }) => text)])).toEqual([
      [1, ['头']],
      [2, ['尾']]
    ])
  })

  it('holds days as days and numbers as numbers, and no formula', async () => {
    const { read } = await import('@e965/xlsx')
    const book = read(await written(), { type: 'array', cellNF: true, cellFormula: true })
    const [words, counted] = [book.Sheets['文字'], book.Sheets['数和日子']]
    expect(counted?.['A2']).toMatchObject({ t: 'n', v: 1234.5 })
    expect(counted?.['B2']).toMatchObject({ t: 'n', z: 'yyyy-mm-dd', w: '2026-12-01' })
    expect(words?.['A2']).toMatchObject({ t: 's', v: texts[0] })
    expect(words?.['A2']).not.toHaveProperty('f')
    const sheets = await readWorkbook(await written())
    expect(sheets?.[1]?.rows[1]?.cells.map(({ text }) => text)).toEqual(['1234.5', '2026-12-01'])
    expect(sheets?.[1]?.rows[2]?.cells.map(({ text }) => text)).toEqual(['0', '1999-02-28'])
  })

  it.each([
    ['no file of the kind', new TextEncoder().encode('单位,电话\n水利站,1')],
    ['nothing', new Uint8Array()],
    ['half of one', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3])]
  ])('is none: %s', async (_what, bytes) => {
    expect(await readWorkbook(bytes)).toBeNull()
  })
})

describe('a table', () => {
  const cell = (text: string, formula = false) => ({ text, formula })

  it('is read by its titles, in any order, with the rows as the reader counts them', () => {
    const rows = [
      { row: 1, cells: [cell('电话 '), cell('别的'), cell('名称')] },
      { row: 4, cells: [cell('1'), cell('x'), cell('水利站')] }
    ]
    expect(tableOf({ name: '单位', rows }, ['名称', '电话', '备注'], ['名称'])).toEqual({
      rows: [{ row: 4, values: { 名称: '水利站', 电话: '1', 备注: '' } }],
      faults: []
    })
  })

  it('tells which titles it lacks, and where a formula stands', () => {
    const head = { row: 1, cells: [cell('名称')] }
    expect(tableOf({ name: '单位', rows: [head] }, ['名称', '类别'], ['名称', '类别']).faults).toEqual([
      '工作表“单位”第 1 行：第一行缺少列名“类别”，请照导出的文件补上'
    ])
    const row = { row: 2, cells: [cell('3', true)] }
    expect(tableOf({ name: '单位', rows: [head, row] }, ['名称'], ['名称']).faults).toEqual([
      '工作表“单位”第 2 行“名称”：这一格是公式，请改成文字'
    ])
  })
})

it('a small file that unpacks to far more than any list is refused without being unpacked', async () => {
  const rows = '<row>' + '<c t="str"><v>x</v></c>'.repeat(400_000) + '</row>'
  const parts = unzipSync(await written())
  const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`)
  const bomb = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet })
  expect(bomb.length).toBeLessThan(100_000)
  const start = performance.now()
  expect(await readWorkbook(bomb)).toBeNull()
  expect(performance.now() - start).toBeLessThan(500)
})
