import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { readWorkbook } from '../../db/workbook/workbook.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { partOf } from '../support/docx-part.ts'
import { caseInHandling, owner, registration } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

const leader = '岳明远'

let centre: TestCentre

/** A list of these cases, made by whoever sits here; today is 2026-11-21. */
const make = async (caseIds: string[], change: Partial<Input<'checklists.make'>> = {}) =>
  (
    await centre.call('checklists.make', {
      ...{ kind: '整改清单', title: '十一月整改', ledger: '乡镇（街道）', caseIds },
      ...{ measure: '到现场查看，修好为止', dueOn: '2026-11-30' },
      ...change
    })
  ).id

const read = (id: string) => centre.call('checklists.read', { id })
const firstLine = async (id: string) => {
  const [line] = (await read(id)).lines
  if (!line) throw new Error('no line')
  return line
}

async function register(change: Partial<Input<'cases.register'>> = {}): Promise<string> {
  await centre.signIn('何秋菊')
  return (await centre.call('cases.register', registration(change))).id
}

beforeEach(async () => {
  centre = await newCentre()
})

describe('a list of cases', () => {
  it('has a line a case, answered for by its owner, and leads there and back', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(leader)
    const id = await make([caseId, caseId])
    const list = await read(id)
    expect(list).toMatchObject({
      ...{ kind: '整改清单', title: '十一月整改', madeBy: leader, closed: null, mayKeep: true },
      counts: { all: 1, open: 1, overdue: 0, done: 0 }
    })
    expect(list.lines).toMatchObject([
      { caseId, measure: '到现场查看，修好为止', responsible: owner, dueOn: '2026-11-30', doneOn: null }
    ])
    await centre.signIn(owner)
    expect(await centre.call('checklists.ofCase', { caseId })).toMatchObject([
      { checklistId: id, title: '十一月整改', kind: '整改清单', responsible: owner, mayTick: true }
    ])
    expect((await centre.call('checklists.list', {})).map((one) => [one.id, one.mayKeep])).toEqual([
      [id, false]
    ])
  })

  it('is ticked off by who answers for it or a leader, and opened again with the reason', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn('何秋菊')
    const id = await make([caseId])
    const { id: lineId } = await firstLine(id)
    const done = { lineId, on: '2026-11-21', result: '已修好' }
    await centre.signIn('蒲晓燕')
    expect((await centre.refusal('checklists.tick', done)).message).toContain(`这一条由${owner}负责`)
    await centre.signIn(owner)
    await centre.call('checklists.tick', done)
    expect((await centre.refusal('checklists.tick', done)).code).toBe('LINE_DONE')
    expect((await centre.refusal('checklists.reopen', { lineId, reason: '又漏' })).code).toBe(
      'CHECKLIST_NOT_YOURS'
    )
    await centre.signIn('何秋菊')
    await centre.call('checklists.reopen', { lineId, reason: '又漏' })
    expect((await centre.refusal('checklists.reopen', { lineId, reason: '又漏' })).code).toBe('LINE_NOT_DONE')
    await centre.signIn(leader)
    await centre.call('checklists.tick', { ...done, result: '领导看过' })
    expect((await firstLine(id)).marks).toEqual([
      { kind: 'done', on: '2026-11-21', by: owner, words: '已修好' },
      { kind: 'reopened', on: '2026-11-21', by: '何秋菊', words: '又漏' },
      { kind: 'done', on: '2026-11-21', by: leader, words: '领导看过' }
    ])
    expect((await read(id)).counts).toEqual({ all: 1, open: 0, overdue: 0, done: 1 })
  })

  it.each([
    ['2026-11-22', 'IN_FUTURE'],
    ['2026-11-20', 'BEFORE_PREVIOUS']
  ])('is not done on %s', async (on, code) => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(leader)
    const { id: lineId } = await firstLine(await make([caseId]))
    const refused = await centre.refusal('checklists.tick', { lineId, on, result: '好了' })
    expect([refused.code, refused.fields?.[0]?.path]).toEqual([code, ['on']])
  })

  it('closes when nothing is open, or with the reason, and never by itself', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(leader)
    const id = await make([caseId])
    const refused = await centre.refusal('checklists.setClosed', { id, closed: true })
    expect([refused.code, refused.message]).toEqual([
      'CHECKLIST_OPEN',
      '清单上还有 1 条没有完成；没有全部完成就关闭的，请写明原因。'
    ])
    await centre.call('checklists.setClosed', { id, closed: true, reason: '并入下一张' })
    expect((await read(id)).closed).toMatchObject({ by: leader, reason: '并入下一张' })
    const { id: lineId } = await firstLine(id)
    const done = { lineId, on: '2026-11-21', result: '好了' }
    expect((await centre.refusal('checklists.tick', done)).code).toBe('CHECKLIST_CLOSED')
    await centre.call('checklists.setClosed', { id, closed: false })
    await centre.call('checklists.tick', done)
    expect((await read(id)).closed).toBeNull()
    await centre.call('checklists.setClosed', { id, closed: true })
    expect((await read(id)).closed?.reason).toBe('')
  })

  it('is changed by who made it: another person, who must be able to see the case', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn('何秋菊')
    const id = await make([caseId])
    const { id: lineId } = await firstLine(id)
    const facts = { lineId, measure: '请水利站', dueOn: '2026-12-05' }
    await centre.call('checklists.setLine', { ...facts, accountId: await centre.id('杨洪') })
    expect(await firstLine(id)).toMatchObject({ responsible: '杨洪', dueOn: '2026-12-05' })
    const before = { measure: '到现场查看，修好为止', dueOn: '2026-11-30', accountId: await centre.id(owner) }
    const other = { ...facts, accountId: await centre.id('杨洪'), measure: '换个办法', before }
    expect((await centre.refusal('checklists.setLine', other)).message).toContain(
      '措施已由别人改成“请水利站”'
    )
    const nobody = await centre.refusal('checklists.setLine', facts)
    expect(nobody.fields?.[0]?.path).toEqual(['accountId'])
    await centre.signIn(owner)
    expect((await centre.refusal('checklists.setLine', facts)).code).toBe('CHECKLIST_NOT_YOURS')
  })

  it('asks for somebody where a case has no owner yet', async () => {
    const caseId = await register()
    const input = { kind: '整改清单', title: '一', ledger: '乡镇（街道）', caseIds: [caseId], measure: '办' }
    const refused = await centre.refusal('checklists.make', { ...input, dueOn: '2026-11-30' })
    expect([refused.code, refused.fields?.[0]?.path]).toEqual(['CHECKLIST_UNOWNED', ['byOwners']])
    const past = await centre.refusal('checklists.make', { ...input, dueOn: '2026-11-20' })
    expect(past.fields?.[0]?.path).toEqual(['dueOn'])
    const strange = await centre.refusal('checklists.make', { ...input, kind: '愿望', dueOn: '2026-11-30' })
    expect(strange.fields?.[0]?.path).toEqual(['kind'])
    await make([caseId], { byOwners: false, accountId: await centre.id(owner) })
    await centre.signIn(owner)
    expect((await centre.call('checklists.list', {})).map(({ counts }) => counts.all)).toEqual([1])
  })

  it('keeps a confidential case from who may not see it: line, number and file', async () => {
    const { id: open } = await caseInHandling(centre)
    const secret = await register({ confidential: true, summary: '不能让人知道的事' })
    await centre.signIn(leader)
    const person = await centre.id(owner)
    const blind = await centre.refusal('checklists.make', {
      ...{ kind: '整改清单', title: '一', ledger: '乡镇（街道）', caseIds: [open, secret], measure: '办' },
      ...{ dueOn: '2026-11-30', byOwners: false, accountId: person }
    })
    expect(blind.fields?.[0]?.path).toEqual(['accountId'])
    const id = await make([open, secret], { byOwners: false, accountId: await centre.id('向华') })
    expect((await read(id)).counts.all).toBe(2)
    await centre.signIn(owner)
    const seen = await read(id)
    expect([seen.counts.all, seen.lines.map((line) => line.caseId)]).toEqual([1, [open]])
    const { bytes, cases } = await centre.call('checklists.file', { id, as: 'A4' })
    expect(cases).toBe(1)
    expect(partOf(bytes, 'word/document.xml')).not.toContain('不能让人知道的事')
    await centre.signIn('蒲晓燕')
    const only = await centre.refusal('checklists.make', {
      ...{ kind: '整改清单', title: '一', ledger: '乡镇（街道）', caseIds: [secret], measure: '办' },
      dueOn: '2026-11-30'
    })
    expect(only.code).toBe('NOT_FOUND')
  })

  it('goes out as a spreadsheet and on paper, and is in the audit without a name', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(leader)
    const id = await make([caseId])
    const { id: lineId } = await firstLine(id)
    await centre.call('checklists.tick', { lineId, on: '2026-11-21', result: '已修好' })
    const { name, bytes } = await centre.call('checklists.file', { id, as: 'xlsx' })
    expect(name).toBe('十一月整改 2026-11-21.xlsx')
    const [sheet, told] = (await readWorkbook(bytes)) ?? []
    expect(sheet?.rows[1]?.cells.map(({ text }) => text).slice(3)).toEqual([
      ...['到现场查看，修好为止', owner, '2026-11-30', `2026-11-21 完成。${leader}：已修好`]
    ])
    expect(JSON.stringify(told)).toContain('共 1 条：未完成 0 条（其中超期 0 条），已完成 1 条')
    const printed = await centre.call('checklists.file', { id, as: 'A3' })
    expect(printed.name).toBe('十一月整改 2026-11-21 A3.docx')
    expect(partOf(printed.bytes, 'word/document.xml')).toContain('已完成 1 条')
    const noted = await withRaw(centre, (raw) =>
      raw.prepare(`SELECT detail FROM audit_entry WHERE call LIKE 'checklists.%'`).pluck().all()
    )
    expect(noted).toEqual([
      ...['列整改清单 1 件', '整改清单第 1 条销号', '导出整改清单 1 条', '打印整改清单 1 条，A3']
    ])
  })

  it('counts a line as late from the day after its limit', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(leader)
    const id = await make([caseId], { dueOn: '2026-11-21' })
    expect((await read(id)).counts).toMatchObject({ open: 1, overdue: 0 })
    await withRaw(centre, (raw) => raw.prepare(`UPDATE checklist_line SET due_on = '2026-11-20'`).run())
    expect((await read(id)).counts).toMatchObject({ open: 1, overdue: 1 })
  })
})
