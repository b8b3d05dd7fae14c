import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestCentre } from '../support/centre.ts'
import { archivist, heldArchive, toldOf, type HeldArchive } from '../support/held-jobs.ts'
import { at, owner } from '../support/life.ts'

const act = '01900000-0000-7000-8000-aaaaaaaaaaaa'

describe('a volume that is being built', () => {
  let centre: TestCentre
  let archive: HeldArchive
  let caseId: string
  let other: string
  beforeEach(async () => {
    archive = await heldArchive()
    ;({ centre, caseId, other } = archive)
  })
  afterEach(() => archive.close())

  const say: HeldArchive['say'] = (order) => archive.say(order)
  const build: HeldArchive['build'] = (...what) => archive.build(...what)
  const running: HeldArchive['running'] = (id) => archive.running(id)
  const queued = () => archive.queued()
  const jobs = () => archive.jobs()
  const built = () => archive.built()

  it('answers when it is done, tells how far it is, and is audited then', async () => {
    const answer = build()
    expect(await running()).toMatchObject({ call: 'dossier.build', done: 0, of: 2, word: '正在排版' })
    expect(await built()).toEqual([])
    say('go')
    const value = (await answer) as {
      ok: true
      value: { name: string; bytes: Uint8Array; pageCount: number }
    }
    expect(value.value.name).toMatch(/案卷\.docx$/)
    expect(value.value.bytes.length).toBeGreaterThan(10_000)
    expect(await built()).toEqual([`生成案卷 ${value.value.pageCount} 页`])
    expect(toldOf(centre).at(-1)).toMatchObject({ state: 'done' })
  })

  it('keeps no command waiting', async () => {
    const answer = build()
    await running()
    centre.seat = 'counter'
    await centre.signIn('何秋菊')
    await centre.call('revisits.record', revisit(caseId))
    await centre.call('session.signOut', {})
    centre.seat = 'test'
    say('go')
    expect(await answer).toMatchObject({ ok: true })
  })

  it('asked for twice is built once, with one answer', async () => {
    const first = build()
    await running()
    const second = build()
    say('go')
    expect(await second).toEqual(await first)
    expect(await built()).toHaveLength(1)
    expect(await jobs()).toHaveLength(1)
  })

  it('is built anew when it is asked for after that', async () => {
    for (const id of [act, act.replaceAll('a', 'b')]) {
      const answer = build(caseId, id)
      await running(id)
      say('go')
      expect(await answer).toMatchObject({ ok: true })
    }
    expect(await built()).toHaveLength(2)
  })

  it('is not joined once the case was written to', async () => {
    const first = build()
    await running()
    centre.seat = 'counter'
    await centre.signIn('何秋菊')
    await centre.call('revisits.record', revisit(caseId))
    centre.seat = 'test'
    expect(await jobs()).toMatchObject([{ state: 'running', outdated: true }])
    const second = build(caseId, act)
    say('go')
    const before = (await first) as { value: { pieces: unknown[] } }
    await running(act)
    say('go')
    const after = (await second) as { value: { pieces: unknown[] } }
    expect(after.value.pieces.length).toBe(before.value.pieces.length + 1)
  })

  it('waits its turn behind another, and says so', async () => {
    const first = build()
    await running()
    const second = build(other)
    expect(await queued()).toMatchObject({
      input: { caseId: other }
    })
    say('go')
    expect(await first).toMatchObject({ ok: true })
    await running(other)
    say('go')
    expect(await second).toMatchObject({ ok: true })
  })

  it('is given up at a word; nothing is left of it, and the next one is built', async () => {
    const first = build(caseId, act)
    await running()
    const second = build(other)
    await queued()
    expect(await centre.call('jobs.cancel', { id: act })).toEqual({ cancelled: true })
    expect(await first).toMatchObject({ ok: false, error: { code: 'JOB_CANCELLED' } })
    expect((await jobs()).map((job) => job.input)).toMatchObject([{ caseId: other }])
    say('go')
    await running(other)
    say('go')
    expect(await second).toMatchObject({ ok: true })
    expect(await built()).toHaveLength(1)
    expect(await centre.call('jobs.cancel', { id: act })).toEqual({ cancelled: false })
  })

  it('can be given up while it waits', async () => {
    const first = build()
    await running()
    const second = build(other, act)
    await queued()
    await centre.call('jobs.cancel', { id: act })
    expect(await second).toMatchObject({ error: { code: 'JOB_CANCELLED' } })
    say('go')
    expect(await first).toMatchObject({ ok: true })
  })

  it('is found again by its name, also after it is done', async () => {
    const first = build(caseId, act)
    await running()
    // The page was loaded anew: it knows nothing but the list.
    const [found] = await jobs()
    expect(found).toMatchObject({ id: act, call: 'dossier.build', input: { caseId }, state: 'running' })
    const again = build(caseId, act)
    say('go')
    expect(await again).toEqual(await first)
    expect(await jobs()).toMatchObject([{ id: act, state: 'done' }])
    expect(await build(caseId, act)).toEqual(await first)
    expect(await built()).toHaveLength(1)
    expect(await build(other, act)).toMatchObject({ error: { code: 'ACT_MISMATCH' } })
    await centre.call('jobs.cancel', { id: act })
    expect(await jobs()).toEqual([])
  })

  it('goes on behind a lock, and is handed over to the one who comes back for it', async () => {
    const first = build(caseId, act)
    await running()
    await centre.call('session.signOut', {})
    expect(await first).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
    say('go')
    await centre.signIn(owner)
    expect(await jobs()).toEqual([])
    expect(await build(caseId, act)).toMatchObject({ error: { code: 'ACT_MISMATCH' } })
    await centre.signIn(archivist)
    await expect.poll(jobs).toMatchObject([{ id: act, state: 'done' }])
    expect(await built()).toEqual([])
    expect(await build(caseId, act)).toMatchObject({
      ok: true,
      value: { name: expect.stringMatching(/docx$/) as string }
    })
    expect(await built()).toHaveLength(1)
  })

  it('is not handed over to whoever takes the seat between the question and the answer', async () => {
    const first = build(caseId, act)
    await running()
    await centre.call('session.signOut', {})
    await first
    say('go')
    await centre.signIn(archivist)
    await expect.poll(jobs).toMatchObject([{ id: act, state: 'done' }])
    const asked = build(caseId, act)
    const taken = centre.signIn(owner)
    expect(await asked).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
    await taken
    expect(await jobs()).toEqual([])
    expect(await built()).toEqual([])
  })

  it('is not begun for somebody who left, and waits for them', async () => {
    const first = build()
    await running()
    const second = build(other, act)
    await queued()
    await centre.signIn(owner)
    expect(await first).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
    expect(await second).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
    const later = act.replaceAll('a', 'b')
    const his = build(caseId, later)
    say('go')
    await running(later)
    await centre.signIn(archivist)
    expect(await his).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
    say('go')
    await running(other)
    const again = build(other, act)
    say('go')
    expect(await again).toMatchObject({ ok: true })
  })

  it('is told to its own seat only', async () => {
    const answer = build()
    await running()
    say('go')
    await answer
    expect(toldOf(centre, 'counter')).toEqual([])
    expect(toldOf(centre).length).toBeGreaterThan(2)
  })
})

function revisit(caseId: string) {
  const happenedAt = at('28T10:00')
  return { caseId, happenedAt, way: '上门', text: '未再渗漏', resolved: true, satisfaction: '满意' } as const
}
