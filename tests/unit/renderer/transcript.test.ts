import { describe, expect, it } from 'vitest'
import { splitPasted } from '../../../renderer/mediation/pasted-lines.ts'
import { speakersOf } from '../../../renderer/mediation/speakers.ts'
import {
  blankTranscript,
  editTranscript,
  spokenLines,
  type TranscriptEdit,
  type TranscriptState
} from '../../../renderer/mediation/transcript-edits.ts'

const speakers = ['调解员', '张翠兰', '欧阳·国强', '记录员']

/** An edit without the line it is about: that is the line being written. */
type EditHere = TranscriptEdit extends infer E ? (E extends { id: string } ? Omit<E, 'id'> : never) : never

function after(edits: EditHere[], start: TranscriptState = blankTranscript()): TranscriptState {
  return edits.reduce((state, edit) => editTranscript(state, { ...edit, id: state.active }), start)
}

const said = (state: TranscriptState) => state.lines.map((line) => `${line.speaker}：${line.text}`)

describe('the transcript', () => {
  it('goes to and fro: after a line the one who spoke before is up again', () => {
    const state = after([
      { type: 'write', text: '是否听清？' },
      { type: 'enter', start: 5, end: 5 },
      { type: 'speak', speaker: '张翠兰' },
      { type: 'write', text: '听清了。' },
      { type: 'enter', start: 4, end: 4 }
    ])
    expect(said(state)).toEqual(['调解员：是否听清？', '张翠兰：听清了。', '调解员：'])
    expect(state.cursor).toEqual({ id: state.active, at: 0 })
  })

  it('splits a line at the cursor and joins it again', () => {
    const split = after([
      { type: 'write', text: '前半后半' },
      { type: 'enter', start: 2, end: 2 }
    ])
    expect(said(split)).toEqual(['调解员：前半', '调解员：后半'])
    const joined = after([{ type: 'backspace' }], split)
    expect(said(joined)).toEqual(['调解员：前半后半'])
    expect(joined.cursor?.at).toBe(2)
  })

  it('takes an empty line away, but never the last one, and never joins two speakers', () => {
    expect(said(after([{ type: 'backspace' }]))).toEqual(['调解员：'])
    const two = after([
      { type: 'write', text: '问' },
      { type: 'enter', start: 1, end: 1 },
      { type: 'speak', speaker: '张翠兰' },
      { type: 'write', text: '答' }
    ])
    expect(said(after([{ type: 'backspace' }], two))).toEqual(['调解员：问', '张翠兰：答'])
    const emptied = after([{ type: 'write', text: '' }, { type: 'backspace' }], two)
    expect(said(emptied)).toEqual(['调解员：问'])
  })

  it('pastes lines in the middle of what was written and keeps both halves', () => {
    const state = after([
      { type: 'write', text: '开头结尾' },
      { type: 'paste', start: 2, end: 2, text: '张翠兰：一\n欧阳•国强: 二', speakers }
    ])
    expect(said(state)).toEqual(['调解员：开头', '张翠兰：一', '欧阳·国强：二结尾'])
    expect(state.cursor?.at).toBe(1)
  })

  it('goes on with the line when the pasted text names nobody', () => {
    const state = after([
      { type: 'write', text: '他又说，' },
      { type: 'paste', start: 4, end: 4, text: '墙是按老地界砌的，\n沟不是。', speakers }
    ])
    expect(said(state)).toEqual(['调解员：他又说，墙是按老地界砌的，', '调解员：沟不是。'])
  })

  it('hands over what was said, without empty lines, and says which lines these were', () => {
    const state = after([
      { type: 'write', text: '一' },
      { type: 'enter', start: 1, end: 1 },
      { type: 'enter', start: 0, end: 0 },
      { type: 'write', text: '二' }
    ])
    const { ids, transcript } = spokenLines(state.lines)
    expect(transcript.map((line) => line.text)).toEqual(['一', '二'])
    expect(ids).toEqual([state.lines[0]?.id, state.lines[2]?.id])
  })
})

describe('pasted text', () => {
  it('knows a speaker by name, however the dot was typed', () => {
    expect(splitPasted('欧阳・国强：行。', speakers)).toEqual([{ speaker: '欧阳·国强', text: '行。' }])
  })

  it('takes an unknown short name, but not words about somebody’s words', () => {
    expect(splitPasted('村民代表：我作证。', speakers)[0]?.speaker).toBe('村民代表')
    expect(splitPasted('他说：不是名字', speakers)[0]?.speaker).toBeNull()
    expect(splitPasted('6月2日那天，时间是：九点', speakers)[0]?.speaker).toBeNull()
  })

  it('drops empty lines and keeps colons inside the words', () => {
    expect(splitPasted('\r\n张翠兰：约定是：先付\r\n\r\n', speakers)).toEqual([
      { speaker: '张翠兰', text: '约定是：先付' }
    ])
  })
})

describe('the speakers', () => {
  it('come in the order of their keys, each once, pasted ones last', () => {
    const party = (side: 'applicant' | 'respondent', name: string) =>
      ({ side, name, kind: 'person' }) as Parameters<typeof speakersOf>[0][number]
    const found = speakersOf(
      [party('respondent', '欧阳·国强'), party('applicant', '张翠兰')],
      ['村支书'],
      ['张翠兰', '村民代表']
    )
    expect(found.map((one) => one.name)).toEqual([
      '调解员',
      '张翠兰',
      '欧阳·国强',
      '记录员',
      '村支书',
      '村民代表'
    ])
  })
})
