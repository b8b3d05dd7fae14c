import { afterAll, describe, expect, it } from 'vitest'
import { contentWidth, SHEETS } from '../../db/documents/layout/geometry.ts'
import { columnNames, openingColumns, type LedgerRow } from '../../db/ledgers/columns.ts'
import { ledgerSheet, printLedger, totalsOf, type PrintedLedger } from '../../db/ledgers/ledger-paper.ts'
import { fitOnPaper } from '../../db/ledgers/print-fit.ts'
import { lintDocx } from '../support/docx-lint.ts'
import { partOf } from '../support/docx-part.ts'
import { openOffice, pagesOf } from '../support/office.ts'

const story =
  '堰塘塘埂渗漏多年，下方30余亩稻田灌不上水，去年村里用黏土补过一次，今年入夏以后又漏，群众要求请水利部门来看，尽快修好。'

function rowOf(at: number): LedgerRow {
  return {
    id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    number: `〔2026〕梁诉字第${String(at).padStart(4, '0')}号`,
    registeredAt: '2026-08-03T09:12:00+08:00',
    village: '永兴村',
    tier: '乡镇（街道）',
    applicant: at % 7 === 0 ? '欧阳慕容等12人' : '赵德福',
    sex: '男',
    idNumber: '511902********171X',
    phone: '139****0001',
    address: '永兴村3组',
    visitorCount: 1,
    channel: '来访',
    category: '群众求决',
    field: '农业农村/水利设施',
    nature: '',
    colour: '黄',
    summary: '堰塘渗漏',
    content: story.repeat(1 + (at % 3)),
    location: '永兴村堰塘',
    body: '梁永镇农业服务中心',
    owner: '罗建国',
    progress: at % 2 === 0 ? '' : '已请水利站到现场查看，拟列入冬修计划。',
    state: at % 5 === 0 ? 'archived' : 'handling',
    stateLabel: at % 5 === 0 ? '已归档' : '办理中',
    dueOn: at % 5 === 0 ? null : '2026-08-18',
    overdue: at % 5 === 1,
    endedAt: at % 5 === 0 ? '2026-08-21T10:00:00+08:00' : null,
    rehandled: 0,
    satisfaction: at % 5 === 0 ? '满意' : null,
    confidential: at === 3
  }
}

const ledger = (count: number, change: Partial<PrintedLedger> = {}): PrintedLedger => ({
  ...{ title: '乡镇（街道）台账', centre: '梁永镇群众诉求快处中心', by: '何秋菊' },
  ...{ at: '2026-11-27T16:00:00+08:00', narrowed: '永兴村；登记日期 2026-08-01 至 2026-08-31' },
  ...{ paper: 'A4', columns: openingColumns, sample: false },
  rows: Array.from({ length: count }, (_, at) => rowOf(at + 1)),
  ...change
})

const quiet = () => undefined

describe('what fits on a sheet', () => {
  it.each([
    ['A4', openingColumns],
    ['A3', openingColumns],
    ['A4', columnNames],
    ['A3', columnNames],
    ['A4', ['number'] as const],
    ['A4', ['idNumber', 'phone'] as const]
  ] as const)('%s, %j', (paper, columns) => {
    const { printed, left, widths } = fitOnPaper(columns, paper)
    expect([...printed, ...left].toSorted()).toEqual([...columns].toSorted())
    expect(widths).toHaveLength(printed.length + 1)
    const page = contentWidth(SHEETS[paper])
    const wide = widths.reduce((all, one) => all + one, 0)
    expect(wide).toBeLessThanOrEqual(page)
    expect(wide).toBeGreaterThan(page - 2 * widths.length)
  })

  it('keeps on A4 what tells of the matter, and on A3 nearly all', () => {
    expect(fitOnPaper(openingColumns, 'A4').printed).toEqual([
      ...['number', 'registered', 'village', 'applicant', 'category', 'colour', 'content', 'body', 'owner'],
      ...['due', 'progress', 'state']
    ])
    expect(fitOnPaper(openingColumns, 'A3').left).toEqual(['idNumber'])
    expect(fitOnPaper(['number', 'content'], 'A4').left).toEqual([])
  })
})

describe('a printed ledger', () => {
  const office = openOffice()
  afterAll(async () => (await office).close())

  it('says on every page what it is and how many pages there are, and loses no word', async () => {
    const long = { ...rowOf(999), content: story.repeat(60), idNumber: '', confidential: false }
    const files = [
      ledger(1_000),
      ledger(40, { paper: 'A3', rows: [rowOf(1), long, ...ledger(40).rows], sample: true })
    ]
    const made = await Promise.all(files.map((one) => printLedger(one, quiet)))
    for (const { bytes } of made) expect(lintDocx(bytes)).toEqual([])
    const [many, wide] = await (await office).toPdf(made.map(({ bytes }) => bytes))
    for (const [pdf = '', { pages }] of [
      [many, made[0] ?? { pages: 0 }],
      [wide, made[1] ?? { pages: 0 }]
    ] as const) {
      const shown = (await pagesOf(pdf)).map((page) => page.replace(/\s/g, ''))
      expect(shown).toHaveLength(pages)
      for (const [at, page] of shown.entries()) {
        expect(page).toContain(`第${at + 1}页共${pages}页`)
        expect(page).toContain('乡镇（街道）台账')
        expect(page).toContain('永兴村；登记日期2026-08-01至2026-08-31')
        expect(page).toContain('2026年11月27日')
        expect(page).toContain('序号')
      }
    }
    const document = partOf(made[1]?.bytes ?? new Uint8Array(), 'word/document.xml')
    const words = [...document.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, part = '']) => part).join('')
    expect(words.split('黏')).toHaveLength(files[1] ? storiesIn(files[1]) + 1 : 0)
    expect(words).toContain('139****0001')
    expect(words).toContain('纸上放不下、没有印的列：身份证号码。')
    expect(document).toMatch(/<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"\/>/)
    expect(document).toContain('<w:tblHeader/>')
  }, 120_000)

  it('counts what it holds, and tells of confidential cases', () => {
    const { rows } = ledger(10)
    expect(totalsOf(rows)).toBe('合计 10 件：在办 8 件、已办结 2 件、未受理 0 件；其中超期 2 件')
    const told = JSON.stringify(ledgerSheet(ledger(10)))
    expect(told).toContain('含保密件 1 件，本表不得外传。')
    expect(JSON.stringify(ledgerSheet(ledger(2)))).not.toContain('保密')
    expect(JSON.stringify(ledgerSheet(ledger(0)))).toContain('合计 0 件')
  })
})

/** How often the story is told in it; one that goes on over a page has 黏 once as well. */
function storiesIn({ rows }: PrintedLedger): number {
  return rows.reduce((all, { content }) => all + content.length / story.length, 0)
}
