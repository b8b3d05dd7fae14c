import { beforeAll, describe, expect, it } from 'vitest'
import { draftLimit } from '../../db/drafts/draft.ts'
import { newCentre, openCentre, type TestCentre } from '../support/centre.ts'
import { registration } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

const key = 'mediation/session'
const body = JSON.stringify({ lines: ['调解员：请先说。'] })

const auditCount = (centre: TestCentre) =>
  withRaw(centre, (raw) => raw.prepare('SELECT count(*) FROM audit_entry').pluck().get())

describe('a draft', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
  })

  it('is there again after a restart, for the same person, with the time it was stored and the act it is for', async () => {
    centre.now = '2026-11-21T09:12:33+08:00'
    const act = '0199a1b2-0000-7000-8000-00000000000d'
    expect(await centre.call('drafts.keep', { key, body, act })).toEqual({ savedAt: centre.now })
    await centre.service.close()
    centre = openCentre(centre.folder)
    await centre.signIn('何秋菊')
    expect(await centre.call('drafts.read', {})).toEqual([
      { key, body, act, savedAt: '2026-11-21T09:12:33+08:00' }
    ])
  })

  it('is nobody else’s: another person neither reads, replaces nor drops it', async () => {
    await centre.signIn('罗建国')
    expect(await centre.call('drafts.read', {})).toEqual([])
    expect(await centre.call('drafts.read', { key })).toEqual([])
    await centre.call('drafts.keep', { key, body: '"mine"' })
    await centre.call('drafts.drop', { key })
    await centre.signIn('何秋菊')
    expect(await centre.call('drafts.read', { key })).toMatchObject([{ key, body }])
  })

  it('that comes late, when its writer has gone, is not the next one’s', async () => {
    const he = (await centre.call('session.read', {}))?.id ?? ''
    await centre.call('drafts.keep', { key: 'late', body: '"he"', of: he })
    await centre.signIn('罗建国')
    const late = await centre.refusal('drafts.keep', { key: 'late', body: '"late"', of: he })
    expect(late.code).toBe('NOT_SIGNED_IN')
    expect((await centre.refusal('drafts.drop', { key: 'late', of: he })).code).toBe('NOT_SIGNED_IN')
    expect(await centre.call('drafts.read', { key: 'late' })).toEqual([])
    await centre.signIn('何秋菊')
    expect(await centre.call('drafts.read', { key: 'late' })).toMatchObject([{ body: '"he"' }])
    await centre.call('drafts.drop', { key: 'late', of: he })
  })

  it('is one a key, the last one; dropped, it is gone', async () => {
    await centre.call('drafts.keep', { key, body: '"later"' })
    expect(await centre.call('drafts.read', { key })).toMatchObject([{ body: '"later"' }])
    await centre.call('drafts.drop', { key })
    expect(await centre.call('drafts.read', {})).toEqual([])
  })

  it('leaves no audit entry, each second', async () => {
    const before = await auditCount(centre)
    await centre.call('drafts.keep', { key, body })
    await centre.call('drafts.drop', { key })
    expect(await auditCount(centre)).toBe(before)
  })

  it('is used up by the command that records it, and by no other: refused, it is there still', async () => {
    const send = (input: object, draft = 'intake') =>
      centre.service.call({ seat: centre.seat, name: 'cases.register', input, draft })
    const left = async () => (await centre.call('drafts.read', { key: 'intake' })).length
    await centre.signIn('罗建国')
    await centre.call('drafts.keep', { key: 'intake', body: '"another’s"' })
    await centre.signIn('何秋菊')
    await centre.call('drafts.keep', { key: 'intake', body })

    expect(await send({ ...registration(), content: '' })).toMatchObject({ ok: false })
    expect(await send(registration(), 'another')).toMatchObject({ ok: true })
    expect(await left()).toBe(1)
    await withRaw(centre, (raw) => {
      raw.exec(`CREATE TRIGGER full BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'full'); END`)
    })
    expect(await send(registration())).toMatchObject({ ok: false })
    await withRaw(centre, (raw) => raw.exec('DROP TRIGGER full'))
    expect(await left()).toBe(1)

    expect(await send(registration())).toMatchObject({ ok: true })
    expect(await left()).toBe(0)
    await centre.signIn('罗建国')
    expect(await left()).toBe(1)
    await centre.signIn('何秋菊')
  })

  it('that is too long, or no JSON, is refused in words', async () => {
    const long = await centre.refusal('drafts.keep', { key, body: JSON.stringify('堰'.repeat(draftLimit)) })
    expect(long.message).toContain('100 万字符')
    expect((await centre.refusal('drafts.keep', { key, body: '{' })).message).toContain('JSON')
  })
})
