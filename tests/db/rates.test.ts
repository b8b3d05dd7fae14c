import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { partGroups, rateNames, type NumberName, type RateName } from '../../db/rates/rates.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, owner, registration } from '../support/life.ts'

const august = { from: '2026-08-01', to: '2026-08-31' }
const leader = '冉永康'

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
  centre.now = '2026-08-31T18:00:00+08:00'
})

async function board(period: Input<'rates.board'> = august) {
  await centre.signIn(leader)
  return centre.call('rates.board', period)
}

async function rate(name: RateName, period: Input<'rates.board'> = august) {
  const found = (await board(period)).rates.find((one) => one.rate === name)
  if (!found) throw new Error('no such rate')
  return found
}

/** The cases of a number. */
async function behind(name: RateName, number: NumberName, period = august): Promise<string[]> {
  await centre.signIn(leader)
  const rated = { rate: name, number, ...period }
  return (await centre.call('cases.list', { rated, limit: 200 })).rows.map(({ id }) => id).sort()
}

async function closed(change: Partial<Input<'cases.register'>> = {}): Promise<string> {
  const { id } = await caseInSigning(centre, change)
  await everyoneSigns(centre, id)
  return id
}

async function revisit(caseId: string, change: Partial<Input<'revisits.record'>>) {
  await centre.signIn('何秋菊')
  const step = { caseId, happenedAt: at('28T10:00'), way: '上门', text: '到现场看过', resolved: true }
  return centre.call('revisits.record', { ...step, satisfaction: '满意', ...change })
}

/** Cases of every kind that rates tell apart. */
async function county() {
  const [good, basic, bad, silent, waived, unasked] = [
    await closed(),
    await closed(),
    await closed(),
    await closed(),
    await closed(),
    await closed()
  ]
  await revisit(good, {})
  await revisit(basic, { satisfaction: '基本满意' })
  await revisit(bad, { satisfaction: '不满意', resolved: false })
  await revisit(silent, { satisfaction: null })
  await centre.signIn(leader)
  await centre.call('revisits.waive', { caseId: waived, happenedAt: at('28T11:00'), text: '已外出' })
  const { id: sent } = await caseInHandling(centre)
  await centre.signIn(owner)
  await centre.call('cases.sendBack', { caseId: sent, happenedAt: at('04T09:00'), reason: '不属本所' })
  const { id: prompt } = await caseInHandling(centre)
  await centre.signIn(owner)
  const word = { kind: '电话联系', text: '约好到现场' }
  await centre.call('cases.handle', { caseId: prompt, happenedAt: at('03T17:00'), ...word })
  await centre.signIn('何秋菊')
  const invalid = await centre.call('cases.register', registration())
  const step = { caseId: invalid.id, happenedAt: at('03T09:30') }
  await centre.call('cases.screen', { ...step, valid: false, reason: '重复登记' })
  return { good, basic, bad, silent, waived, unasked, sent, prompt, invalid: invalid.id }
}

