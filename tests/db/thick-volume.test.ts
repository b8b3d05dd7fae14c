import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DataFolder } from '../../db/data-folder.ts'
import { keyCost, newCentre, password, type TestCentre } from '../support/centre.ts'
import { toldOf, untilTold } from '../support/held-jobs.ts'
import { dossierAnswers } from '../../db/dossier/dossier.answers.ts'
import { WorkHost } from '../../db/jobs/work-host.ts'
import { readActor } from '../../db/people/people.store.ts'
import { registration } from '../support/life.ts'
import { thickCase } from '../support/thick-volume.ts'

const act = '01900000-0000-7000-8000-aaaaaaaaaaaa'

describe('while hundreds of pages with pictures are built', () => {
  let centre: TestCentre
  let caseId: string
  beforeAll(async () => {
    centre = await newCentre()
    caseId = await thickCase(centre)
    centre.seat = 'counter'
    await centre.signIn('何秋菊')
    centre.seat = 'archive'
    await centre.signIn('谯文芳')
  })
  afterAll(() => centre.service.close())

  const build = (name?: string) =>
    centre.service.call({ seat: 'archive', name: 'dossier.build', input: { caseId }, act: name })
  const atCounter = (name: string, input: unknown) => centre.service.call({ seat: 'counter', name, input })

  it('twenty registrations and twenty lists are answered while its thread goes on', async () => {
    const job = build()
    await untilTold(centre, (told) => told.word === '正在排版')
    const laid = () => toldOf(centre, 'archive').at(-1)
    const whileLaid: boolean[] = []
    const noted = async (call: Promise<{ ok: boolean }>) => {
      expect(await call).toMatchObject({ ok: true })
      whileLaid.push(laid()?.word === '正在排版')
    }
    await Promise.all(
      Array.from({ length: 20 }, () => [
        noted(atCounter('cases.register', registration())),
        noted(atCounter('cases.list', {}))
      ]).flat()
    )
    expect(laid()?.state).toBe('running')
    expect(whileLaid.filter(Boolean).length).toBeGreaterThan(0)
    expect(await job).toMatchObject({ ok: true })
  })

  it('each paper is told, and the whole has them all', async () => {
    const before = toldOf(centre, 'archive').length
    const answer = (await build()) as { value: { pieces: unknown[]; pageCount: number } }
    const laid = toldOf(centre, 'archive')
      .slice(before)
      .filter((told) => told.word === '正在排版')
    const { pieces, pageCount } = answer.value
    expect(pageCount).toBeGreaterThan(200)
    expect(laid.map((told) => `${told.done}/${told.of}`)).toEqual(
      pieces.map((_, index) => `${index}/${pieces.length}`)
    )
  })

  it('it is given up between two papers, and nothing more is told of it', async () => {
    const answer = build(act)
    await untilTold(centre, (told) => told.id === act && told.word === '正在排版' && told.done > 0)
    await centre.service.call({ seat: 'archive', name: 'jobs.cancel', input: { id: act } })
    expect(await answer).toMatchObject({ ok: false, error: { code: 'JOB_CANCELLED' } })
    expect(await build()).toMatchObject({ ok: true })
    const told = toldOf(centre, 'archive').filter((one) => one.id === act)
    expect(told.at(-1)).toMatchObject({ state: 'cancelled' })
    expect(told.at(-1)?.done).toBeLessThan(told.at(-1)?.of ?? 0)
  })
})

it('a work that is stopped makes nothing, and its thread does the next', async () => {
  const centre = await newCentre()
  const caseId = await thickCase(centre, { sessions: 4, lines: 40, photos: 2 })
  const folder = new DataFolder(centre.folder, keyCost)
  await folder.openWithPassword('谯文芳', password)
  const given = await folder.readTogether(async (db) => {
    const actor = await readActor(db, await centre.id('谯文芳'))
    if (!actor || !folder.open) throw new Error('nobody there')
    const surroundings = { clock: () => new Date(centre.now), newId: () => '', machine: '' }
    const context = { ...surroundings, db, vault: folder.open.vault, actor }
    const steps = dossierAnswers['dossier.build']
    return steps.read(context, { caseId, template: 'appeal' }, () => undefined)
  })
  const host = new WorkHost(new URL('../../db/job.worker.ts', import.meta.url), () => undefined)
  const stop = new AbortController()
  const stopped = host.work('dossier.build', given, () => stop.abort(), stop.signal)
  await expect(stopped).rejects.toMatchObject({ code: 'JOB_CANCELLED' })
  const heard: string[] = []
  const going = new AbortController().signal
  const made = await host.work('dossier.build', given, (_done, _of, word) => heard.push(word), going)
  expect(made).toMatchObject({ bytes: expect.any(Uint8Array) as Uint8Array })
  expect(heard.at(-1)).toBe('正在写 Word 文件')
  await host.end()
  await folder.close()
  await centre.service.close()
})

it('what is read together is of one moment, and nobody waits for it', async () => {
  const centre = await newCentre()
  await centre.signIn('何秋菊')
  const folder = new DataFolder(centre.folder, keyCost)
  await folder.openWithPassword('何秋菊', password)
  const count = await folder.readTogether(async (db) => {
    const cases = () => db.selectFrom('cases').select('id').execute()
    const before = await cases()
    await centre.call('cases.register', registration())
    return [before.length, (await cases()).length]
  })
  expect(count).toEqual([0, 0])
  expect((await centre.call('cases.list', {})).total).toBe(1)
  await folder.close()
  await centre.service.close()
})
