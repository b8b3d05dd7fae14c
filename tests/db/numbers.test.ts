import { beforeAll, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, registration } from '../support/life.ts'

describe('the number of a case', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
  })

  const register = async (registeredAt = at('03T09:12')) =>
    (await centre.call('cases.register', registration({ registeredAt }))).number

  it('counts by the year in which it was registered, also for old paper cases', async () => {
    expect(await register()).toBe('〔2026〕梁诉字第0001号')
    expect(await register()).toBe('〔2026〕梁诉字第0002号')
    expect(await register('2025-12-31T23:59:59+08:00')).toBe('〔2025〕梁诉字第0001号')
    expect(await register('2025-12-31T16:00:00Z')).toBe('〔2026〕梁诉字第0003号')
    expect(await register('2025-06-01T10:00:00+08:00')).toBe('〔2025〕梁诉字第0002号')
  })

  it('is not used up by a registration that was refused', async () => {
    await centre.refusal('cases.register', registration({ channel: '飞鸽传书' }))
    await centre.refusal('cases.register', registration({ registeredAt: '2026-11-21T09:00:01+08:00' }))
    expect(await register()).toBe('〔2026〕梁诉字第0004号')
  })

  it('is never given twice, however many ask at once', async () => {
    const numbers = await Promise.all(Array.from({ length: 20 }, () => register()))
    expect(new Set(numbers).size).toBe(20)
    expect(numbers.sort().at(-1)).toBe('〔2026〕梁诉字第0024号')
  })

  it('follows a new template from the next case on', async () => {
    await centre.signIn(administrator)
    const { settings } = await centre.call('centre.read', {})
    const numberTemplates = { ...settings.numberTemplates, case: '{简}-{年}-{号6}' }
    await centre.call('centre.updateSettings', { ...settings, numberTemplates })
    await centre.signIn('何秋菊')
    expect(await register()).toBe('梁-2026-000025')
  })
})

describe('the number of an agreement', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
  })

  async function agree(number?: string): Promise<string> {
    const { id } = await caseInHandling(centre)
    await centre.signIn('杨洪')
    const hour = String(++hours).padStart(2, '0')
    const session = await centre.call('mediation.recordSession', {
      ...{ caseId: id, room: '调解一室', outcome: '达成协议' },
      mediatorIds: [await centre.id('蒲晓燕')],
      recorderId: await centre.id('杨洪'),
      startedAt: at(`04T${hour}:00`),
      endedAt: at(`04T${hour}:50`),
      transcript: [{ speaker: '调解员', text: '现在核对双方身份。' }]
    })
    const agreement = await centre.call('mediation.recordAgreement', {
      ...{ caseId: id, sessionId: session.id, facts: '渗漏', signedOn: '2026-08-04', copies: 2 },
      ...(number === undefined ? {} : { number }),
      clauses: [{ text: '返工', obligor: '村委会', due: '2026-09-01' }]
    })
    return agreement.number
  }
  let hours = 0

  it('is the next of the year, passing over what was typed by hand', async () => {
    expect(await agree()).toBe('（2026）梁人调字第001号')
    expect(await agree('（2026）梁人调字第002号')).toBe('（2026）梁人调字第002号')
    expect(await agree()).toBe('（2026）梁人调字第003号')
  })

  it('is refused when it was used before', async () => {
    await expect(agree('（2026）梁人调字第001号')).rejects.toMatchObject({
      code: 'NUMBER_TAKEN',
      fields: [{ path: ['number'] }]
    })
  })
})
