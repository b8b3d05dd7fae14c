import { Button, Form } from 'antd'
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react'
import type { AppError, FieldProblem } from '../../db/errors.ts'
import type { Party } from '../../db/parties/party.ts'
import { asAppError } from '../api/as-app-error.ts'
import { finality } from '../api/finality.ts'
import { sureOf } from '../api/sure-of.ts'
import { useCommand } from '../api/use-call.ts'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { DeskFoot } from '../ui/desk-foot.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useFinalQuestion } from '../ui/final-question.tsx'
import { useOffer, useSay, type Offer } from '../ui/footer-message.tsx'
import { inPageOrder, showFieldErrors } from '../ui/form-errors.ts'
import { useHeldForm } from '../ui/held-form.ts'
import { useShortcut } from '../ui/shortcut.ts'
import { showKeptErrors } from '../drafts/kept-errors.ts'
import { RestoredDraft } from '../drafts/restored-draft.tsx'
import { useDraft } from './drafts.ts'
import { blankSession, sessionInput, type SessionDraft, type SessionFields } from './session-draft.ts'
import { SessionOutcome } from './session-outcome.tsx'
import { SessionSetting } from './session-fields.tsx'
import { SpeakerList } from './speaker-list.tsx'
import { speakersOf } from './speakers.ts'
import { Transcript } from './transcript.tsx'
import { revivedTranscript, type TranscriptState } from './transcript-edits.ts'
import { historyAfter, newHistory, type HistoryEdit } from './transcript-history.ts'
import './session.css'

interface Props {
  caseId: string
  parties: Party[]
  draftKey: string
  /** Whether this form is what the keys of the desk are about. */
  active: boolean
  onRecorded: (outcome: string) => void
}

