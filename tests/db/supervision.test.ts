import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { watchLineNames, type WatchLineName } from '../../db/supervision/watch-lines.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { deadlineCounty } from '../support/deadline-county.ts'
import {
  applicantSigns,
  at,
  caseInHandling,
  caseInSigning,
  everyoneSigns,
  owner,
  staffSigns
} from '../support/life.ts'

const officer = '向华'

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
})

/** The cases of a line, which are as many as the board counts. */
async function behind(line: WatchLineName): Promise<string[]> {
  await centre.signIn(officer)
  const { lines } = await centre.call('oversight.board', {})
  const { rows, total } = await centre.call('cases.list', { watch: line, limit: 200 })
  expect(lines.find((one) => one.line === line)?.cases, line).toBe(total)
  expect(rows).toHaveLength(total)
  return rows.map(({ id }) => id).sort()
}

async function revisit(caseId: string, change: Partial<Input<'revisits.record'>>) {
  await centre.signIn('何秋菊')
  return centre.call('revisits.record', {
    ...{ caseId, happenedAt: at('28T10:00'), way: '上门', text: '到现场看过', satisfaction: null },
    ...change
  })
}

describe('督办专账', () => {
  it('is for the discipline officer, names its rules and sources, and says the days that were set', async () => {
    await centre.signIn('岳明远')
    expect((await centre.refusal('oversight.board', {})).code).toBe('NOT_PERMITTED')
    await centre.signIn(administrator)
    await centre.call('supervision.setSettings', { basis: '督办办法', contactDays: 3, revisitDays: 10 })
    await centre.signIn(officer)
    const { basis, lines } = await centre.call('oversight.board', {})
    expect(basis).toBe('督办办法')
    expect(lines.map(({ line }) => line)).toEqual(watchLineNames)
    for (const { rule, source } of lines) expect([rule.length > 10, source.length > 3]).toEqual([true, true])
    const said = (name: WatchLineName) => lines.find(({ line }) => line === name)?.rule
    expect(said('neverContacted')).toContain('满 3 天')
    expect(said('neverRevisited')).toContain('满 10 天')
  })

  it('counts what is late and what is due by the one rule of 期限', async () => {
    await deadlineCounty(centre)
    await centre.signIn(officer)
    const { all } = await centre.call('deadlines.board', {})
    expect(await behind('overdue')).toHaveLength(all.overdue)
    expect(await behind('dueSoon')).toHaveLength(all.today + all.week + all.soon)
    expect(Math.min(all.overdue, all.today, all.week, all.soon)).toBeGreaterThan(0)
  })

  it('holds a case that was sent back until somebody has it again, and one that a seat returned until it is asked for again', async () => {
    const { id: sent } = await caseInHandling(centre)
    await centre.signIn(owner)
    await centre.call('cases.sendBack', { caseId: sent, happenedAt: at('04T09:00'), reason: '不属本所' })
    const { id: returned } = await caseInSigning(centre)
    const [round] = await centre.call('signoff.open', { caseId: returned })
    const back = { roundId: round?.id ?? '', happenedAt: at('21T09:00'), reason: '缺照片' }
    await centre.call('signoff.return', back)
    const { id: never } = await caseInHandling(centre)
    expect(await behind('sentBack')).toEqual([sent, returned].sort())
    expect(never).not.toBe('')

    await centre.signIn('何秋菊')
    const ownerId = await centre.id('蒲晓燕')
    await centre.call('cases.assign', { caseId: sent, happenedAt: at('05T09:00'), ownerId })
    await centre.signIn(owner)
    await centre.call('cases.requestClosing', {
      caseId: returned,
      happenedAt: at('22T09:00'),
      result: '已补'
    })
    expect(await behind('sentBack')).toEqual([])
  })

  it('holds what nobody has contacted, from the day that is set', async () => {
    centre.now = '2026-08-04T23:59:00+08:00'
    const { id } = await caseInHandling(centre)
    expect(await behind('neverContacted')).toEqual([id])
    await centre.signIn(administrator)
    await centre.call('supervision.setSettings', { contactDays: 2, revisitDays: 7 })
    expect(await behind('neverContacted')).toEqual([])
    centre.now = '2026-08-05T00:00:00+08:00'
    expect(await behind('neverContacted')).toEqual([id])
    await centre.signIn(owner)
    const call = { caseId: id, happenedAt: at('04T10:00'), kind: '电话联系', text: '约好到现场' }
    await centre.call('cases.handle', call)
    expect(await behind('neverContacted')).toEqual([])
  })

  it('holds what was signed as satisfied and revisited as not, and what is handled again, until it is made good', async () => {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    centre.now = '2026-08-27T23:00:00+08:00'
    expect(await behind('neverRevisited')).toEqual([])
    centre.now = '2026-08-28T12:00:00+08:00'
    expect(await behind('neverRevisited')).toEqual([id])
    await revisit(id, { resolved: false, satisfaction: '不满意', opinion: '又漏了' })
    expect([await behind('paperOnly'), await behind('reopened')]).toEqual([[id], [id]])
    expect(await behind('neverRevisited')).toEqual([])

    centre.now = '2026-09-20T12:00:00+08:00'
    await centre.signIn(owner)
    const september = (day: string) => `2026-09-${day}T10:00:00+08:00`
    const step = { caseId: id, happenedAt: september('02') }
    expect(await behind('neverContacted')).toEqual([id])
    await centre.signIn(owner)
    await centre.call('cases.handle', { ...step, kind: '现场核查', text: '重新做了防渗' })
    await centre.call('cases.requestClosing', { ...step, result: '不再渗漏' })
    expect(await behind('reopened')).toEqual([id])
    await centre.signIn(owner)
    await applicantSigns(centre, id, { signedAt: september('03') })
    for (const name of [owner, '岳明远', '冉永康']) {
      await staffSigns(centre, id, name, { signedAt: september('03') })
    }
    expect([await behind('reopened'), await behind('paperOnly')]).toEqual([[], [id]])
    await revisit(id, { happenedAt: september('05'), resolved: true, satisfaction: '满意' })
    expect(await behind('paperOnly')).toEqual([])
  })

  it('holds a revisit that ended without reaching anybody, and no complaint that was never signed as satisfied', async () => {
    const waived = await caseInSigning(centre)
    await everyoneSigns(centre, waived.id)
    await centre.signIn('冉永康')
    await centre.call('revisits.waive', {
      ...{ caseId: waived.id, happenedAt: at('28T10:00'), text: '本人要求不再回访' }
    })
    expect(await behind('neverRevisited')).toEqual([waived.id])
    const honest = await caseInSigning(centre)
    await applicantSigns(centre, honest.id, { satisfaction: '不满意' })
    for (const name of [owner, '岳明远', '冉永康']) await staffSigns(centre, honest.id, name)
    await revisit(honest.id, { resolved: false, satisfaction: '不满意', opinion: '没有解决' })
    expect(await behind('paperOnly')).toEqual([])
    expect(await behind('reopened')).toEqual([honest.id])
  })

  it('keeps what another changed of the settings meanwhile', async () => {
    await centre.signIn(administrator)
    const before = await centre.call('supervision.settings', {})
    await centre.call('supervision.setSettings', { ...before, contactDays: 3 })
    await centre.call('supervision.setSettings', { ...before, revisitDays: 5, before })
    expect(await centre.call('supervision.settings', {})).toMatchObject({ contactDays: 3, revisitDays: 5 })
    const clash = { ...before, contactDays: 9, before }
    expect((await centre.refusal('supervision.setSettings', clash)).code).toBe('STALE')
  })
})
