import { Button, Form } from 'antd'
import { useEffect, useMemo, useReducer, useState } from 'react'
import { AppError } from '../../db/errors.ts'
import type { Party } from '../../db/parties/party.ts'
import { asAppError } from '../api/as-app-error.ts'
import { useCommand } from '../api/use-call.ts'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'
import { useShortcut } from '../ui/shortcut.ts'
import { useDraft } from './drafts.ts'
import { blankSession, sessionInput, type SessionDraft, type SessionFields } from './session-draft.ts'
import { SessionOutcome } from './session-outcome.tsx'
import { SessionSetting } from './session-fields.tsx'
import { SpeakerList } from './speaker-list.tsx'
import { speakersOf } from './speakers.ts'
import { Transcript } from './transcript.tsx'
import { editTranscript } from './transcript-edits.ts'
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
  const record = useCommand('mediation.recordSession')
  const { start, keep, discard } = useDraft<SessionDraft>(draftKey, blankSession)
  const [form] = Form.useForm<SessionFields>()
  const [fields, setFields] = useState(start.fields)
  const [transcript, edit] = useReducer(editTranscript, start.transcript)
  const [problems, setProblems] = useState(new Map<string, string>())
  const [failure, setFailure] = useState<AppError | null>(null)

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

  async function save() {
    const { input, lineIds } = sessionInput(caseId, fields, transcript)
    setFailure(null)
    setProblems(new Map())
    try {
      await record.mutateAsync(input)
      discard()
      say(`已登记本次调解：${input.outcome}`)
      onRecorded(input.outcome)
    } catch (thrown) {
      const error = asAppError(thrown)
      const { atLines, others } = sortProblems(error, lineIds)
      setProblems(atLines)
      const placed = showFieldErrors(form, others)
      const allAtLines = atLines.size > 0 && others.fields?.length === 0
      if (!placed && !allAtLines) setFailure(error)
    }
  }

  const saveNow = () => void save()
  useShortcut('Ctrl+Enter', saveNow, { enabled: active && !record.isPending, label: '登记本次调解' })
  useShortcut('Ctrl+S', () => say('草稿已保留；按 Ctrl+Enter 登记本次调解'), {
    enabled: active,
    label: '保留草稿'
  })

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
        setFields(values)
      }}
      disabled={record.isPending}
    >
      <div className="session-setting">
        <SessionSetting />
      </div>
      <SpeakerList
        speakers={speakers}
        current={current?.speaker ?? ''}
        onChoose={(speaker) => edit({ type: 'speak', id: transcript.active, speaker })}
      />
      <Transcript state={transcript} edit={edit} speakers={speakers} shown={active} problems={problems} />
      <div className="session-end">
        <SessionOutcome />
        <ErrorNote error={failure} />
        <div className="form-foot">
          <span className="quiet">登记后笔录不能再改；写错的在下一次调解里更正。</span>
          <Button type="primary" loading={record.isPending} onClick={saveNow}>
            登记本次调解 Ctrl+Enter
          </Button>
        </div>
      </div>
    </Form>
  )
}

/** Which problems of an error belong to a line of the transcript, by the line's id, and the error without them. */
function sortProblems(
  error: AppError,
  lineIds: string[]
): { atLines: Map<string, string>; others: AppError } {
  const atLines = new Map<string, string>()
  const others = (error.fields ?? []).filter(({ path, message }) => {
    const id = path[0] === 'transcript' && typeof path[1] === 'number' ? lineIds[path[1]] : undefined
    if (id) atLines.set(id, message)
    return id === undefined
  })
  return { atLines, others: new AppError(error.code, error.message, others) }
}
