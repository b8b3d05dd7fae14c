import { beforeEach, describe, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, owner, registration } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

let centre: TestCentre

beforeEach(async () => {
  centre = await newCentre()
})

const clocksOf = async (caseId: string) => (await centre.call('cases.read', { caseId })).clocks

describe('the clocks of a case', () => {
  it('are rows from its registration on, with the rule copied in and explained', async () => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration())
    const [clock, ...more] = await clocksOf(id)
    expect(more).toEqual([])
    expect(clock).toMatchObject({
      name: '办理期限（乡镇（街道）件）',
      forWhom: '群众等候',
      due: '2026-09-02'
    })
    expect(clock?.sentence).toContain('自 2026-08-03 起 30 日（15–90 日分级限时），2026-09-02 到期')
  })

  it('end with the fourth signature, and 重办 begins one of its own', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    expect(await clocksOf(id)).toMatchObject([{ status: 'done', text: '用时 18 天' }])
    await centre.signIn('何秋菊')
    await centre.call('revisits.record', {
      ...{ caseId: id, way: '电话', text: '塘埂又渗水。', opinion: '请再看看。', happenedAt: at('25T10:00') },
      ...{ resolved: false, satisfaction: '不满意' }
    })
    expect(await clocksOf(id)).toMatchObject([
      { cycle: 2, name: '差评整改', due: '2026-09-15' },
      { cycle: 1, status: 'done' },
      { cycle: 2, due: '2026-09-24' }
    ])
  })

  it('are made anew from the rows: a list that was lost comes back with the next step', async () => {
    const { id } = await caseInHandling(centre)
    const lists = () => withRaw(centre, (raw) => raw.prepare('SELECT * FROM case_due').all())
    const before = await lists()
    await withRaw(centre, (raw) => raw.exec('DELETE FROM case_due'))
    await centre.signIn(owner)
    await centre.call('cases.handle', {
      caseId: id,
      kind: '现场核查',
      text: '看了。',
      happenedAt: at('05T09:00')
    })
    const after = await lists()
    expect(after).toMatchObject(before.map((row) => ({ ...(row as object), entries: 5 })))
  })

  it('a rule or a clock that no program wrote so stops neither the counter nor the list', async () => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration())
    await withRaw(centre, (raw) => {
      const account = raw.prepare('SELECT id FROM account LIMIT 1').pluck().get()
      const insert = raw.prepare(
        `INSERT INTO clock_rule VALUES (?, 2, '2026-01-01', 1, ?, '', '2026-01-01T00:00:00+08:00', ?)`
      )
      insert.run('bazhou.township', '{"name": "坏"}', account)
      insert.run('another', '[]', account)
      raw.prepare(`UPDATE case_clock SET definition = '{}' WHERE case_id = ?`).run(id)
    })
    const next = await centre.call('cases.register', registration())
    const { rows } = await centre.call('cases.list', {})
    expect(rows.find((row) => row.id === id)?.clock.text).toBe('期限读不出')
    expect(rows.find((row) => row.id === next.id)?.clock.rule).toBe('自登记之日起 30 日（15–90 日分级限时）')
    await centre.call('cases.screen', { caseId: id, happenedAt: at('03T09:30'), valid: true, reason: '属实' })
  })

  it.each(['case_clock', 'case_due'])(
    'an end in %s that is no time is named in its row and stops nothing; the next step writes it anew',
    async (table) => {
      await centre.signIn('何秋菊')
      const { id } = await centre.call('cases.register', registration())
      const other = await centre.call('cases.register', registration())
      await withRaw(centre, (raw) => {
        const column = table === 'case_due' ? 'case_id' : 'id IN (SELECT clock_id FROM case_due) AND case_id'
        raw.prepare(`UPDATE ${table} SET due_at = 'soon' WHERE ${column} = ?`).run(id)
      })
      const row = async (caseId: string) =>
        (await centre.call('cases.list', {})).rows.find((one) => one.id === caseId)?.clock
      const before = await centre.call('cases.read', { caseId: id })
      if (table === 'case_due') expect((await row(id))?.text).toBe('期限读不出')
      else expect(before.clock).toMatchObject({ text: '期限读不出', due: '' })
      expect((await row(other.id))?.due).toBe('2026-09-02')
      await centre.call('deadlines.board', {})
      await centre.call('cases.screen', {
        caseId: id,
        happenedAt: at('03T09:30'),
        valid: true,
        reason: '属实'
      })
      expect((await row(id))?.due).toBe('2026-09-02')
      expect((await centre.call('cases.read', { caseId: id })).clock.due).toBe('2026-09-02')
    }
  )

  it('one that can’t be read is named on the page of its case, beside those that can', async () => {
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration())
    await withRaw(centre, (raw) =>
      raw.prepare(`UPDATE case_clock SET definition = '{}' WHERE case_id = ?`).run(id)
    )
    const { clock, clocks } = await centre.call('cases.read', { caseId: id })
    expect(clock.text).toBe('期限读不出')
    expect(clocks).toMatchObject([
      { name: '读不出的期限', sentence: '这件诉求的期限记录读不出，请把编号告诉系统管理员' }
    ])
  })
})
