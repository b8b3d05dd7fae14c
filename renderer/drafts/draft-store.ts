import { useSyncExternalStore } from 'react'
import type { Draft } from '../../db/drafts/draft.ts'
import { asAppError } from '../api/as-app-error.ts'
import { call } from '../api/call.ts'

/** How far the disk may be behind the typing; with the writing itself it stays well under a second. */
const behindMs = 300

interface Kept {
  /** Of any shape: it may have been typed into the form of another version. */
  value: unknown
  /** When the backend acknowledged a version of it; null while it is in memory only. */
  savedAt: string | null
}

/** The drafts of the person whose workbench is open. The backend keeps them apart by account. */
const kept = new Map<string, Kept>()
const unsent = new Set<string>()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | null = null
let sending: Promise<void> = Promise.resolve()
let said = ''

function tell(text: string): void {
  said = text
  for (const listener of listeners) listener()
}

/** Takes what is on the disk for the person who has just come; nothing of anybody before is left. */
export function openDrafts(drafts: readonly Draft[]): void {
  kept.clear()
  unsent.clear()
  for (const { key, body, savedAt } of drafts) kept.set(key, { value: JSON.parse(body), savedAt })
  tell('')
}

export function draftOf(key: string): Kept | undefined {
  return kept.get(key)
}

function later(): void {
  timer ??= setTimeout(() => void flushDrafts(), behindMs)
}

export function keepDraft(key: string, value: object): void {
  kept.set(key, { value: structuredClone(value), savedAt: kept.get(key)?.savedAt ?? null })
  unsent.add(key)
  later()
}

/** Ends a draft: what it was for is done, or it was given up. */
export function dropDraft(key: string): void {
  if (!kept.delete(key) && !unsent.has(key)) return
  unsent.add(key)
  void flushDrafts()
}

async function send(key: string): Promise<void> {
  const draft = kept.get(key)
  unsent.delete(key)
  try {
    if (!draft) {
      await call('drafts.drop', { key })
      return
    }
    const { savedAt } = await call('drafts.keep', { key, body: JSON.stringify(draft.value) })
    const now = kept.get(key)
    if (now) kept.set(key, { ...now, savedAt })
    tell(`草稿已存 ${savedAt.slice(11, 19)}`)
  } catch (error) {
    // It is tried again with the next change, or when the person comes back.
    unsent.add(key)
    tell(`草稿没有存下：${asAppError(error).message}`)
  }
}

async function sendAll(): Promise<void> {
  for (const key of [...unsent]) await send(key)
}

/** Writes what the disk doesn't have yet; true when it has everything now. */
export async function flushDrafts(): Promise<boolean> {
  if (timer) clearTimeout(timer)
  timer = null
  sending = sending.then(sendAll)
  await sending
  return unsent.size === 0
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What the backend last said about drafts, for the foot of the window. */
export function useDraftState(): string {
  return useSyncExternalStore(subscribe, () => said)
}
