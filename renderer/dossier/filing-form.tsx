import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import type { Input as CallInput } from '../../db/api.ts'
import { retentions } from '../../db/filing/filing.ts'
import type { AppError } from '../../db/errors.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { asAppError } from '../api/as-app-error.ts'
import { sureOf } from '../api/sure-of.ts'
import { useCommand } from '../api/use-call.ts'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { ChoiceButtons } from '../ui/choice-buttons.tsx'
import { useFormDraft } from '../drafts/use-form-draft.tsx'
import { DeskFoot } from '../ui/desk-foot.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useFinalQuestion } from '../ui/final-question.tsx'
import { useSay } from '../ui/footer-message.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'
import { useHeldForm } from '../ui/held-form.ts'
import { MomentInput } from '../ui/moment-input.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { StaffSelect } from '../ui/staff-select.tsx'
import { filingQuestion } from './volume-words.ts'
import { thisMinute } from '../ui/typed-time.ts'

type Fields = Omit<CallInput<'dossier.file'>, 'caseId'>

/** Files the volume of a case: when, for how long, checked by whom. */
export function FilingForm({ file }: { file: CaseView }) {
  const say = useSay()
  const caseId = file.id
  const draftKey = `filing/${caseId}`
  const filing = useCommand('dossier.file', draftKey)
  const [form] = Form.useForm<Fields>()
  const held = useHeldForm()
  const [failure, setFailure] = useState<AppError | null>(null)
  const draft = useFormDraft<{ [K in keyof Fields]: Fields[K] | undefined }>(form, draftKey, {
    happenedAt: thisMinute(),
    retention: undefined,
    checkerId: '',
    note: ''
  })

  const { ask, question } = useFinalQuestion()

  async function save() {
    setFailure(null)
    const input = { caseId, ...(form.getFieldsValue(true) as Fields) }
    if (!(await sureOf('dossier.file', input, () => ask('立卷归档', filingQuestion(file))))) return
    try {
      const { archiveNumber } = await held.during(() =>
        draft.spend(() => filing.mutateAsync({ caseId, ...(form.getFieldsValue(true) as Fields) }))
      )
      say(`已归档，档号 ${archiveNumber}`)
    } catch (thrown) {
      const error = asAppError(thrown)
      setFailure(showFieldErrors(form, error))
    }
  }

  const saveNow = () => void save()
  useShortcut('Ctrl+Enter', saveNow, { enabled: !filing.isPending, label: '立卷归档' })

  return (
    <Form<Fields>
      form={form}
      name="dossier-filing"
      component="div"
      layout="vertical"
      initialValues={draft.start}
      onValuesChange={(changed: object) => {
        clearFieldErrors(form, changed)
        setFailure(null)
        draft.keep()
      }}
      onKeyDown={enterGoesOn}
      {...held.guard}
    >
      <h2>立卷归档</h2>
      {draft.note}
      <Form.Item<Fields> name="happenedAt" label="归档时间" required>
        <MomentInput />
      </Form.Item>
      <Form.Item<Fields> name="retention" label="保管期限" required>
        <ChoiceButtons
          label="保管期限"
          choices={retentions.map((retention) => ({ value: retention, label: retention }))}
        />
      </Form.Item>
      <Form.Item<Fields> name="checkerId" label="检查人" required>
        <StaffSelect />
      </Form.Item>
      <Form.Item<Fields> name="note" label="本卷情况说明">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          placeholder="缺损、补充、移出等情况；没有可不填"
        />
      </Form.Item>
      <DeskFoot>
        <ErrorNote error={failure} />
        {failure?.code === 'FONDS_UNKNOWN' ? <Button href="#/settings">去设置</Button> : null}
        <Button type="primary" loading={filing.isPending} onClick={saveNow}>
          立卷归档 Ctrl+Enter
        </Button>
      </DeskFoot>
      {question}
    </Form>
  )
}
