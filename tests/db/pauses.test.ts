import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, everyoneSigns, owner } from '../support/life.ts'
import { answerTime, askPause as askPauseOf, firstClock } from '../support/more-time.ts'
import { withRaw } from '../support/raw.ts'

let centre: TestCentre
let caseId: string

beforeEach(async () => {
  centre = await newCentre()
  caseId = (await caseInHandling(centre)).id
  await centre.signIn(owner)
})

const read = () => centre.call('cases.read', { caseId })
const first = () => firstClock(centre, caseId)
const askPause = (change?: Partial<Input<'extensions.ask'>>) => askPauseOf(centre, caseId, change)
const answer = (requestId: string, change: Partial<Input<'extensions.answer'>>) =>
  answerTime(centre, { caseId, requestId }, change)

describe('暂停', () => {
  it('without an end is never late, says what is used, and goes on where it is resumed', async () => {
    const { requestId } = await askPause()
    await answer(requestId, { opinion: '同意暂停。' })
    centre.now = '2026-12-31T09:00:00+08:00'
    await centre.signIn(owner)
    expect((await read()).clock).toMatchObject({ status: 'paused', dueAt: null })
    expect((await first()).sentence).toContain('已用 16 日，还剩 14 日')
    await expect(
      centre.call('extensions.resume', { caseId, happenedAt: at('19T10:00'), text: '结论已到' })
    ).rejects.toMatchObject({ code: 'BEFORE_PREVIOUS', fields: [{ path: ['happenedAt'] }] })
    const foreseen = await centre.call('extensions.previewResume', { caseId, at: at('30T10:00') })
    expect(foreseen.sentence).toBe(
      '办理期限（乡镇（街道）件）暂停中没有到期日，恢复后到2026年9月12日，已经过了。'
    )
    expect((await read()).clock).toMatchObject({ status: 'paused' })
    await centre.call('extensions.resume', { caseId, happenedAt: at('30T10:00'), text: '结论已到' })
    expect((await first()).due).toBe('2026-09-12')
    expect((await centre.call('extensions.previewResume', { caseId, at: at('30T11:00') })).sentence).toBe(
      '办理期限（乡镇（街道）件）不变，仍是2026年9月12日。'
    )
    expect((await first()).sentence).toContain('因鉴定暂停 10 日（本中心规定）')
    await expect(
      centre.call('extensions.resume', { caseId, happenedAt: at('30T10:00'), text: '再来' })
    ).rejects.toMatchObject({ code: 'NOT_PAUSED' })
  })

  it('with an end is shorter where it is resumed before, as foreseen', async () => {
    const { requestId } = await askPause({ to: at('30T10:00'), lookAgainOn: null })
    await centre.signIn('岳明远')
    expect((await read()).request).toMatchObject({ from: at('20T10:00'), to: at('30T10:00') })
    await answer(requestId, { opinion: '同意暂停。' })
    await centre.signIn(owner)
    centre.now = at('26T11:00')
    const { sentence } = await centre.call('extensions.previewResume', { caseId, at: at('26T10:00') })
    expect(sentence).toBe('办理期限（乡镇（街道）件）由2026年9月12日改到2026年9月8日。')
    await centre.call('extensions.resume', { caseId, happenedAt: at('26T10:00'), text: '结论已到' })
    expect((await first()).due).toBe('2026-09-08')
  })

  it('ends with the request to close, and takes nothing off a 重办', async () => {
    const { requestId } = await askPause({ happenedAt: at('10T10:00'), from: at('10T10:00') })
    await answer(requestId, { happenedAt: at('10T10:00'), opinion: '同意暂停。' })
    await centre.signIn(owner)
    await centre.call('cases.handle', {
      caseId,
      happenedAt: at('20T10:00'),
      kind: '现场核查',
      text: '已修。'
    })
    await centre.call('cases.requestClosing', { caseId, happenedAt: at('20T10:00'), result: '已修好。' })
    expect((await read()).pauses).toMatchObject([{ to: at('20T10:00') }])
    expect((await first()).due).toBe('2026-09-12')
    await everyoneSigns(centre, caseId)
    // Whatever a row says of a pause of the first time.
    await withRaw(centre, (raw) => raw.exec('UPDATE case_pause SET to_at = NULL'))
    await centre.signIn('何秋菊')
    await centre.call('revisits.record', {
      ...{ caseId, way: '电话', text: '又渗水。', opinion: '', happenedAt: at('26T10:00') },
      ...{ resolved: false, satisfaction: '基本满意' }
    })
    expect((await read()).clock).toMatchObject({ status: 'overdue', due: '2026-09-25' })
    const { rows } = await centre.call('cases.list', {})
    expect(rows[0]?.clock).toMatchObject({ status: 'overdue' })
  })

  it.each([
    ['that ends before it begins', { to: at('19T10:00') }, 'to'],
    ['without an end and without a day to look again', { lookAgainOn: null }, 'lookAgainOn'],
    ['from before the clock began', { from: '2025-08-20T10:00:00+08:00' }, 'from']
  ])('%s is refused at its field', async (_, change, field) => {
    await expect(askPause(change)).rejects.toMatchObject({ fields: [{ path: [field] }] })
  })

  it('granted after the end does not reach back over it: what was late stays late', async () => {
    centre.now = '2026-11-21T09:00:00+08:00'
    const late = '2026-11-20T10:00:00+08:00'
    const back = { from: at('04T10:00'), to: late, lookAgainOn: null }
    const foreseen = await centre.call('extensions.preview', { caseId, at: late, kind: 'pause', ...back })
    expect(foreseen.sentence).toContain('已于2026年9月2日到期')
    const { requestId } = await askPause({ happenedAt: late, ...back })
    await expect(answer(requestId, { happenedAt: late, opinion: '同意。' })).rejects.toMatchObject({
      code: 'PAUSE_LATE',
      fields: [{ path: ['happenedAt'] }]
    })
    expect((await read()).clock).toMatchObject({ status: 'overdue' })
  })

  it('stops no clock whose rule knows none', async () => {
    await withRaw(centre, (raw) =>
      raw.exec(`UPDATE case_clock SET definition = json_set(definition, '$.pausable', json('false'))`)
    )
    await expect(askPause()).rejects.toMatchObject({ code: 'NOT_PAUSABLE' })
  })

  it('is foreseen before it is asked for', async () => {
    const preview = await centre.call('extensions.preview', {
      ...{ caseId, at: at('20T10:00'), kind: 'pause', from: at('20T10:00') },
      ...{ to: at('30T10:00'), lookAgainOn: null }
    })
    expect(preview.sentence).toBe('办理期限（乡镇（街道）件）由2026年9月2日改到2026年9月12日，也已经过了。')
    expect((await first()).due).toBe('2026-09-02')
  })
})
