import { useSyncExternalStore } from 'react'

/** What the foot says of drafts: that one is not on the disk, or when the one on the screen got there. */

let saved: { key: string; text: string } | null = null
let failure = ''
/** The drafts whose forms are on the screen, each once a form. */
const onScreen: string[] = []
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

export function noteSaved(key: string, savedAt: string): void {
  saved = { key, text: `草稿已存 ${savedAt.slice(11, 19)}` }
  tell()
}

/** What went wrong stands until it is mended; '' ends it. */
export function noteFailure(text: string): void {
  failure = text
  tell()
}

/** The draft is over: nothing is said of it any more. Without a key, of none. */
export function forgetNote(key?: string): void {
  if (key !== undefined && saved?.key !== key) return
  saved = null
  tell()
}

/** A form that keeps its draft under this key has come on the screen; to be called back when it goes. */
export function showForm(key: string): () => void {
  onScreen.push(key)
  tell()
  return () => {
    onScreen.splice(onScreen.indexOf(key), 1)
    tell()
  }
}

export function draftNote(): string {
  if (failure !== '') return failure
  return saved && onScreen.includes(saved.key) ? saved.text : ''
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The note, for the foot of the window. */
export function useDraftNote(): string {
  return useSyncExternalStore(subscribe, draftNote)
}
