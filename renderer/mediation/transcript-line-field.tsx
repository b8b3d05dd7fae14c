import { memo, useEffect, useId, useRef, type ClipboardEvent, type Dispatch, type KeyboardEvent } from 'react'
import { caretLine } from './caret-line.ts'
import type { TranscriptEdit, TranscriptLine } from './transcript-edits.ts'
import type { HistoryEdit } from './transcript-history.ts'

interface Props {
  line: TranscriptLine
  position: number
  active: boolean
  /** Where the cursor has to go, when it has to come here. */
  cursor: { at: number } | null
  speakers: string[]
  problem: string | null
  edit: Dispatch<HistoryEdit>
}

/** One thing said: who, and the words. Memoised, since a long transcript has hundreds of them. */
export const TranscriptLineField = memo(function TranscriptLineField(props: Props) {
  const { line, position, active, cursor, speakers, problem, edit } = props
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const composition = useRef<number | null>(null)
  /** Whose line it was before Tab went through the speakers, and whom Tab chose last. */
  const tabbed = useRef<{ from: string; to: string } | null>(null)

  useEffect(() => {
    if (!cursor || !field.current) return
    field.current.focus()
    field.current.setSelectionRange(cursor.at, cursor.at)
  }, [cursor])

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    const wanted = throughHistory(event) ?? editOf(event, line, speakers)
    const from = tabbed.current?.to === line.speaker ? tabbed.current.from : line.speaker
    if (!wanted) {
      // Who only tabs past an empty line changes nothing in it.
      if (event.key === 'Tab' && line.text === '' && from !== line.speaker)
        edit({ type: 'giveBack', id: line.id, speaker: from })
      return
    }
    event.preventDefault()
    tabbed.current = event.key === 'Tab' && wanted.type === 'speak' ? { from, to: wanted.speaker } : null
    edit(wanted)
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\r\n]/.test(text.trim())) return
    event.preventDefault()
    const { selectionStart: start, selectionEnd: end } = event.currentTarget
    edit({ type: 'paste', id: line.id, start, end, text, speakers })
  }

  return (
    <li className={active ? 'transcript-line transcript-line-active' : 'transcript-line'}>
      <label htmlFor={id} title={line.speaker}>
        <span className="unseen">第 {position} 句 </span>
        {line.speaker}
      </label>
      {problem ? (
        <p ref={bringIntoView} id={`${id}-problem`} className="error-note" role="alert">
          {problem}
        </p>
      ) : null}
      <textarea
        ref={field}
        id={id}
        rows={1}
        value={line.text}
        aria-invalid={problem !== null}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={({ target }) =>
          edit({ type: 'write', id: line.id, text: target.value, composition: composition.current })
        }
        onCompositionStart={({ timeStamp }) => {
          composition.current = timeStamp
        }}
        onCompositionEnd={() => {
          composition.current = null
        }}
        onFocus={() => edit({ type: 'activate', id: line.id })}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
    </li>
  )
})

/** A long line or a long transcript would hide what is wrong with it. */
function bringIntoView(note: HTMLElement | null) {
  note?.scrollIntoView({ block: 'nearest' })
}

type Key = KeyboardEvent<HTMLTextAreaElement>

/** Back and forth are ours: the field's own memory knows nothing of the lines around it. */
function throughHistory(event: Key): HistoryEdit | null {
  if (!event.ctrlKey || event.altKey || event.metaKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return { type: event.shiftKey ? 'redo' : 'undo' }
  return key === 'y' && !event.shiftKey ? { type: 'redo' } : null
}

/** What a key means in a line, or null where the text field itself knows best. */
function editOf(event: Key, line: TranscriptLine, speakers: string[]): TranscriptEdit | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null
  const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
  const collapsed = start === end
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? null : { type: 'enter', id: line.id, start, end }
    case 'Backspace':
      return collapsed && start === 0 ? { type: 'backspace', id: line.id } : null
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = event.key === 'ArrowUp' ? -1 : 1
      return collapsed && !event.shiftKey && leaves(event.currentTarget, by)
        ? { type: 'step', id: line.id, by }
        : null
    }
    case 'Tab':
      return value === '' ? byTab(event.shiftKey ? -1 : 1, line, speakers) : null
    default:
      return null
  }
}

/** Whether an arrow leads out of the field into the one beside it: from its first or last line, as it is shown. */
function leaves(field: HTMLTextAreaElement, by: -1 | 1): boolean {
  const row = field.closest('li')
  if (!(by < 0 ? row?.previousElementSibling : row?.nextElementSibling)) return false
  const { first, last } = caretLine(field)
  return by < 0 ? first : last
}

/** In an empty line Tab goes through the speakers like through fields, and past the last one onward. */
function byTab(by: -1 | 1, line: TranscriptLine, speakers: string[]): TranscriptEdit | null {
  const speaker = speakers[speakers.indexOf(line.speaker) + by]
  return speaker === undefined ? null : { type: 'speak', id: line.id, speaker }
}
