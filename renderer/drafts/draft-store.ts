import type { Draft } from '../../db/drafts/draft.ts'
import { momentOf, type Moment } from '../../db/calendar/moment.ts'
import { endFormAct, forgetActs, formAct, resumeFormAct } from '../api/acts.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call, isLost } from '../api/call.ts'
import { forgetNote, noteFailure, noteSaved } from './draft-notes.ts'

/** How far the disk may be behind the typing; with the writing itself it stays well under a second. */
const behindMs = 300

interface Kept {
  /** Of any shape: it may have been typed into the form of another version. */
  value: unknown
  typedAt: Moment
  /** The act that its form is about to do. */
  act: string
  /** When the backend acknowledged a version of it; null while it is in memory only. */
  savedAt: Moment | null
}

/** The drafts of one person, and which of them the disk doesn't have as they are here. */
interface Papers {
  person: string
  kept: Map<string, Kept>
  unsent: Set<string>
}

let mine: Papers = { person: '', kept: new Map(), unsent: new Set() }
/** What the disk did not take of people who went: in memory, for nobody but them, until they come back. */
const waiting = new Map<string, Papers>()
let timer: ReturnType<typeof setTimeout> | null = null
let sending: Promise<void> = Promise.resolve()

/**
 * Takes what is on the disk for the person who has just come, and over it what the disk didn't take from them when
 * they went. Nothing of anybody before can be reached from here on.
 */
export function openDrafts(person: string, drafts: readonly Draft[]): void {
  if (person !== mine.person) forgetActs()
  if (mine.unsent.size > 0) waiting.set(mine.person, mine)
  mine = { person, kept: new Map(), unsent: new Set() }
  for (const { key, body, savedAt, act } of drafts)
    mine.kept.set(key, { value: JSON.parse(body), typedAt: savedAt, savedAt, act: act ?? formAct(key) })
  const left = waiting.get(person)
  waiting.delete(person)
  for (const key of left?.unsent ?? []) {
    const draft = left?.kept.get(key)
    if (draft) mine.kept.set(key, { ...draft, savedAt: draft.savedAt ?? draft.typedAt })
    else mine.kept.delete(key)
    mine.unsent.add(key)
  }
  for (const [key, { act }] of mine.kept) resumeFormAct(key, act)
  if (mine.unsent.size > 0) later()
  forgetNote()
  noteFailure('')
}

export function draftOf(key: string): Kept | undefined {
  return mine.kept.get(key)
}

function later(): void {
  timer ??= setTimeout(() => void flushDrafts(), behindMs)
}

export function keepDraft(key: string, value: object): void {
  const savedAt = mine.kept.get(key)?.savedAt ?? null
  mine.kept.set(key, {
    value: structuredClone(value),
    typedAt: momentOf(new Date()),
    savedAt,
    act: formAct(key)
  })
  mine.unsent.add(key)
  later()
}

/** Ends a draft: what it was for is done, or it was given up. */
export function dropDraft(key: string): void {
  forgetNote(key)
  endFormAct(key)
  if (!mine.kept.delete(key) && !mine.unsent.has(key)) return
  mine.unsent.add(key)
  void flushDrafts()
}

/**
 * Sends what was typed under the key; `send` names the draft to the backend, which uses it up in the transaction that
 * records it. All that was typed is on the disk before, so that nothing is written behind the command; where it is
 * refused the draft is there still. Where the answer was lost the disk may have used it up: it is kept anew, with its
 * act, so that sending it again, after a restart too, asks for the same.
 */
export async function spendDraft<T>(key: string, send: () => Promise<T>): Promise<T> {
  const papers = mine
  if (papers.unsent.has(key)) await flushDrafts()
  const answer = await send().catch((error: unknown) => {
    const { code } = asAppError(error)
    const draft = papers.kept.get(key)
    if (draft && isLost(code)) {
      papers.unsent.add(key)
      forgetNote(key)
      later()
    }
    // What it was about to do was done: whatever comes of these words now is another act.
    if (draft && code === 'ACT_MISMATCH' && papers === mine) keepDraft(key, draft.value as object)
    throw error
  })
  // Somebody else may sit here by now, with a draft of their own under that key.
  if (papers.person === mine.person) dropDraft(key)
  return answer
}

/** Puts one draft on the disk as it is now. Whoever is signed in meanwhile, it is its writer's or refused. */
async function send({ person, kept, unsent }: Papers, key: string): Promise<void> {
  const draft = kept.get(key)
  try {
    if (draft) {
      const { savedAt } = await call('drafts.keep', {
        key,
        body: JSON.stringify(draft.value),
        of: person,
        act: draft.act
      })
      const now = kept.get(key)
      if (now === draft) unsent.delete(key)
      if (now) kept.set(key, { ...now, savedAt })
      if (now && person === mine.person) noteSaved(key, savedAt)
    } else {
      await call('drafts.drop', { key, of: person })
      if (!kept.has(key)) unsent.delete(key)
    }
  } catch (error) {
    // It is tried again with the next change, or when the person comes back.
    const what = draft ? '草稿没有存下' : '用过的草稿没有删掉'
    if (person === mine.person) noteFailure(`${what}：${asAppError(error).message}`)
  }
}

async function sendAll(): Promise<void> {
  const papers = mine
  for (const key of [...papers.unsent]) await send(papers, key)
  if (papers.unsent.size === 0 && papers === mine) noteFailure('')
}

/** True when the disk has everything that anybody typed here. */
export function allWritten(): boolean {
  return mine.unsent.size === 0 && [...waiting.values()].every(({ unsent }) => unsent.size === 0)
}

/** Writes what the disk doesn't have yet of the person at the seat; true when {@link allWritten}. */
export async function flushDrafts(): Promise<boolean> {
  if (timer) clearTimeout(timer)
  timer = null
  sending = sending.then(sendAll)
  await sending
  return allWritten()
}
