import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { stateFigure } from '../../db/ledgers/figures.ts'
import { readWorkbook } from '../../db/workbook/workbook.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { partOf } from '../support/docx-part.ts'
import { withRaw } from '../support/raw.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, owner, registration } from '../support/life.ts'

const township = '乡镇（街道）'
const county = '区（县）'

let centre: TestCentre

const page = (change: Partial<Input<'ledgers.page'>> = {}) =>
  centre.call('ledgers.page', { ledger: township, ...change })

async function register(change: Partial<Input<'cases.register'>> = {}): Promise<string> {
  await centre.signIn('何秋菊')
  return (await centre.call('cases.register', registration(change))).id
}

beforeEach(async () => {
  centre = await newCentre()
})

describe('three ledgers over the same cases', () => {
  it('hold each case once, and it moves with 提级', async () => {
    const { id } = await caseInHandling(centre)
    await register({ tier: '村（社区）' })
    await centre.signIn('岳明远')
    expect((await page()).rows.map((row) => row.id)).toEqual([id])
    expect((await page({ ledger: county })).total).toBe(0)
    await centre.call('cases.moveTier', {
      ...{ caseId: id, happenedAt: at('03T10:00'), to: county, reason: '涉及两个镇' }
    })
    expect((await page()).total).toBe(0)
    const { rows, counts } = await page({ ledger: county })
    expect(rows.map((row) => [row.id, row.tier])).toEqual([[id, township]])
    expect(counts).toEqual({ all: 1, open: 1, closed: 0, early: 0, overdue: 1 })
  })

  it('say of a case what the paper ledger says, numbers of persons masked', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn(owner)
    const [row] = (await page()).rows
    expect(row).toMatchObject({
      applicant: '赵德福',
      sex: '男',
      idNumber: '511902********171X',
      phone: '139****0001',
      address: '永兴村3组',
      village: '永兴村',
      owner,
      progress: '返工完成，无渗漏。',
      stateLabel: '待回访',
      dueOn: null,
      overdue: false
    })
    expect(row?.endedAt?.slice(0, 10)).toBe('2026-08-21')
    expect((await page({ figure: 'closed' })).total).toBe(1)
  })

  it('count what each number lists', async () => {
    await caseInHandling(centre)
    const invalid = await register()
    await centre.call('cases.screen', {
      ...{ caseId: invalid, happenedAt: at('03T10:00'), valid: false, reason: '查无此事' }
    })
    await register({ registeredAt: '2026-11-20T09:00:00+08:00' })
    const { counts } = await page()
    expect(counts).toEqual({ all: 3, open: 2, closed: 0, early: 1, overdue: 1 })
    for (const figure of ['all', 'open', 'early', 'overdue'] as const) {
      const { rows, total } = await page({ figure })
      expect([rows.length, total]).toEqual([counts[figure], counts[figure]])
    }
    expect((await page({ figure: 'early' })).rows[0]).toMatchObject({ id: invalid, progress: '查无此事' })
    expect((await page({ from: '2026-11-01', to: '2026-11-20' })).counts.all).toBe(1)
    expect((await page({ to: '2026-11-19' })).counts.all).toBe(2)
  })

  it('keep a confidential case from who may not see it, in rows, numbers and classes', async () => {
    await register({ confidential: true, location: '石桥村' })
    await register()
    expect((await page()).counts.all).toBe(2)
    await centre.signIn(owner)
    const { counts, rows } = await page()
    expect([counts.all, rows.length]).toEqual([1, 1])
    const byVillage = await centre.call('ledgers.classes', { ledger: township, by: 'village' })
    expect(byVillage.map(({ name }) => name)).toEqual(['永兴村'])
    expect((await page({ search: '堰塘' })).total).toBe(1)
  })

  it('are sorted either way, and read from any place', async () => {
    const places = ['柏林村', '永兴村', '别处', '石桥村']
    const ids: string[] = []
    for (const [at, location] of places.entries()) {
      const registeredAt = `2026-08-0${at + 3}T09:00:00+08:00`
      ids.push(await register({ location, registeredAt, applicants: [{ name: '李大秀' }] }))
    }
    const villages = async (order: 'asc' | 'desc', offset = 0, limit = 4) =>
      (await page({ sort: 'village', order, offset, limit })).rows.map(({ village }) => village)
    expect(await villages('asc')).toEqual(['永兴村', '石桥村', '柏林村', ''])
    expect(await villages('desc')).toEqual(['', '柏林村', '石桥村', '永兴村'])
    expect(await villages('asc', 3, 4)).toEqual([''])
    expect((await page({ offset: 1, limit: 2 })).rows.map(({ id }) => id)).toEqual([ids[2], ids[1]])
    expect((await page({ village: '未写明' })).rows.map(({ id }) => id)).toEqual([ids[2]])
    for (const sort of ['number', 'category', 'field', 'colour', 'state', 'ended', 'due'] as const) {
      expect((await page({ sort, figure: 'open' })).rows).toHaveLength(4)
    }
  })

  it('are classified by village, 四类 and field, a field by its first level too', async () => {
    await register({ location: '', applicants: [{ name: '李大秀', address: '石桥村2组' }] })
    await register({ category: '政策咨询', field: '农业农村/土地承包' })
    await register({ field: '邻里/宅基地' })
    const classes = async (by: Input<'ledgers.classes'>['by']) =>
      (await centre.call('ledgers.classes', { ledger: township, by })).map(({ name, counts }) => [
        name,
        counts.all
      ])
    expect(await classes('village')).toEqual([
      ['永兴村', 2],
      ['石桥村', 1]
    ])
    expect(await classes('category')).toEqual([
      ['政策咨询', 1],
      ['群众求决', 2]
    ])
    expect(await classes('field')).toEqual([
      ['农业农村/水利设施', 1],
      ['农业农村/土地承包', 1],
      ['邻里/宅基地', 1]
    ])
    expect((await page({ field: '农业农村' })).total).toBe(2)
    expect((await page({ village: '石桥村' })).total).toBe(1)
  })
})

