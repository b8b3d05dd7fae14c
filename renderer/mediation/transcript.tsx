import { useMemo, type Dispatch, type Ref } from 'react'
import type { Speaker } from './speakers.ts'
import { SpeakerShortcuts } from './speaker-shortcuts.tsx'
import type { TranscriptState } from './transcript-edits.ts'
import type { HistoryEdit } from './transcript-history.ts'
import { TranscriptLineField } from './transcript-line-field.tsx'

interface Props {
  ref?: Ref<HTMLElement>
  state: TranscriptState
  edit: Dispatch<HistoryEdit>
  speakers: Speaker[]
  /** Whether the part of the room that holds it shows. */
  shown: boolean
  /** Problems by the id of their line. */
  problems: Map<string, string>
  /** The cursor is in it. */
  writing: boolean
  onWriting: (writing: boolean) => void
}

/** The transcript, line by line. All of it goes by keyboard; the keys stand below it. */
export function Transcript(props: Props) {
  const { ref, state, edit, speakers, shown, problems, writing, onWriting } = props
  const names = useStableNames(speakers)
  const written = state.lines.filter((line) => line.text.trim() !== '')
  const characters = written.reduce((sum, line) => sum + [...line.text].length, 0)
  return (
    <section
      ref={ref}
      className="transcript"
      aria-label="笔录"
      onFocus={() => onWriting(true)}
      onBlur={() => onWriting(false)}
    >
      <SpeakerShortcuts
        speakers={speakers}
        enabled={writing && shown}
        onChoose={(speaker) => edit({ type: 'speak', id: state.active, speaker })}
      />
      <ol>
        {state.lines.map((line, index) => (
          <TranscriptLineField
            key={line.id}
            line={line}
            position={index + 1}
            active={line.id === state.active}
            cursor={state.cursor?.id === line.id ? state.cursor : null}
            speakers={names}
            problem={problems.get(line.id) ?? null}
            edit={edit}
          />
        ))}
      </ol>
      <p className="transcript-foot quiet">
        <span>Enter 下一句 · Alt+数字 换人 · 空行里 Tab 换人、退格删行 · 可粘贴“姓名：话”</span>
        <span className="numbers">
          {written.length} 句，{characters} 字
        </span>
      </p>
    </section>
  )
}

/** The same array while the names are the same, so that lines needn't be drawn again. */
function useStableNames(speakers: Speaker[]): string[] {
  const joined = speakers.map((speaker) => speaker.name).join('\n')
  return useMemo(() => joined.split('\n'), [joined])
}
