import { beforeAll, describe, expect, it } from 'vitest'
import { fondsAt, letterheadAt, type Letterhead } from '../../db/centre/letterhead.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInSigning, everyoneSigns, registration } from '../support/life.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'

/** A paper shows the centre as it was on the paper's day: what was issued and signed is not reprinted under a new name. */

describe('the centre on a paper', () => {
  const named = (since: string, name: string): Letterhead => ({
    since,
    name,
    shortName: '',
    phone: '',
    fondsName: '',
    fondsCode: ''
  })
  const known = [named('', '旧名'), named('2026-08-10T09:00:00+08:00', '新名')]

  it.each([
    ['2019-01-01', '旧名'],
    ['2026-08-10T08:59:59+08:00', '旧名'],
    ['2026-08-10T09:00:00+08:00', '新名'],
    ['2026-08-10', '旧名'],
    ['2026-08-11', '新名']
  ])('of %s is %s', (date, name) => {
    expect(letterheadAt(known, date).name).toBe(name)
  })
})

describe('the 全宗 of a volume', () => {
  const fonds = (since: string, fondsCode: string): Letterhead => ({
    ...{ since, name: '中心', shortName: '梁', phone: '' },
    ...{ fondsName: fondsCode === '' ? '' : '全宗', fondsCode }
  })
  const known = [
    fonds('', ''),
    fonds('2026-08-10T09:00:00+08:00', 'J021'),
    fonds('2026-08-20T09:00:00+08:00', 'J099')
  ]

  it.each([
    ['2026-08-15T10:00:00+08:00', known, 'J021'],
    ['2026-08-21T10:00:00+08:00', known, 'J099'],
    // Filed on a day on which the archive had given no code yet: the first it gave.
    ['2026-08-05T10:00:00+08:00', known, 'J021'],
    ['2026-08-05T10:00:00+08:00', known.slice(0, 1), null]
  ])('filed at %s', (date, letterheads, code) => {
    expect(fondsAt(letterheads, date)?.fondsCode ?? null).toBe(code)
  })
})

describe('a centre that is renamed', () => {
  let centre: TestCentre
  let mediated: { id: string; roundId: string }
  beforeAll(async () => {
    centre = await newCentre()
    mediated = await mediatedCaseInSigning(centre)
    await everyoneSigns(centre, mediated.id)
  })

  const rename = async (name: string, phone: string) => {
    const { centre: before } = await centre.call('centre.read', {})
    await centre.signIn(administrator)
    await centre.call('centre.update', { ...before, name, phone })
  }
  const known = async () => (await centre.call('cases.read', { caseId: mediated.id })).letterheads

  it('keeps its papers, their codes and the signatures as they were', async () => {
    const volume = async () => {
      await centre.signIn('谯文芳')
      return centre.call('dossier.preview', { caseId: mediated.id })
    }
    const before = await volume()
    await rename('永宁街道群众诉求快处中心', '0827-5550199')
    const after = await volume()
    expect(after.pieces).toEqual(before.pieces)
    expect(await centre.call('signoff.verify', { roundId: mediated.roundId })).toEqual({
      faults: [],
      changes: []
    })
    expect((await known()).map(({ name }) => name)).toEqual([
      '梁永镇群众诉求快处中心',
      '永宁街道群众诉求快处中心'
    ])
  })

  it('numbers what is dated before by the name of that day, the archive number too', async () => {
    const { id: caseId } = await caseInSigning(centre)
    await everyoneSigns(centre, caseId)
    await centre.signIn('何秋菊')
    await centre.call('revisits.record', {
      ...{ caseId, happenedAt: at('25T10:00'), way: '电话', text: '未再渗漏' },
      ...{ resolved: true, satisfaction: '满意' }
    })
    const { centre: before } = await centre.call('centre.read', {})
    await centre.signIn(administrator)
    const next = { shortName: '宁', fondsCode: 'J099', fondsName: '永宁街道办事处' }
    await centre.call('centre.update', { ...before, ...next })
    await centre.signIn('谯文芳')
    const filing = { caseId, retention: '30年', checkerId: await centre.id('何秋菊') } as const
    const { archiveNumber } = await centre.call('dossier.file', { ...filing, happenedAt: at('26T10:00') })
    expect(archiveNumber).toMatch(new RegExp(`^${before.fondsCode}-`))
    await centre.signIn('何秋菊')
    expect((await centre.call('cases.register', registration())).number).toContain(before.shortName)
    const { now } = centre
    const today = await centre.call('cases.register', registration({ registeredAt: now }))
    expect(today.number).toContain('宁')
  })

  it('adds nothing when what papers show stays', async () => {
    const before = await known()
    const { centre: now } = await centre.call('centre.read', {})
    await centre.signIn(administrator)
    await centre.call('centre.update', { ...now, villages: ['永兴村'] })
    expect(await known()).toEqual(before)
  })
})
