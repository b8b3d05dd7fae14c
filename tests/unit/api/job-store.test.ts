import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { JobView } from '../../../db/jobs/job.ts'
import { problem, type ErrorCode } from '../../../db/errors.ts'
import type { Answer, Marks } from '../../../db/wire.ts'
import {
  cancelJob,
  dropJob,
  hearOfJob,
  jobKey,
  openJobs,
  readJobs,
  standOf,
  startJob
} from '../../../renderer/api/job-store.ts'

/** What the page knows of jobs, against a backend that answers when the test says so. */

const input = { caseId: '01900000-0000-7000-8000-000000000001' }
const key = jobKey('dossier.build', input)

interface Sent {
  name: string
  input: unknown
  act: string | undefined
  answer: (answer: Answer) => void
}

let sent: Sent[]
const nothing: Answer = { ok: true, value: {} }
const refused = (code: 'NOT_FOUND' | 'NOT_SIGNED_IN'): Answer => ({
  ok: false,
  error: (code === 'NOT_FOUND' ? problem(code, '诉求') : problem(code)).toData()
})

/** The latest call of that name, once it was made. */
async function asked(name: string): Promise<Sent> {
  await vi.waitUntil(() => sent.some((one) => one.name === name))
  const found = sent.findLast((one) => one.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}

async function begin(): Promise<{ made: Promise<unknown>; build: Sent; id: string }> {
  const made = startJob('dossier.build', input)
  ;(await asked('drafts.keep')).answer(nothing)
  const build = await asked('dossier.build')
  return { made, build, id: build.act ?? '' }
}

function view(id: string, state: JobView['state'], more: Partial<JobView> = {}): JobView {
  const parsed = { ...input, template: 'appeal' }
  const still = { ahead: 0, done: 0, of: 0, word: '', outdated: false, error: null }
  return { id, call: 'dossier.build', input: parsed, state, ...still, ...more }
}

const count = (name: string) => sent.filter((one) => one.name === name).length

beforeEach(() => {
  sent = []
  const call = (name: string, given: unknown, marks?: Marks) =>
    new Promise<Answer>((answer) => sent.push({ name, input: given, act: marks?.act, answer }))
  vi.stubGlobal('window', { kuaichu: { call } })
  openJobs([], [])
})

describe('a job that was asked for', () => {
  it('is noted on the disk before it begins, and is made when the backend says so', async () => {
    const { made, build, id } = await begin()
    expect(sent.map((one) => one.name)).toEqual(['drafts.keep', 'dossier.build'])
    expect((await asked('drafts.keep')).input).toEqual({ key, body: JSON.stringify({ id, made: false }) })
    hearOfJob(view(id, 'running', { done: 3, of: 12, word: '正在排版' }))
    expect(standOf(key)).toMatchObject({ step: 'underWay', job: { done: 3, of: 12 } })
    hearOfJob(view(id, 'done'))
    build.answer({ ok: true, value: 'a volume' })
    expect(await made).toBe('a volume')
    expect(standOf(key)).toMatchObject({ step: 'made' })
  })

  it('given up before it was sent is never sent', async () => {
    const made = startJob('dossier.build', input)
    const keep = await asked('drafts.keep')
    const cancelled = cancelJob(key)
    ;(await asked('jobs.cancel')).answer({ ok: true, value: { cancelled: false } })
    await cancelled
    keep.answer(nothing)
    ;(await asked('drafts.drop')).answer(nothing)
    expect(await made).toBeNull()
    expect(count('dossier.build')).toBe(0)
    expect(standOf(key)).toEqual({ step: 'cancelled' })
  })

  it('given up before the backend had taken it in is given up again when it has', async () => {
    const { id } = await begin()
    const cancelled = cancelJob(key)
    ;(await asked('jobs.cancel')).answer({ ok: true, value: { cancelled: false } })
    await cancelled
    expect(standOf(key)).toMatchObject({ step: 'underWay' })
    hearOfJob(view(id, 'queued', { ahead: 1 }))
    await vi.waitUntil(() => count('jobs.cancel') === 2)
    hearOfJob(view(id, 'cancelled'))
    expect(standOf(key)).toEqual({ step: 'cancelled' })
    expect(count('drafts.drop')).toBe(1)
  })

  it('refused at the door has failed for that reason', async () => {
    const { made, build } = await begin()
    build.answer(refused('NOT_FOUND'))
    ;(await asked('jobs.list')).answer({ ok: true, value: [] })
    ;(await asked('drafts.drop')).answer(nothing)
    expect(await made).toBeNull()
    expect(standOf(key)).toMatchObject({ step: 'failed', error: { code: 'NOT_FOUND' satisfies ErrorCode } })
  })

  it('goes on behind a lock, and is lost only when the backend knows nothing of it', async () => {
    const { made, build, id } = await begin()
    build.answer(refused('NOT_SIGNED_IN'))
    expect(await made).toBeNull()
    expect(standOf(key)).toMatchObject({ step: 'underWay' })
    const back = readJobs()
    ;(await asked('jobs.list')).answer({ ok: true, value: [view(id, 'done')] })
    await back
    expect(standOf(key)).toMatchObject({ step: 'made' })
    expect((await asked('drafts.keep')).input).toEqual({ key, body: JSON.stringify({ id, made: true }) })
    sent = []
    const later = readJobs()
    ;(await asked('jobs.list')).answer({ ok: true, value: [] })
    await later
    expect(standOf(key)).toEqual({ step: 'lost', made: true })
  })

  it('is not mistaken for an earlier one on the same input', async () => {
    const { id } = await begin()
    hearOfJob(view('01900000-0000-7000-8000-00000000000e', 'cancelled'))
    hearOfJob(view('01900000-0000-7000-8000-00000000000e', 'done'))
    expect(standOf(key)).toMatchObject({ step: 'underWay', job: { id } })
  })

  it('is let go with its result and its note', async () => {
    const { id } = await begin()
    hearOfJob(view(id, 'done'))
    const dropped = dropJob(key)
    ;(await asked('drafts.drop')).answer(nothing)
    expect((await asked('jobs.cancel')).input).toEqual({ id })
    hearOfJob(view(id, 'cancelled'))
    expect(standOf(key)).toEqual({ step: 'none' })
    sent.at(-1)?.answer(nothing)
    await dropped
  })
})

describe('whoever comes', () => {
  const note = (made: boolean) => ({ key, body: JSON.stringify({ id: 'a', made }), savedAt: '', act: null })

  it('finds what goes on', () => {
    openJobs([note(false)], [view('a', 'running')])
    expect(standOf(key)).toMatchObject({ step: 'underWay', job: { id: 'a' } })
  })

  it.each([true, false])('is told what was begun and is nowhere; made: %s', (made) => {
    openJobs([note(made), { key: 'intake', body: '{}', savedAt: '', act: null }], [])
    expect(standOf(key)).toEqual({ step: 'lost', made })
  })

  it('finds nothing of the person before', () => {
    openJobs([note(true)], [])
    openJobs([], [])
    expect(standOf(key)).toEqual({ step: 'none' })
  })
})
