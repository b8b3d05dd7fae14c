import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TestCentre } from '../support/centre.ts'
import { archivist, heldArchive, toldOf, untilTold, type HeldArchive } from '../support/held-jobs.ts'
import { owner } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

describe('a volume that was asked for', () => {
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
  const jobs = () => archive.jobs()
  const built = () => archive.built()

  it('is not handed over once the case is hidden from the one who asked', async () => {
    await centre.signIn('杨洪')
    await centre.signIn(owner)
    await withRaw(centre, (raw) =>
      raw
        .prepare('UPDATE cases SET owner_id = (SELECT id FROM account WHERE name = ?) WHERE id = ?')
        .run('蒲晓燕', caseId)
    )
    const answer = build()
    await running()
    await withRaw(centre, (raw) => raw.prepare('UPDATE cases SET confidential = 1 WHERE id = ?').run(caseId))
    say('go')
    expect(await answer).toMatchObject({ error: { code: 'NOT_FOUND' } })
    expect(await built()).toEqual([])
    expect(await jobs()).toMatchObject([{ state: 'failed', error: { code: 'NOT_FOUND' } }])
  })

  it('is not handed over to a post that may not have it any more', async () => {
    const answer = build()
    await running()
    centre.seat = 'office'
    await centre.signIn('周管理')
    const id = await centre.id(archivist)
    await centre.call('people.update', { id, title: '', roles: ['recorder'], active: true })
    centre.seat = 'test'
    say('go')
    expect(await answer).toMatchObject({ error: { code: 'NOT_PERMITTED' } })
    expect(await built()).toEqual([])
  })

  it('is refused at once where it may not be asked for, however long the queue', async () => {
    const first = build()
    await running()
    expect(await build(archive.signing)).toMatchObject({ error: { code: 'NOTHING_TO_FILE' } })
    say('go')
    expect(await first).toMatchObject({ ok: true })
  })

  it('breaks off with its thread, and the next one is built on another; after three in a row no more', async () => {
    const lost = async () => {
      const before = toldOf(centre).length
      const answer = build()
      await untilTold(centre, () =>
        toldOf(centre)
          .slice(before)
          .some((job) => job.of > 0 && job.state === 'running')
      )
      say('crash')
      return answer
    }
    expect(await lost()).toMatchObject({ error: { code: 'JOB_BROKE_OFF' } })
    const answer = build(other)
    await running(other)
    say('go')
    expect(await answer).toMatchObject({ ok: true })
    for (const _time of [1, 2, 3]) expect(await lost()).toMatchObject({ error: { code: 'JOB_BROKE_OFF' } })
    expect(await build()).toMatchObject({ error: { code: 'JOBS_STOPPED' } })
    expect(await built()).toHaveLength(1)
  })

  it('is given up when the program closes, which waits for nothing else', async () => {
    const first = build()
    await running()
    const second = build(other)
    const closing = centre.service.close()
    say('go')
    await closing
    expect(await first).toMatchObject({ error: { code: 'JOB_CANCELLED' } })
    expect(await second).toMatchObject({ ok: false })
  })

  it('asks about a doubtful clock before it begins', async () => {
    centre.trustsClock = false
    centre.now = '2029-11-21T09:00:00+08:00'
    expect(await build()).toMatchObject({ error: { code: 'CLOCK_DOUBTFUL' } })
    expect(await jobs()).toEqual([])
  })
})
