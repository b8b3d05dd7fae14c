import { editTranscript, type TranscriptEdit, type TranscriptState } from './transcript-edits.ts'

/** The step that is being typed: `from` to `to` of the line is what came in since it began. */
interface Typing {
  id: string
  from: number
  to: number
  deletes: boolean
  /** The composition of an input method that its last change was part of. */
  composition: number | null
}

/** A transcript with what was done to it. The steps share the lines that they left alone. */
export interface TranscriptHistory {
  present: TranscriptState
  /** As it was before each step, the oldest first. */
  past: TranscriptState[]
  /** As it was before each undo, the oldest first. */
  future: TranscriptState[]
  typing: Typing | null
}

export type HistoryEdit = TranscriptEdit | { type: 'undo' } | { type: 'redo' }

/** Enough for a long session; the oldest steps go. */
const maxSteps = 500

export function newHistory(present: TranscriptState): TranscriptHistory {
  return { present, past: [], future: [], typing: null }
}

/**
 * Every change of a transcript, and back and forth between them. The text fields' own memory can't do this: it knows
 * nothing of lines, and forgets a field whose words come from elsewhere. Typing on at the same place is one step.
 */
export function historyAfter(history: TranscriptHistory, edit: HistoryEdit): TranscriptHistory {
  if (edit.type === 'undo') return undone(history)
  if (edit.type === 'redo') return redone(history)
  const { present: before } = history
  const present = editTranscript(before, edit)
  if (firstDifference(before, present) === -1) return { ...history, present }
  const change = edit.type === 'write' ? changeOf(before, present, edit) : null
  const typing = change && typedOn(history.typing, change)
  if (typing) return { ...history, present, future: [], typing }
  const past = [...history.past, before].slice(-maxSteps)
  return { present, past, future: [], typing: change && begun(change) }
}

function undone(history: TranscriptHistory): TranscriptHistory {
  // Letters of an input method that were given up leave a step behind that changed nothing.
  const index = history.past.findLastIndex((state) => firstDifference(state, history.present) !== -1)
  const target = history.past[index]
  if (!target) return history
  return {
    present: cursorAtChange(history.present, target),
    past: history.past.slice(0, index),
    future: [...history.future, history.present],
    typing: null
  }
}

function redone(history: TranscriptHistory): TranscriptHistory {
  const target = history.future.at(-1)
  if (!target) return history
  return {
    present: cursorAtChange(history.present, target),
    past: [...history.past, history.present],
    future: history.future.slice(0, -1),
    typing: null
  }
}

/** The position of the first line that is not the same in both, -1 where all are. */
function firstDifference(one: TranscriptState, other: TranscriptState): number {
  if (one.lines === other.lines) return -1
  const length = Math.max(one.lines.length, other.lines.length)
  for (let index = 0; index < length; index++) {
    const [a, b] = [one.lines[index], other.lines[index]]
    if (a?.id !== b?.id || a?.text !== b?.text || a?.speaker !== b?.speaker) return index
  }
  return -1
}

/** The state that is gone to, with the cursor behind what is different in it. */
function cursorAtChange(from: TranscriptState, to: TranscriptState): TranscriptState {
  const index = firstDifference(from, to)
  const target = to.lines[index] ?? to.lines.at(-1)
  if (!target) return to
  const before = from.lines.find((line) => line.id === target.id)
  const at = before ? target.text.length - difference(before.text, target.text).after : target.text.length
  return { ...to, active: target.id, cursor: { id: target.id, at } }
}

/** How many characters two texts share at the front, and behind that at the end. */
function difference(old: string, now: string): { front: number; after: number } {
  const shorter = Math.min(old.length, now.length)
  let front = 0
  while (front < shorter && old[front] === now[front]) front++
  let after = 0
  while (after < shorter - front && old.at(-1 - after) === now.at(-1 - after)) after++
  return { front, after }
}

/** What writing did to a line: this many characters at `at` went away, this many came. */
interface Change {
  id: string
  at: number
  gone: number
  came: number
  composition: number | null
}

function changeOf(
  before: TranscriptState,
  now: TranscriptState,
  { id, composition = null }: { id: string; composition?: number | null }
): Change | null {
  const old = before.lines.find((line) => line.id === id)
  const written = now.lines.find((line) => line.id === id)
  if (!old || !written) return null
  const { front, after } = difference(old.text, written.text)
  return {
    id,
    at: front,
    gone: old.text.length - front - after,
    came: written.text.length - front - after,
    composition
  }
}

function begun({ id, at, gone, came, composition }: Change): Typing {
  return { id, from: at, to: at + came, deletes: gone > 0 && came === 0, composition }
}

/**
 * The step being typed with the change, where it belongs to it: words typed on behind its last, deleting that goes on, or
 * what an input method makes of its letters. Null where another step begins.
 */
function typedOn(typing: Typing | null, { id, at, gone, came, composition }: Change): Typing | null {
  if (typing?.id !== id) return null
  const { from, to, deletes } = typing
  const composed = composition !== null && composition === typing.composition
  const goesOn = composed ? at >= from && at + gone <= to : gone === 0 && at === to && !deletes
  if (goesOn) return { id, from, to: to + came - gone, deletes: false, composition }
  const deletesOn = deletes && came === 0 && (at + gone === from || at === from)
  return deletesOn ? { id, from: at, to: at, deletes, composition } : null
}
