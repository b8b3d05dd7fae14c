import { beforeAll, describe, expect, it } from 'vitest'
import { roles, roleLabels } from '../../db/people/people.ts'
import { confidants } from '../../db/people/posts.ts'
import { newCentre, password, type TestCentre } from '../support/centre.ts'
import { at, ink, owner, registration, caseInSigning } from '../support/life.ts'
import { onePixelPng } from '../support/pictures.ts'
import { hire } from '../support/posts.ts'

/** A confidential complaint, being signed; 何秋菊 wrote it down and 罗建国 handles it. */
describe('a confidential case', () => {
  let centre: TestCentre
  const hidden = { caseId: '', number: '', roundId: '', partyId: '', attachmentId: '', signatureId: '' }
  let shown = ''
  const insiders = [...confidants.map((role) => roleLabels[role]), '何秋菊', owner]
  const outsiders = roles
    .filter((role) => !confidants.some((one) => one === role))
    .map((role) => roleLabels[role])

  beforeAll(async () => {
    centre = await newCentre()
    for (const role of roles) await hire(centre, roleLabels[role], [role])
    shown = (await caseInSigning(centre)).id
    await centre.signIn('何秋菊')
    const filed = registration({
      confidential: true,
      summary: '反映窗口无人值守',
      applicants: [{ name: '唐密语', phone: '13987654321' }]
    })
    const { id, number } = await centre.call('cases.register', filed)
    const step = { caseId: id, happenedAt: at('03T09:30') }
    const { id: attachmentId } = await centre.call('attachments.add', {
      ...{
        caseId: id,
        name: '监控.png',
        bytes: onePixelPng(),
        source: '调取',
        collector: '向华',
        collectedAt: at('03T09:20')
      }
    })
    await centre.call('cases.screen', { ...step, valid: true, reason: '属实' })
    await centre.call('cases.decide', { ...step, decision: 'accepted', basis: '属地', way: '当面' })
    await centre.call('cases.assign', { ...step, ownerId: await centre.id(owner) })
    await centre.signIn(owner)
    const { roundId } = await centre.call('cases.requestClosing', { ...step, result: '批评教育' })
    const [round] = await centre.call('signoff.open', { caseId: id })
    const partyId = round?.waitingFor?.partyId ?? ''
    const { signatureId } = await centre.call('signoff.signAsApplicant', {
      ...{ roundId, shownSha256: round?.snapshotSha256 ?? '', partyId, identityCheck: '当面核对居民身份证' },
      ...{ satisfaction: null, signedAt: at('03T10:00'), ink: ink() }
    })
    Object.assign(hidden, { caseId: id, number, roundId, partyId, attachmentId, signatureId })
  })

  const listed = async (search = '') =>
    (await centre.call('cases.list', { search })).rows.map((row) => row.id)

  it.each(insiders)('is seen by %s', async (name) => {
    await centre.signIn(name)
    expect((await listed()).sort()).toEqual([shown, hidden.caseId].sort())
    expect(await listed('唐密语')).toEqual([hidden.caseId])
    expect((await centre.call('cases.list', {})).total).toBe(2)
    expect((await centre.call('cases.counts', {})).signing).toBe(2)
    expect((await centre.call('cases.read', { caseId: hidden.caseId })).number).toBe(hidden.number)
    expect(await centre.call('parties.reveal', { partyId: hidden.partyId, reason: '核对' })).toMatchObject({
      phone: '13987654321'
    })
    expect((await centre.call('attachments.read', hidden)).name).toBe('监控.png')
    expect(await centre.call('signoff.verify', hidden)).toEqual({ faults: [], changes: [] })
    expect((await centre.call('signoff.picture', hidden)).png.length).toBeGreaterThan(0)
  })

  it.each(outsiders)('is in no list and no search of the %s', async (name) => {
    await centre.signIn(name)
    expect(await listed()).toEqual([shown])
    expect((await centre.call('cases.list', {})).total).toBe(1)
    for (const search of [hidden.number, '唐密语', '密语', '4321', '87654321', '无人值守']) {
      expect(await centre.call('cases.list', { search })).toEqual({ rows: [], next: null, total: 0 })
    }
    expect((await centre.call('cases.list', { states: ['signing'] })).total).toBe(1)
    expect((await centre.call('cases.counts', {})).signing).toBe(1)
  })

  it.each(outsiders)('is not told from one that does not exist, whatever the %s asks', async (name) => {
    await centre.signIn(name)
    const { caseId, roundId, signatureId, attachmentId, partyId } = hidden
    const step = { caseId, happenedAt: at('04T10:00') }
    const signing = { roundId, shownSha256: '0'.repeat(64), signedAt: at('04T10:00'), ink: ink() }
    const calls = {
      'cases.read': { caseId },
      'cases.screen': { ...step, valid: true, reason: 'x' },
      'cases.decide': { ...step, decision: 'accepted', basis: 'x', way: 'x' },
      'cases.assign': { ...step, ownerId: partyId },
      'cases.sendBack': { ...step, reason: 'x' },
      'cases.handle': { ...step, kind: '现场核查', text: 'x' },
      'cases.repeat': { ...step, channel: '来访', name: 'x', content: 'x' },
      'cases.requestClosing': { ...step, result: 'x' },
      'parties.reveal': { partyId, reason: 'x' },
      'attachments.read': { attachmentId },
      'attachments.add': {
        caseId,
        name: 'x',
        bytes: onePixelPng(),
        source: 'x',
        collector: 'x',
        collectedAt: at('04T10:00')
      },
      'signoff.open': { caseId },
      'signoff.picture': { signatureId },
      'signoff.verify': { roundId },
      'signoff.return': { roundId, happenedAt: at('04T10:00'), reason: 'x' },
      'signoff.witness': { ...signing, password, reason: 'x' },
      'signoff.signAsApplicant': { ...signing, partyId, identityCheck: 'x', satisfaction: null },
      'signoff.signAsStaff': { ...signing, password, opinion: 'x' },
      'revisits.record': { ...step, way: '电话', text: 'x', resolved: true, satisfaction: null },
      'dossier.preview': { caseId },
      'dossier.build': { caseId },
      'dossier.buildPaper': { caseId, key: 'registration' }
    } as const
    for (const [call, input] of Object.entries(calls)) {
      const { code, message } = await centre.refusal(call as keyof typeof calls, input)
      expect(`${call} ${code}`).toMatch(/ (NOT_FOUND|NOT_PERMITTED)$/)
      expect(message).not.toMatch(/唐密语|1398765|无人值守|罗建国|何秋菊/)
    }
  })
})