/** Records one session. The draft outlives leaving the desk; recording it ends the draft. */
export function SessionForm({ caseId, parties, draftKey, active, onRecorded }: Props) {
  const say = useSay()
  const record = useCommand('mediation.recordSession', draftKey)
  const {
    start: found,
    keep,
    spend
  } = useDraft<SessionDraft>({
    key: draftKey,
    blank: blankSession,
    active
  })
  const [start] = useState(() => ({ ...found, transcript: revivedTranscript(found.transcript) }))
  const [form] = Form.useForm<SessionFields>()
  const held = useHeldForm()
  const hearing = useRef<HTMLElement>(null)
  useEffect(() => showKeptErrors(form, blankSession().fields), [form])
  const [fields, setFields] = useState(start.fields)
  const [history, edit] = useReducer(historyAfter, start.transcript, newHistory)
  const { present: transcript } = history
  const [problems, setProblems] = useState(new Map<string, string>())
  const [writing, setWriting] = useState(false)
  const [failure, setFailure] = useState<AppError | null>(null)

  const offer = useOffer()
  const latest = useRef(history)
  useEffect(() => {
    latest.current = history
  }, [history])

  // What was wrong with a line is mended by writing in it; what a paste did to several, no field can undo.
  const write = useCallback(
    (wanted: HistoryEdit) => {
      const { present: before, past, future } = latest.current
      edit(wanted)
      if (wanted.type === 'undo' || wanted.type === 'redo') {
        if ((wanted.type === 'undo' ? past : future).length === 0) return
        // Ends the offer at the foot too: it is about a step that may be undone by now.
        say(wanted.type === 'undo' ? '已撤销笔录的上一步' : '已恢复笔录的下一步')
        setProblems(new Map())
        return
      }
      if (wanted.type === 'paste') offer(replaced('粘贴', before))
      if (wanted.type !== 'write' && wanted.type !== 'paste') return
      setFailure(null)
      setProblems((old) => new Map([...old].filter(([id]) => id !== wanted.id)))

      function replaced(did: string, by: TranscriptState): Offer {
        return {
          did,
          takeBack: () => {
            const now = latest.current.present
            edit({ type: 'replace', state: by })
            return replaced('去掉粘贴的笔录', now)
          }
        }
      }
    },
    [offer, say]
  )

  useEffect(() => {
    if (fields !== start.fields || transcript.lines !== start.transcript.lines) {
      keep({ fields, transcript: { ...transcript, cursor: null } })
    }
  }, [fields, transcript, keep, start])

  const heard = transcript.lines.map((line) => line.speaker).join('\n')
  const speakers = useMemo(
    () => speakersOf(parties, fields.invited, heard.split('\n')),
    [parties, fields.invited, heard]
  )
  const current = transcript.lines.find((line) => line.id === transcript.active)

  const { ask, question } = useFinalQuestion()
  const sure = () => ask('登记本次调解', finality['mediation.recordSession'].sentence)

  async function save() {
    const { input, lineIds } = sessionInput(caseId, fields, transcript)
    setFailure(null)
    setProblems(new Map())
    if (!(await sureOf('mediation.recordSession', input, sure))) return
    try {
      await held.during(() => spend(() => record.mutateAsync(input)))
      say(`已登记本次调解：${input.outcome}`)
      onRecorded(input.outcome)
    } catch (thrown) {
      const error = asAppError(thrown)
      const atLines = lineProblems(error, lineIds, transcript.lines[0]?.id)
      setProblems(atLines)
      const beside = (one: FieldProblem) => (isOfLines(one) ? hearing.current : null)
      setFailure(showFieldErrors(form, error, beside))
      // The transcript stands between the setting and the outcome: the cursor goes to what comes first.
      const [first] = inPageOrder(form, error, beside).fields ?? []
      const line = transcript.lines.find(({ id }) => atLines.has(id))
      if (first && isOfLines(first) && line) edit({ type: 'speak', id: line.id, speaker: line.speaker })
    }
  }

  const saveNow = () => void save()
  useShortcut('Ctrl+Enter', saveNow, { enabled: active && !record.isPending, label: '登记本次调解' })

  return (
    <Form<SessionFields>
      form={form}
      name="mediation-session"
      component="div"
      layout="vertical"
      className="session-form"
      initialValues={start.fields}
      onValuesChange={(changed: object, values) => {
        clearFieldErrors(form, changed)
        setFailure(null)
        setFields(values)
      }}
      onKeyDown={enterGoesOn}
      {...held.guard}
    >
      <div className="session-setting">
        <RestoredDraft<SessionDraft>
          draftKey={draftKey}
          blank={blankSession}
          read={() => ({ fields, transcript: { ...transcript, cursor: null } })}
          put={(draft) => {
            form.setFieldsValue(draft.fields)
            setFields(draft.fields)
            edit({ type: 'replace', state: draft.transcript })
          }}
        />
        <SessionSetting />
      </div>
      <SpeakerList
        speakers={speakers}
        current={current?.speaker ?? ''}
        keys={writing}
        onChoose={(speaker) => edit({ type: 'speak', id: transcript.active, speaker })}
      />
      <Transcript
        ref={hearing}
        state={transcript}
        edit={write}
        speakers={speakers}
        shown={active}
        problems={problems}
        writing={writing}
        onWriting={setWriting}
      />
      <div className="session-end">
        <SessionOutcome />
      </div>
      {active ? (
        <DeskFoot>
          <span className="quiet">{finality['mediation.recordSession'].sentence}</span>
          <ErrorNote error={failure} />
          <Button type="primary" loading={record.isPending} onClick={saveNow}>
            登记本次调解 Ctrl+Enter
          </Button>
        </DeskFoot>
      ) : null}
      {question}
    </Form>
  )
}

function isOfLines({ path }: FieldProblem): boolean {
  return path[0] === 'transcript'
}

/**
 * The problems that belong to a line of the transcript, by the line's id. What is wrong with the transcript as a whole –
 * nothing was written – stands at its first line.
 */
function lineProblems(
  error: AppError,
  lineIds: string[],
  firstLine: string | undefined
): Map<string, string> {
  const ofLines = (error.fields ?? []).filter(isOfLines)
  return new Map(
    ofLines.flatMap(({ path, message }): [string, string][] => {
      const id = typeof path[1] === 'number' ? lineIds[path[1]] : firstLine
      return id === undefined ? [] : [[id, message]]
    })
  )
}
