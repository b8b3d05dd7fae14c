import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'
import { answerTime, firstClock } from '../support/more-time.ts'
import { withRaw } from '../support/raw.ts'

let centre: TestCentre
let caseId: string

const reason = '需由区水利局鉴定塘埂防渗情况，鉴定结论预计于2026年9月5日作出'

beforeEach(async () => {
  centre = await newCentre()
  caseId = (await caseInHandling(centre)).id
  await centre.signIn(owner)
})

const read = () => centre.call('cases.read', { caseId })
const first = () => firstClock(centre, caseId)

/** The owner asks for ten days more, unless something else is said. */
async function ask(change: { happenedAt?: string; added?: number } = {}) {
  await centre.signIn(owner)
  const { happenedAt = at('20T10:00'), added = 10 } = change
  const clockId = (await first()).id
  return centre.call('extensions.ask', { caseId, happenedAt, kind: 'extension', clockId, added, reason })
}

const answer = (requestId: string, change: Partial<Input<'extensions.answer'>> = {}, by?: string) =>
  answerTime(centre, { caseId, requestId }, change, by)

describe('a request that nobody has answered', () => {
  const withdraw = (requestId: string) => centre.call('extensions.withdraw', { caseId, requestId })

  it('is taken back by whoever asked, leaves both entries, waits for nobody, and can be asked for anew', async () => {
    const before = await read()
    const { requestId } = await ask()
    expect((await read()).request).toMatchObject({ asked: true })
    await withdraw(requestId)
    const after = await read()
    expect([after.request, after.clock, after.nextAction]).toEqual([null, before.clock, before.nextAction])
    expect(after.timeline.slice(-2)).toMatchObject([
      { kind: 'extensionAsked', withdrawn: true },
      { kind: 'withdrawn', label: '申请延期', actorName: owner }
    ])
    await centre.signIn('岳明远')
    expect((await centre.call('cases.list', { mine: true })).rows).toEqual([])
    await answer((await ask({ happenedAt: at('20T09:00') })).requestId)
  })

  it('is nobody else’s to take back, and none that was answered or taken back', async () => {
    const { requestId } = await ask()
    await centre.signIn('蒲晓燕')
    await expect(withdraw(requestId)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await centre.signIn(owner)
    await withdraw(requestId)
    await expect(withdraw(requestId)).rejects.toMatchObject({ code: 'REQUEST_ANSWERED' })
    await expect(answer(requestId)).rejects.toMatchObject({ code: 'REQUEST_ANSWERED' })
    const again = await ask()
    await answer(again.requestId, { granted: false })
    await centre.signIn(owner)
    await expect(withdraw(again.requestId)).rejects.toMatchObject({ code: 'REQUEST_ANSWERED' })
  })
})

describe('延期', () => {
  it('is asked for by the owner, granted by a leader, and moves the end with a notice of its own number', async () => {
    const { requestId } = await ask()
    const asked = await read()
    expect(asked.request).toMatchObject({
      what: '办理期限（乡镇（街道）件）延长10日',
      reason,
      approvers: '分管领导、主要领导',
      mine: false
    })
    expect((await first()).due).toBe('2026-09-02')
    const { noticeNumber } = await answer(requestId)
    expect(noticeNumber).toMatch(/快处告〔2026〕2号$/)
    const granted = await read()
    expect(granted.clock.due).toBe('2026-09-12')
    expect(granted.clocks[0]?.sentence).toContain(
      '自 2026-08-03 起 30 日（15–90 日分级限时），延长 10 日（经党委副书记批准），2026-09-12 到期'
    )
    expect(granted.request).toBeNull()
    expect(granted.timeline.slice(-2)).toMatchObject([
      { kind: 'extensionAsked', text: reason },
      { kind: 'extended', label: '延长10日，至2026年9月12日止', text: '同意延长。' }
    ])
    expect(granted.extensions).toMatchObject([
      { number: noticeNumber, added: 10, unit: 'day', reason, way: '电话告知', approverTitle: '党委副书记' }
    ])
    // One extension is all that the rule allows.
    expect(granted.clocks[0]?.extension).toBeNull()
    await expect(ask({ happenedAt: at('22T10:00') })).rejects.toMatchObject({ code: 'EXTENDED_ENOUGH' })
  })

  it('waits for the leaders, beside what the owner goes on doing', async () => {
    const waiting = async (name: string) => {
      await centre.signIn(name)
      const { rows } = await centre.call('cases.list', { mine: true })
      const { byStep, total } = await centre.call('cases.turns', {})
      return { rows: rows.map((row) => row.nextAction), asked: byStep.answerTime, total }
    }
    expect(await waiting('岳明远')).toEqual({ rows: [], asked: 0, total: 0 })
    await ask()
    const leader = { rows: ['批复延期或暂停'], asked: 1, total: 1 }
    expect([await waiting('岳明远'), await waiting('冉永康')]).toEqual([leader, leader])
    expect(await waiting(owner)).toEqual({ rows: ['签收'], asked: 0, total: 1 })
    await centre.signIn('岳明远')
    expect((await read()).turn).toMatchObject({ step: 'answerTime', mine: true })
    await centre.signIn(owner)
    expect((await read()).turn).toMatchObject({ step: 'receive', mine: true })
  })

  it('granted after the last day is refused at its field, granted on it is not', async () => {
    const { requestId } = await ask({ happenedAt: '2026-09-02T09:00:00+08:00' })
    centre.now = '2026-09-04T09:00:00+08:00'
    await expect(answer(requestId, { happenedAt: '2026-09-03T00:00:00+08:00' })).rejects.toMatchObject({
      code: 'EXTENSION_LATE',
      message: expect.stringContaining('2026年9月2日') as string,
      fields: [{ path: ['happenedAt'] }]
    })
    expect((await first()).due).toBe('2026-09-02')
    await answer(requestId, { happenedAt: '2026-09-02T23:59:00+08:00' })
    expect((await first()).due).toBe('2026-09-12')
  })

  it('is kept with the breach where the rule allows it late', async () => {
    await withRaw(centre, (raw) =>
      raw.exec(`UPDATE case_clock SET definition = json_set(definition, '$.rule.lateExtension', 'allow')`)
    )
    const { requestId } = await ask({ happenedAt: '2026-09-05T09:00:00+08:00' })
    await answer(requestId, { happenedAt: '2026-09-05T10:00:00+08:00' })
    expect((await first()).sentence).toContain('延长 10 日（经党委副书记批准）（期满以后才批，留违期）')
  })

  it.each([
    ['more than the rule allows', { added: 31 }, 'EXTENSION_TOO_LONG', 'added'],
    ['another clock', { clockId: crypto.randomUUID() }, 'NOT_FOUND', 'clockId'],
    ['nothing', { added: 0 }, 'INVALID_INPUT', 'added']
  ])('for %s is refused', async (_, change, code, field) => {
    const clockId = (await first()).id
    const wanted = {
      caseId,
      happenedAt: at('20T10:00'),
      kind: 'extension',
      clockId,
      added: 10,
      reason
    } as const
    await expect(centre.call('extensions.ask', { ...wanted, ...change })).rejects.toMatchObject({
      code,
      fields: [{ path: [field] }]
    })
  })

  it('of somebody whom nobody knows has no notice, and no way to tell it', async () => {
    const anonymous = { applicants: [{ kind: 'anonymous' as const, name: '' }] }
    caseId = (await caseInHandling(centre, anonymous)).id
    const { requestId } = await ask()
    expect((await read()).request).toMatchObject({ notifies: false })
    expect(await answer(requestId, { way: '' })).toEqual({ noticeNumber: '' })
    expect((await first()).due).toBe('2026-09-12')
  })

  it('is answered once, by those whom the rule names, and never by who asked', async () => {
    const { requestId } = await ask()
    await expect(ask()).rejects.toMatchObject({ code: 'REQUEST_OPEN' })
    await expect(answer(requestId, {}, '何秋菊')).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await expect(answer(requestId, { way: '' })).rejects.toMatchObject({ fields: [{ path: ['way'] }] })
    await expect(answer(requestId, { happenedAt: at('19T10:00') })).rejects.toMatchObject({
      code: 'BEFORE_PREVIOUS'
    })
    await answer(requestId, { granted: false, opinion: '请按期办结。' })
    expect((await first()).due).toBe('2026-09-02')
    await expect(answer(requestId)).rejects.toMatchObject({ code: 'REQUEST_ANSWERED' })
    expect((await read()).timeline.at(-1)).toMatchObject({ kind: 'timeRefused', label: '延期' })
    await ask()
  })

  it('of a dispute is granted by its mediator where both sides agree, and not otherwise', async () => {
    await withRaw(centre, (raw) =>
      raw.exec(
        `UPDATE case_clock SET definition = json_set(definition, '$.extension', json('{"by":["mediator"],"most":30,"times":1,"bothSides":true}'))`
      )
    )
    const clockId = (await first()).id
    const wanted = {
      caseId,
      happenedAt: at('20T10:00'),
      kind: 'extension',
      clockId,
      added: 10,
      reason
    } as const
    await expect(centre.call('extensions.ask', wanted)).rejects.toMatchObject({
      code: 'BOTH_MUST_AGREE',
      fields: [{ path: ['bothAgreed'] }]
    })
    const { requestId } = await centre.call('extensions.ask', { ...wanted, bothAgreed: true })
    await expect(answer(requestId)).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
    await answer(requestId, {}, '蒲晓燕')
    expect((await read()).extensions).toMatchObject([{ bothAgreed: true }])
  })
})
