import { beforeAll, describe, expect, it } from 'vitest'
import { letterheadAt, type Letterhead } from '../../db/centre/letterhead.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { everyoneSigns } from '../support/life.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'

/** A paper shows the centre as it was on the paper's day: what was issued and signed is not reprinted under a new name. */

describe('the centre on a paper', () => {
  const named = (since: string, name: string): Letterhead => ({
    since,
    name,
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

  it('adds nothing when what papers show stays', async () => {
    const before = await known()
    const { centre: now } = await centre.call('centre.read', {})
    await centre.signIn(administrator)
    await centre.call('centre.update', { ...now, villages: ['永兴村'] })
    expect(await known()).toEqual(before)
  })
})