describe('a ledger as an Excel file', () => {
  it('holds what the view shows: its columns and order, days as days, numbers of persons masked', async () => {
    await register({ registeredAt: '2026-08-04T09:12:00+08:00', summary: '渠堰堵塞' })
    await register()
    await register({ tier: county })
    await register({ confidential: true })
    await centre.signIn(owner)
    const columns = ['number', 'registered', 'idNumber', 'phone', 'closed'] as const
    const list = { ledger: township, sort: 'registered', order: 'asc' } as const
    const { name, bytes, cases } = await centre.call('ledgers.export', { ...list, columns: [...columns] })
    expect([name, cases]).toEqual(['乡镇（街道）台账 2026-11-21.xlsx', 2])
    const { rows } = await page(list)
    const [sheet, told] = (await readWorkbook(bytes)) ?? []
    expect(sheet?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['序号', '编号', '登记日期', '身份证号码', '联系电话', '是否办结'],
      ['1', rows[0]?.number, '2026-08-03', '511902********171X', '139****0001', '否'],
      ['2', rows[1]?.number, '2026-08-04', '511902********171X', '139****0001', '否']
    ])
    const { read } = await import('@e965/xlsx')
    expect(read(bytes, { cellNF: true }).Sheets['乡镇（街道）台账']?.['C2']).toMatchObject({
      t: 'n',
      z: 'yyyy-mm-dd'
    })
    expect(told?.rows.map(({ cells }) => cells[1]?.text)).toContain('合计 2 件')
    await centre.signIn('周管理')
    expect((await centre.call('audit.verify', {})).faults).toEqual([])
    const noted = withRaw(centre, (raw) =>
      raw.prepare(`SELECT detail FROM audit_entry WHERE call = 'ledgers.export'`).pluck().all()
    )
    expect(await noted).toEqual(['导出乡镇（街道）台账 2 件'])
  })
})

describe('a ledger on paper', () => {
  const list = { ledger: township, paper: 'A3' } as const

  it('holds what the person is shown, numbers masked, and is in the audit', async () => {
    await register({ summary: '渠堰堵塞' })
    await register({ confidential: true, content: '不能让人知道的事' })
    await centre.signIn(owner)
    const columns: Input<'ledgers.print'>['columns'] = ['number', 'idNumber', 'phone', 'content']
    const { name, bytes, cases, pages } = await centre.call('ledgers.print', { ...list, columns })
    expect([name, cases, pages]).toEqual(['乡镇（街道）台账 2026-11-21 A3.docx', 1, 1])
    const document = partOf(bytes, 'word/document.xml')
    expect(document).toContain('511902********171X')
    expect(document).not.toContain('不能让人知道的事')
    const noted = withRaw(centre, (raw) =>
      raw.prepare(`SELECT detail FROM audit_entry WHERE call = 'ledgers.print'`).pluck().all()
    )
    expect(await noted).toEqual(['打印乡镇（街道）台账 1 件，A3 横向 1 页'])
  })

  it('is refused where there are more than can be printed at once', async () => {
    const id = await register()
    await withRaw(centre, (raw) => {
      const columns = raw.pragma('table_info(cases)') as { name: string }[]
      const copied = columns
        .map(({ name }) => name)
        .map((name) => ({ id: `'copy' || n`, number: `'号' || n`, number_rank: 'n' })[name] ?? name)
      return raw
        .prepare(
          `WITH RECURSIVE many(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 3000)
           INSERT INTO cases SELECT ${copied.join(', ')} FROM cases, many WHERE cases.id = ?`
        )
        .run(id)
    })
    const { code, message } = await centre.refusal('ledgers.print', { ...list, columns: ['number'] })
    expect(code).toBe('TOO_MANY_TO_PRINT')
    expect(message).toContain('3001 件')
  })
})

describe('the village of a case', () => {
  const villageOf = async (change: Partial<Input<'cases.register'>>) => {
    const id = await register(change)
    return (await page()).rows.find((row) => row.id === id)?.village
  }

  it('is told by the place of the matter, else by where an applicant lives', async () => {
    expect(await villageOf({ location: '巴州区梁永镇石桥村5组' })).toBe('石桥村')
    expect(await villageOf({ location: '镇政府门口' })).toBe('永兴村')
    expect(await villageOf({ location: '镇政府门口', applicants: [{ name: '李大秀' }] })).toBe('')
    const applicants = [
      { name: '李大秀', address: '石桥村' },
      { name: '何子涵', address: '柏林村', representative: true }
    ]
    expect(await villageOf({ location: '', applicants })).toBe('柏林村')
  })

  it('is the longest name of the list, and told anew when the list is changed', async () => {
    expect(await villageOf({ location: '新永兴村' })).toBe('永兴村')
    await centre.signIn('周管理')
    const { centre: now } = await centre.call('centre.read', {})
    await centre.call('centre.update', { ...now, villages: [...now.villages, '新永兴村'] })
    expect((await page()).rows.map(({ village }) => village)).toEqual(['新永兴村'])
  })
})

it('every state is counted in one figure', () => {
  expect(
    ['registered', 'signing', 'closed', 'archived', 'invalid', 'forwarded'].map((s) =>
      stateFigure(s as never)
    )
  ).toEqual(['open', 'open', 'closed', 'closed', 'early', 'early'])
})
