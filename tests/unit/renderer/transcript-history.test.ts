import { describe, expect, it } from 'vitest'
import { blankTranscript, type TranscriptEdit } from '../../../renderer/mediation/transcript-edits.ts'
import {
  historyAfter,
  newHistory,
  type HistoryEdit,
  type TranscriptHistory
} from '../../../renderer/mediation/transcript-history.ts'

/** An edit without the line it is about: that is the line being written. */
type EditHere =
  | Exclude<HistoryEdit, { id: string }>
  | (TranscriptEdit extends infer E ? (E extends { id: string } ? Omit<E, 'id'> : never) : never)

const undo = { type: 'undo' } as const
const redo = { type: 'redo' } as const
const write = (text: string) => ({ type: 'write', text }) as const

function after(edits: EditHere[], start = newHistory(blankTranscript())): TranscriptHistory {
  return edits.reduce(
    (history, edit) => historyAfter(history, { id: history.present.active, ...edit } as HistoryEdit),
    start
  )
}

/** What stands there, with ▮ where the cursor has to go. */
function seen({ present: { lines, cursor } }: TranscriptHistory): string[] {
  return lines.map(({ id, speaker, text }) => {
    const marked = cursor?.id === id ? `${text.slice(0, cursor.at)}▮${text.slice(cursor.at)}` : text
    return `${speaker}：${marked}`
  })
}

const sentence = '赔偿款分三期付清。'
const spoken = after([write(sentence)])
const whole = { start: 0, end: sentence.length }

describe('Ctrl+Z in the transcript', () => {
  it.each<[string, EditHere]>([
    ['Enter over all of a line', { type: 'enter', ...whole }],
    [
      'a paste over all of a line',
      { type: 'paste', ...whole, text: '甲：一\n乙：二', speakers: ['甲', '乙'] }
    ],
    ['Enter at the end', { type: 'enter', start: 9, end: 9 }],
    ['typing over all of a line', write('不')],
    ['emptying a line', write('')],
    ['another speaker', { type: 'speak', speaker: '张翠兰' }]
  ])('brings back what was there before %s, and redo what came', (_what, edit) => {
    const done = after([edit], spoken)
    expect(seen(done)).not.toEqual([`调解员：${sentence}`])
    const back = after([undo], done)
    expect(seen(back)).toEqual([`调解员：${sentence}▮`])
    expect(back.present.active).toBe(back.present.lines[0]?.id)
    const again = after([redo], back)
    expect(again.present.lines).toEqual(done.present.lines)
    expect(seen(after([undo], again))).toEqual(seen(back))
  })

  it('splits joined lines again, and brings a removed line back', () => {
    const two = after([{ type: 'enter', start: 3, end: 3 }], spoken)
    const joined = after([{ type: 'backspace' }], two)
    expect(seen(joined)).toEqual(['调解员：赔偿款▮分三期付清。'])
    expect(seen(after([undo], joined))).toEqual(['调解员：赔偿款▮', '调解员：分三期付清。'])
    const removed = after([{ type: 'enter', start: 9, end: 9 }, { type: 'backspace' }], spoken)
    expect(seen(after([undo], removed))).toEqual([`调解员：${sentence}`, '调解员：▮'])
  })

  it('takes typing at one place back in one, and leaves what was typed elsewhere', () => {
    const typed = after([write('甲'), write('甲乙'), write('甲乙丙')])
    expect(seen(after([undo], typed))).toEqual(['调解员：▮'])
    const elsewhere = after([write('前甲乙丙'), write('前头甲乙丙')], typed)
    expect(seen(after([undo], elsewhere))).toEqual(['调解员：▮甲乙丙'])
    expect(seen(after([undo, undo], elsewhere))).toEqual(['调解员：▮'])
  })

  it('takes deleting character by character back in one', () => {
    const cut = after([write('赔偿款分三期付清'), write('赔偿款分三期付'), write('赔偿款分三期')], spoken)
    expect(seen(after([undo], cut))).toEqual([`调解员：${sentence}▮`])
  })

  it('takes what an input method wrote back in one, letters and all', () => {
    const composed = ['赔n', '赔ni', '赔ni h', '赔你好'].map((text) => ({ ...write(text), composition: 1 }))
    const before = after([write('赔'), { type: 'speak', speaker: '张翠兰' }])
    const done = after(composed, before)
    expect(seen(after([undo], done))).toEqual(['张翠兰：赔▮'])
    const over = after(
      [
        { ...write('z'), composition: 2 },
        { ...write('再'), composition: 2 }
      ],
      done
    )
    expect(seen(after([undo], over))).toEqual(['张翠兰：赔你好▮'])
  })

  it('makes no step of letters that were given up', () => {
    const given = after(
      [
        { ...write('赔n'), composition: 1 },
        { ...write('赔'), composition: 1 }
      ],
      after([write('赔')])
    )
    expect(seen(after([undo], given))).toEqual(['调解员：▮'])
  })

  it('goes no step for what changes no word: moving, choosing the same speaker', () => {
    const moved = after(
      [
        { type: 'step', by: -1 },
        { type: 'speak', speaker: '调解员' }
      ],
      spoken
    )
    expect(moved.past).toEqual(spoken.past)
  })

  it('forgets what was undone once something else is done, and stops at the beginning', () => {
    const other = after([undo, write('另一句'), redo], spoken)
    expect(other.present.lines.map(({ text }) => text)).toEqual(['另一句'])
    expect(seen(after([undo, undo, undo], spoken))).toEqual(['调解员：▮'])
  })
})
