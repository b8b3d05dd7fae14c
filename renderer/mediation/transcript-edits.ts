import { mediatorSpeaker } from './speakers.ts'
import { splitPasted } from './pasted-lines.ts'

export interface TranscriptLine {
  /** Tells lines apart while they are edited; means nothing else. */
  id: string
  speaker: string
  text: string
}

export interface TranscriptState {
  lines: TranscriptLine[]
  /** The line that is being written. */
  active: string
  /** Where the cursor has to go; a new object each time it has to move. */
  cursor: { id: string; at: number } | null
}

export type TranscriptEdit =
  | { type: 'replace'; state: TranscriptState }
  | { type: 'activate'; id: string }
  /** `composition` tells apart what an input method composes; absent for what is typed as it is. */
  | { type: 'write'; id: string; text: string; composition?: number | null }
  | { type: 'enter'; id: string; start: number; end: number }
  | { type: 'backspace'; id: string }
  | { type: 'speak'; id: string; speaker: string }
  /** The speaker alone: the cursor is on its way elsewhere. */
  | { type: 'giveBack'; id: string; speaker: string }
  | { type: 'step'; id: string; by: -1 | 1 }
  | { type: 'paste'; id: string; start: number; end: number; text: string; speakers: string[] }

let made = 0

function line(speaker: string, text: string): TranscriptLine {
  made += 1
  return { id: `line-${made}`, speaker, text }
}

export function blankTranscript(): TranscriptState {
  const first = line(mediatorSpeaker, '')
  return { lines: [first], active: first.id, cursor: null }
}

/** A transcript that comes from a draft: its lines get ids of this run, so that none is there twice. */
export function revivedTranscript(old: TranscriptState): TranscriptState {
  const lines = old.lines.map((one) => line(one.speaker, one.text))
  const active = old.lines.findIndex((one) => one.id === old.active)
  const current = lines[active] ?? lines[0]
  return current ? { lines, active: current.id, cursor: null } : blankTranscript()
}

/** Every change of a transcript. Nothing but the edit and the state before decides what comes out. */
export function editTranscript(state: TranscriptState, edit: TranscriptEdit): TranscriptState {
  if (edit.type === 'replace') return edit.state
  const index = state.lines.findIndex((one) => one.id === edit.id)
  const current = state.lines[index]
  if (!current) return state
  switch (edit.type) {
    case 'activate':
      return state.active === edit.id ? state : { ...state, active: edit.id }
    case 'write':
      return replace(state, index, [{ ...current, text: edit.text }])
    case 'speak':
      return goTo(replace(state, index, [{ ...current, speaker: edit.speaker }]), current, null)
    case 'giveBack':
      return replace(state, index, [{ ...current, speaker: edit.speaker }])
    case 'enter':
      return enter(state, index, current, edit)
    case 'backspace':
      return backspace(state, index, current)
    case 'step':
      return step(state, index + edit.by, edit.by)
    case 'paste':
      return paste(state, index, current, edit)
  }
}

function replace(state: TranscriptState, index: number, lines: TranscriptLine[], count = 1): TranscriptState {
  return { ...state, lines: state.lines.toSpliced(index, count, ...lines) }
}

/** With the cursor in `target`, at `at` or, for null, at its end. */
function goTo(state: TranscriptState, target: TranscriptLine, at: number | null): TranscriptState {
  return { ...state, active: target.id, cursor: { id: target.id, at: at ?? target.text.length } }
}

/** A conversation goes to and fro: after a whole line the one who spoke before is up again. */
function enter(
  state: TranscriptState,
  index: number,
  current: TranscriptLine,
  { start, end }: { start: number; end: number }
): TranscriptState {
  const before = current.text.slice(0, start)
  const after = current.text.slice(end)
  const next = line(after === '' ? previousSpeaker(state.lines, index) : current.speaker, after)
  return goTo(replace(state, index, [{ ...current, text: before }, next]), next, 0)
}

function previousSpeaker(lines: TranscriptLine[], index: number): string {
  const current = lines[index]?.speaker ?? mediatorSpeaker
  return lines.slice(0, index).findLast((one) => one.speaker !== current)?.speaker ?? current
}

/** At the start of a line: an empty one goes away, one of the same speaker joins the line before. */
function backspace(state: TranscriptState, index: number, current: TranscriptLine): TranscriptState {
  const before = state.lines[index - 1]
  if (current.text === '' && state.lines.length > 1) {
    const neighbour = before ?? state.lines[1]
    return neighbour ? goTo(replace(state, index, []), neighbour, before ? null : 0) : state
  }
  if (!before || before.speaker !== current.speaker) return state
  const joined = { ...before, text: before.text + current.text }
  return goTo(replace(state, index - 1, [joined], 2), joined, before.text.length)
}

function step(state: TranscriptState, index: number, by: -1 | 1): TranscriptState {
  const target = state.lines[index]
  return target ? goTo(state, target, by === 1 ? 0 : null) : state
}

function paste(
  state: TranscriptState,
  index: number,
  current: TranscriptLine,
  edit: { start: number; end: number; text: string; speakers: string[] }
): TranscriptState {
  const parts = splitPasted(edit.text, edit.speakers)
  if (parts.length === 0) return state
  const before = current.text.slice(0, edit.start)
  const after = current.text.slice(edit.end)
  const goesOn = parts[0]?.speaker === null
  let speaker = current.speaker
  const pasted = parts.map((part, position) => {
    speaker = part.speaker ?? speaker
    const start = goesOn && position === 0 ? before : ''
    const end = position === parts.length - 1 ? after : ''
    return line(speaker, start + part.text + end)
  })
  const kept = before !== '' && !goesOn ? [{ ...current, text: before }] : []
  const last = pasted.at(-1) ?? current
  return goTo(replace(state, index, [...kept, ...pasted]), last, last.text.length - after.length)
}

/** What was said, without the lines that stayed empty; `ids` tells which lines these were. */
export function spokenLines(lines: TranscriptLine[]): {
  ids: string[]
  transcript: { speaker: string; text: string }[]
} {
  const spoken = lines.filter((one) => one.text.trim() !== '')
  return {
    ids: spoken.map((one) => one.id),
    transcript: spoken.map(({ speaker, text }) => ({ speaker, text }))
  }
}
