import { Button, Checkbox, Form, Input } from 'antd'
import { useState } from 'react'
import { screenMoment } from '../../db/calendar/moment.ts'
import { AppError, problem } from '../../db/errors.ts'
import type { MediationSession } from '../../db/mediation/mediation.ts'
import type { Party } from '../../db/parties/party.ts'
import { asAppError } from '../api/as-app-error.ts'
import { finality } from '../api/finality.ts'
import { sureOf } from '../api/sure-of.ts'
import { useCommand } from '../api/use-call.ts'
import { useAddedRow } from '../ui/added-row.ts'
import { clearFieldErrors } from '../ui/clear-field-errors.ts'
import { CountInput } from '../ui/count-input.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { DeskFoot } from '../ui/desk-foot.tsx'
import { enterGoesOn } from '../ui/enter-goes-on.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useFinalQuestion } from '../ui/final-question.tsx'
import { useOffer, useSay } from '../ui/footer-message.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'
import { useHeldForm } from '../ui/held-form.ts'
import { useShortcut } from '../ui/shortcut.ts'
import {
  agreementInput,
  amountProblems,
  blankAgreement,
  blankClause,
  blankRows,
  formPath,
  withTotals,
  type AgreementDraft,
  type ClauseDraft
} from './agreement-draft.ts'
import { ClauseFields } from './clause-fields.tsx'
import { RestoredDraft } from '../drafts/restored-draft.tsx'
import { useDraft } from './drafts.ts'

interface Props {
  caseId: string
  session: MediationSession
  parties: Party[]
  draftKey: string
  active: boolean
}

const bothParties = '双方当事人'

/** Records the agreement of a session. The draft outlives leaving the desk. */
export function AgreementForm({ caseId, session, parties, draftKey, active }: Props) {
  const say = useSay()
  const record = useCommand('mediation.recordAgreement', draftKey)
  const { start, keep, spend } = useDraft({
    key: draftKey,
    blank: () => blankAgreement(parties.length, session),
    rows: blankRows,
    active
  })
  const [form] = Form.useForm<AgreementDraft>()
  const held = useHeldForm()
  const [failure, setFailure] = useState<AppError | null>(null)

  function show(error: AppError) {
    const fields = (error.fields ?? []).map((one) => ({ ...one, path: formPath(one.path) }))
    setFailure(showFieldErrors(form, new AppError(error.code, error.message, fields)))
  }

  const { ask, question } = useFinalQuestion()
  const sure = () => ask('登记协议', finality['mediation.recordAgreement'].sentence)

  async function save() {
    const draft = form.getFieldsValue(true) as AgreementDraft
    setFailure(null)
    const unreadable = amountProblems(draft)
    const first = unreadable[0]
    if (first) {
      show(new AppError('INVALID_INPUT', problem('INVALID_INPUT', first.message).message, unreadable))
      return
    }
    const input = agreementInput(caseId, session.id, draft)
    if (!(await sureOf('mediation.recordAgreement', input, sure))) return
    try {
      const { number } = await held.during(() => spend(() => record.mutateAsync(input)))
      say(`已登记调解协议 ${number}`)
    } catch (thrown) {
      const error = asAppError(thrown)
      show(error)
    }
  }

  const saveNow = () => void save()
  useShortcut('Ctrl+Enter', saveNow, { enabled: active && !record.isPending, label: '登记协议' })

  return (
    <Form<AgreementDraft>
      form={form}
      name="mediation-agreement"
      component="div"
      layout="vertical"
      className="agreement-form"
      initialValues={start}
      onValuesChange={(changed: object) => {
        clearFieldErrors(form, withTotals(changed))
        setFailure(null)
        keep(structuredClone(form.getFieldsValue(true) as AgreementDraft))
      }}
      onKeyDown={enterGoesOn}
      {...held.guard}
    >
      <RestoredDraft<AgreementDraft>
        draftKey={draftKey}
        blank={() => blankAgreement(parties.length, session)}
        put={(values) => form.setFieldsValue(values)}
        read={() => form.getFieldsValue(true) as AgreementDraft}
      />
      <p className="quiet">
        依据 {screenMoment(session.startedAt)} 的调解；{parties.map((party) => party.name).join('、')}
      </p>
      <Form.Item name="facts" label="主要事实" required className="agreement-facts">
        <Input.TextArea autoFocus={active} autoSize={{ minRows: 3, maxRows: 12 }} />
      </Form.Item>
      <Form.Item name="disputes" label="争议事项" className="agreement-disputes">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
      <ClauseList parties={parties} />
      <div className="agreement-row">
        <Form.Item name="number" label="协议编号">
          <Input placeholder="留空则自动编号" />
        </Form.Item>
        <Form.Item name="signedOn" label="签订日期" required>
          <DayInput />
        </Form.Item>
        <Form.Item name="copies" label="协议份数" required>
          <CountInput suffix="份" />
        </Form.Item>
        <Form.Item name="judicialConfirmation" valuePropName="checked" label="司法确认">
          <Checkbox>双方同意共同申请司法确认</Checkbox>
        </Form.Item>
      </div>
      {active ? (
        <DeskFoot>
          <span className="quiet">{finality['mediation.recordAgreement'].sentence}</span>
          <ErrorNote error={failure} />
          <Button type="primary" loading={record.isPending} onClick={saveNow}>
            登记协议 Ctrl+Enter
          </Button>
        </DeskFoot>
      ) : null}
      {question}
    </Form>
  )
}

function ClauseList({ parties }: { parties: Party[] }) {
  const names = parties.filter((party) => party.kind !== 'anonymous').map((party) => party.name)
  const obligors = names.length > 1 ? [...names, bothParties] : names
  const form = Form.useFormInstance<AgreementDraft>()
  const offer = useOffer()
  const added = useAddedRow()
  return (
    <Form.List name="clauses">
      {(fields, { add, remove }) => (
        <section aria-label="协议条款" className="clauses">
          {fields.map((field) => (
            <ClauseFields
              key={field.key}
              ref={added.row}
              clause={field.name}
              obligors={obligors}
              onRemove={
                fields.length > 1
                  ? () => {
                      const gone = structuredClone(form.getFieldValue(['clauses', field.name]) as ClauseDraft)
                      remove(field.name)
                      offer({
                        did: `去掉第 ${field.name + 1} 条`,
                        takeBack: () => {
                          add(gone, field.name)
                          return null
                        }
                      })
                    }
                  : null
              }
            />
          ))}
          <Button
            onClick={() => {
              added.adding()
              add(blankClause())
            }}
          >
            加一条
          </Button>
        </section>
      )}
    </Form.List>
  )
}