describe('成效', () => {
  it('is for leaders and the discipline officer, and says of each rate the formula, the day and the source', async () => {
    await centre.signIn(owner)
    expect((await centre.refusal('rates.board', august)).code).toBe('NOT_PERMITTED')
    const { rates } = await board()
    expect(rates.map((one) => one.rate)).toEqual(rateNames)
    for (const { formula, day, source, shown } of rates) {
      expect([formula.length > 20, day.length > 1, source.length > 5]).toEqual([true, true, true])
      expect(shown).toBe('没有可算的')
    }
  })

  it('refuses a period that ends before it begins, and a day that is none', async () => {
    await centre.signIn(leader)
    const turned = await centre.refusal('rates.board', { from: '2026-08-02', to: '2026-08-01' })
    expect(turned.fields).toEqual([{ path: ['to'], message: '止日不能早于起日，请核对' }])
    expect((await centre.refusal('rates.board', { from: '2026-02-30', to: '2026-03-01' })).code).toBe(
      'INVALID_INPUT'
    )
  })

  it('counts each case in one part of a rate, and lists those behind every number', async () => {
    const ids = await county()
    const { rates } = await board()
    for (const { rate: name, counted, of, apart, parts } of rates) {
      for (const [at, group] of partGroups.entries()) {
        expect(await behind(name, group), `${name} ${group}`).toHaveLength([counted, of, apart][at] ?? -1)
      }
      for (const { part, cases } of parts) expect(await behind(name, part)).toHaveLength(cases)
    }
    const { good, basic, bad, silent, waived, unasked, sent, prompt, invalid } = ids
    expect(await behind('satisfied', 'counted')).toEqual([good, basic].sort())
    expect(await behind('satisfied', 'of')).toEqual([good, basic, bad].sort())
    expect(await behind('satisfied', 'noLevel')).toEqual([silent])
    expect(await behind('solved', 'counted')).toEqual([good, basic, silent].sort())
    expect(await behind('solved', 'waived')).toEqual([waived])
    expect(await behind('solved', 'notAsked')).toEqual([unasked])
    expect(await behind('solved', 'early')).toEqual([invalid])
    expect(await behind('solved', 'unclosed')).toEqual([sent, prompt].sort())
    expect(await behind('rehandled', 'counted')).toEqual([bad])
    expect(await behind('rehandled', 'of')).toEqual([good, basic, bad, silent, waived].sort())
    expect(await behind('sentBack', 'counted')).toEqual([sent])
    expect(await behind('sentBack', 'of')).toHaveLength(8)
    expect(await behind('response', 'counted')).toEqual([prompt])
    expect(await behind('response', 'notContacted')).toEqual([sent])
    expect(await behind('response', 'contactedLate')).toHaveLength(6)
    expect((await rate('satisfied')).shown).toBe('3 件中 2 件')
  })

  it('counts a closing by its day, whatever became of the case afterwards', async () => {
    const id = await closed()
    await revisit(id, { satisfaction: '非常不满意', resolved: false })
    expect(await behind('satisfied', '非常不满意', { from: '2026-08-21', to: '2026-08-21' })).toEqual([id])
    for (const day of ['2026-08-20', '2026-08-22']) {
      expect(await behind('satisfied', 'of', { from: day, to: day })).toEqual([])
    }
  })

  it('tells apart what was closed in time and late, and what is past its limit and not closed', async () => {
    const inTime = await closed()
    const late = await closed({ tier: '村（社区）' })
    const { id: never } = await caseInHandling(centre, { tier: '村（社区）' })
    expect(await behind('onTime', 'closedInTime')).toEqual([inTime])
    expect(await behind('onTime', 'closedLate')).toEqual([late])
    expect(await behind('onTime', 'dueUnclosed')).toEqual([never])
    // Fifteen days from 08-03 end with 08-18, at 24:00.
    expect(await behind('onTime', 'dueUnclosed', { from: '2026-08-18', to: '2026-08-18' })).toEqual([never])
    expect(await behind('onTime', 'dueUnclosed', { from: '2026-08-19', to: '2026-08-31' })).toEqual([])
  })

  it('goes by the settings', async () => {
    await county()
    expect((await rate('satisfied')).counted).toBe(2)
    await centre.signIn(administrator)
    await centre.call('rates.setSettings', { basicCounts: false, legalApart: true, least: 1 })
    expect(await rate('satisfied')).toMatchObject({ counted: 1, of: 3, shown: '33.3%' })
    const number = { rate: 'satisfied', number: 'counted', ...august } as const
    expect((await centre.call('cases.list', { rated: number })).total).toBe(1)
  })

  it('can be told by ledger, body, village and channel, as many together as in all', async () => {
    await closed()
    await revisit(await closed({ channel: '入户走访', tier: '村（社区）' }), {})
    const whole = await rate('satisfied')
    for (const by of ['ledger', 'body', 'village', 'channel'] as const) {
      const { classes } = await board({ ...august, by })
      const told = classes.flatMap(({ name, rates }) => rates.map((one) => ({ name, ...one })))
      const satisfied = told.filter((one) => one.rate === 'satisfied')
      expect(satisfied.reduce((sum, { of }) => sum + of, 0)).toBe(whole.of)
      for (const { name, apart } of satisfied) {
        const rated = { rate: 'satisfied', number: 'apart', ...august, by, name } as const
        expect((await centre.call('cases.list', { rated })).total, `${by} ${name}`).toBe(apart)
      }
    }
    const { classes } = await board({ ...august, by: 'ledger' })
    expect(classes.map(({ name }) => name)).toEqual(['村（社区）', '乡镇（街道）'])
  })

  it('counts no confidential case for who may not see it, and lists none', async () => {
    await closed({ confidential: true })
    expect((await rate('onTime')).of).toBe(1)
    await centre.signIn(owner)
    const rated = { rate: 'onTime', number: 'of', ...august } as const
    await centre.signIn('蒲晓燕')
    expect((await centre.call('cases.list', { rated })).total).toBe(0)
  })
})
