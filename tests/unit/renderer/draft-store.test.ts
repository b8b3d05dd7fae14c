import { beforeEach, describe, expect, it, vi } from 'vitest'
import { problem } from '../../../db/errors.ts'
import type { Answer } from '../../../db/wire.ts'
import { actOf, endFormAct, formAct } from '../../../renderer/api/acts.ts'
import {
  allWritten,
  draftOf,
  dropDraft,
  flushDrafts,
  keepDraft,
  openDrafts,
  spendDraft
} from '../../../renderer/drafts/draft-store.ts'
import { draftNote, showForm } from '../../../renderer/drafts/draft-notes.ts'

/** The page's drafts, against a disk that is full when the test says so and a seat that somebody sits at. */

const savedAt = '2026-11-21T09:12:33+08:00'
const typed = { content: '堰塘漏水' }
let disk: Map<string, string>
let acts: Map<string, string>
let seat: string | null
let full: boolean

function answer(name: string, input: { key: string; body: string; of: string; act: string }): Answer {
  if (seat !== input.of) return { ok: false, error: problem('NOT_SIGNED_IN').toData() }
  if (full) return { ok: false, error: problem('DISK_FULL').toData() }
  const place = `${input.of}/${input.key}`
  if (name === 'drafts.drop') disk.delete(place)
  else disk.set(place, input.body)
  if (name === 'drafts.keep') acts.set(place, input.act)
  return { ok: true, value: { savedAt } }
}

/** Somebody sits down; their drafts are read. */
function sit(person: string): void {
  seat = person
  const own = [...disk].filter(([place]) => place.startsWith(`${person}/`))
  openDrafts(
    person,
    own.map(([place, body]) => ({
      key: place.slice(person.length + 1),
      body,
      savedAt,
      act: acts.get(place) ?? null
    }))
  )
}

beforeEach(() => {
  disk = new Map()
  acts = new Map()
  full = false
  const call = (name: string, input: Parameters<typeof answer>[1]) => Promise.resolve(answer(name, input))
  vi.stubGlobal('window', { kuaichu: { call } })
  for (const person of ['he', 'luo']) {
    sit(person)
  }
  sit('he')
})

describe('a draft that the disk does not take', () => {
  it('waits in memory for its writer and nobody else, and is written when they are back', async () => {
    full = true
    keepDraft('intake', typed)
    expect(await flushDrafts()).toBe(false)
    expect(draftNote()).toMatch(/^草稿没有存下：/)
    seat = null
    sit('luo')
    expect(draftOf('intake')).toBeUndefined()
    expect(draftNote()).toBe('')
    full = false
    // Closing now would lose it: the disk has all of the one at the seat, not all of everybody.
    expect(await flushDrafts()).toBe(false)
    expect([...disk]).toEqual([])
    sit('he')
    expect(draftOf('intake')?.value).toEqual(typed)
    expect(draftOf('intake')?.savedAt).not.toBeNull()
    expect(await flushDrafts()).toBe(true)
    expect([...disk]).toEqual([['he/intake', JSON.stringify(typed)]])
  })

  it('is newer than what the disk has of it, also where it was dropped', async () => {
    keepDraft('a', { text: '旧' })
    keepDraft('b', { text: '旧' })
    await flushDrafts()
    full = true
    keepDraft('a', { text: '新' })
    dropDraft('b')
    await flushDrafts()
    sit('luo')
    sit('he')
    expect(draftOf('a')?.value).toEqual({ text: '新' })
    expect(draftOf('b')).toBeUndefined()
    full = false
    expect(await flushDrafts()).toBe(true)
    expect([...disk]).toEqual([['he/a', JSON.stringify({ text: '新' })]])
  })

  it('never lands with whoever sits down before its page has gone', async () => {
    keepDraft('intake', typed)
    seat = 'luo'
    expect(await flushDrafts()).toBe(false)
    expect([...disk]).toEqual([])
    sit('luo')
    expect(allWritten()).toBe(false)
    sit('he')
    expect(await flushDrafts()).toBe(true)
  })

  it('that fails while the next one sits down already still waits', async () => {
    keepDraft('intake', typed)
    seat = 'luo'
    const late = flushDrafts()
    sit('luo')
    expect(await late).toBe(false)
    expect(draftNote()).toBe('')
    sit('he')
    expect(draftOf('intake')?.value).toEqual(typed)
  })
})

