import { beforeAll, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, registration } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

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

  it('grows digit by digit where a year counts further', async () => {
    for (const [last, next] of [
      [9_998, ['009999', '010000']],
      [99_998, ['099999', '100000']],
      [999_998, ['999999', '1000000']]
    ] as const) {
      await withRaw(centre, (raw) => {
        raw.prepare(`UPDATE number_counter SET last = ? WHERE series = 'case' AND year = 2026`).run(last)
      })
      expect([await register(), await register()]).toEqual(next.map((one) => `梁-2026-${one}`))
    }
  })

  it('is never one that was given before, also when another template would write it', async () => {
    const { settings } = await centre.call('centre.read', {})
    const registerWith = async (template: string) => {
      await centre.signIn(administrator)
      const numberTemplates = { ...settings.numberTemplates, case: template }
      await centre.call('centre.updateSettings', { ...settings, numberTemplates })
      await centre.signIn('何秋菊')
      return register('2024-08-04T09:00:00+08:00')
    }
    expect(await registerWith('{年}{简}1{号}')).toBe('2024梁11')
    await withRaw(centre, (raw) => {
      raw.exec(`UPDATE number_counter SET last = 10 WHERE series = 'case' AND year = 2024`)
    })
    expect(await registerWith('{年}{简}{号}')).toBe('2024梁12')
  })
})

describe('a number once given', () => {
  it.each([
    [`UPDATE number_counter SET last = last - 1`, 'never goes back'],
    [`UPDATE number_counter SET last = last`, 'never goes back'],
    [`DELETE FROM number_counter`, 'nothing is deleted'],
    [`DELETE FROM given_number`, 'nothing is deleted'],
    [`UPDATE given_number SET number = number || '（作废）'`, 'stays used']
  ])('stays used: %s is refused', async (statement, why) => {
    const centre = await newCentre()
    await caseInHandling(centre)
    await withRaw(centre, (raw) => {
      expect(() => raw.exec(statement)).toThrow(why)
    })
  })

  it('is not given again when the row that bore it has another one now', async () => {
    const centre = await newCentre()
    const { id, number } = await caseInHandling(centre)
    await withRaw(centre, (raw) => {
      raw.prepare('UPDATE cases SET number = ? WHERE id = ?').run('更正前误登', id)
      expect(raw.prepare('SELECT number FROM given_number WHERE number = ?').pluck().get(number)).toBe(number)
    })
    expect((await caseInHandling(centre)).number).toBe('〔2026〕梁诉字第0002号')
  })
})

describe('the numbers of revisits and of archived volumes', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
  })

  async function revisited(day: string, year = '2026') {
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
    const { number } = await centre.call('revisits.record', {
      ...{ caseId: id, happenedAt: at(`${day}T10:00`).replace('2026', year), way: '上门' },
      ...{ text: '未再渗漏', resolved: true, satisfaction: '满意' }
    })
    return { id, number }
  }

  async function file(caseId: string, retention: '永久' | '30年' | '10年') {
    await centre.signIn('谯文芳')
    const checkerId = await centre.id('何秋菊')
    const filing = { caseId, happenedAt: at('30T10:00'), retention, checkerId }
    return (await centre.call('dossier.file', filing)).archiveNumber
  }

  it('count by themselves, are kept with the case, and follow their templates', async () => {
    const first = await revisited('28')
    const second = await revisited('29')
    expect([first.number, second.number]).toEqual(['梁快访〔2026〕1号', '梁快访〔2026〕2号'])
    const { revisits } = await centre.call('cases.read', { caseId: second.id })
    expect(revisits.map(({ number }) => number)).toEqual(['梁快访〔2026〕2号'])
    expect(await file(first.id, '30年')).toBe('J021-SQ·2026-D30-0001')

    await centre.signIn(administrator)
    const { settings } = await centre.call('centre.read', {})
    const numberTemplates = {
      ...settings.numberTemplates,
      revisit: '{案}之回访（{年}-{号}）',
      archive: '{全宗}·{简}·{年}·{期}·{号6}'
    }
    await centre.call('centre.updateSettings', { ...settings, numberTemplates })
    expect(await file(second.id, '永久')).toBe('J021·梁·2026·Y·000002')
    const third = await revisited('28')
    expect(third.number).toBe('〔2026〕梁诉字第0003号之回访（2026-3）')
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