describe('what the foot says of drafts', () => {
  it('is about the form on the screen, and goes with its draft', async () => {
    const gone = showForm('intake')
    keepDraft('intake', typed)
    await flushDrafts()
    expect(draftNote()).toBe('草稿已存 09:12:33')
    gone()
    expect(draftNote()).toBe('')
    const again = showForm('intake')
    expect(draftNote()).toBe('草稿已存 09:12:33')
    dropDraft('intake')
    expect(draftNote()).toBe('')
    await flushDrafts()
    expect(draftNote()).toBe('')
    again()
  })

  it('is what went wrong wherever one is, until it is mended', async () => {
    full = true
    keepDraft('intake', typed)
    await flushDrafts()
    keepDraft('other', typed)
    expect(draftNote()).toMatch(/^草稿没有存下：/)
    full = false
    await flushDrafts()
    expect(draftNote()).toBe('')
  })

  it('has the words typed while the disk took the ones before', async () => {
    keepDraft('intake', typed)
    const first = flushDrafts()
    keepDraft('intake', { content: '堰塘漏水，田被淹' })
    await first
    await flushDrafts()
    expect([...disk.values()]).toEqual([JSON.stringify({ content: '堰塘漏水，田被淹' })])
  })
})

it('a form sent by somebody who left meanwhile uses up nobody else’s draft', async () => {
  sit('luo')
  keepDraft('intake', typed)
  await flushDrafts()
  sit('he')
  const { promise, resolve } = Promise.withResolvers<string>()
  const sent = spendDraft('intake', () => promise)
  sit('luo')
  resolve('done')
  expect(await sent).toBe('done')
  await flushDrafts()
  expect(draftOf('intake')?.value).toEqual(typed)
  expect(disk.has('luo/intake')).toBe(true)
})

describe('a form whose answer was lost', () => {
  const lost = () => Promise.reject(problem('BACKEND_GONE'))
  const nextAct = () => formAct('intake')

  it('is kept anew, since the command may have used its draft up, and says nothing of a draft until it is', async () => {
    const gone = showForm('intake')
    keepDraft('intake', typed)
    await flushDrafts()
    expect(draftNote()).toBe('草稿已存 09:12:33')
    await expect(spendDraft('intake', lost)).rejects.toThrow()
    disk.clear()
    expect(draftNote()).toBe('')
    expect(allWritten()).toBe(false)
    sit('he')
    expect(await flushDrafts()).toBe(true)
    expect([...disk]).toEqual([['he/intake', JSON.stringify(typed)]])
    gone()
  })

  it('is the same act after a restart', async () => {
    keepDraft('intake', typed)
    const act = nextAct()
    await expect(spendDraft('intake', lost)).rejects.toThrow()
    keepDraft('intake', { content: '改过' })
    await flushDrafts()
    // Another person in between leaves nothing in memory, as a restart does.
    sit('luo')
    sit('he')
    expect(nextAct()).toBe(act)
    dropDraft('intake')
    expect(nextAct()).not.toBe(act)
  })

  it('is another act once it was refused as other words of what was done, after a restart too', async () => {
    keepDraft('intake', typed)
    const act = nextAct()
    endFormAct('intake')
    const mismatch = () => Promise.reject(problem('ACT_MISMATCH'))
    await expect(spendDraft('intake', mismatch)).rejects.toThrow()
    await flushDrafts()
    sit('luo')
    sit('he')
    expect(nextAct()).not.toBe(act)
  })

  it('that was refused is not written again', async () => {
    keepDraft('intake', typed)
    await flushDrafts()
    await expect(
      spendDraft('intake', () => Promise.reject(problem('INVALID_INPUT', '请填写')))
    ).rejects.toThrow()
    expect(allWritten()).toBe(true)
  })
})

it('whoever sits down next does none of the acts of the one before', () => {
  const begun = (): string => actOf('cases.register', typed, 'intake').id
  sit('he')
  const first = begun()
  sit('he')
  expect(begun()).toBe(first)
  sit('luo')
  expect(begun()).not.toBe(first)
})
