import { Form, Input } from 'antd'
import { useContext, useImperativeHandle } from 'react'
import { AppError, type FieldProblem } from '../../db/errors.ts'
import type { Round } from '../../db/signoff/signoff.ts'
import { call } from '../api/call.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { showFieldErrors } from '../ui/form-errors.ts'
import { BeforeLending } from './before-lending.ts'
import { SatisfactionChoice, type SatisfactionAnswer } from './satisfaction-choice.tsx'
import { SeatForm } from './seat-form.tsx'

interface Fields {
  identityCheck: string
  satisfaction: SatisfactionAnswer | undefined
  opinion: string
}

interface Props {
  round: Round
  partyId: string
  name: string
  onSigned: () => void
}

/**
 * The applicant's seat: the staff say how they checked who it is, before they hand over the screen; what the person thinks
 * is theirs to tap, and they sign.
 */
export function ApplicantSeat({ round, partyId, name, onSigned }: Props) {
  return (
    <SeatForm<Fields>
      round={round}
      title={`请 ${name} 签名`}
      hint="请先看会签单，再点选满意程度，写上姓名。"
      signatureLabel={`${name} 签名`}
      confirm="确认签名"
      by="signoff.signAsApplicant"
      initial={{ identityCheck: '', satisfaction: undefined, opinion: '' }}
      above={<ApplicantFields />}
      check={missingOf}
      send={async ({ identityCheck, satisfaction, opinion }, signing, draft) => {
        await call(
          'signoff.signAsApplicant',
          {
            ...signing,
            partyId,
            identityCheck,
            satisfaction: satisfaction === 'none' || !satisfaction ? null : satisfaction,
            opinion
          },
          draft
        )
        onSigned()
      }}
    />
  )
}

function ApplicantFields() {
  const form = Form.useFormInstance<Fields>()
  const beforeLending = useContext(BeforeLending)
  useImperativeHandle(
    beforeLending,
    () => () => {
      const missing = identityMissing(form.getFieldsValue(true) as Fields)
      showFieldErrors(form, new AppError('INVALID_INPUT', '', missing))
      return missing.length === 0
    },
    [form]
  )
  return (
    <>
      <Form.Item<Fields> name="identityCheck" label="身份核验方式" required className="identity-check-item">
        <DictionarySelect kind="identityCheck" />
      </Form.Item>
      <Form.Item<Fields> name="satisfaction" label="对办理结果满意吗" required>
        <SatisfactionChoice />
      </Form.Item>
      <Form.Item<Fields> name="opinion" label="意见（可不填）">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </>
  )
}

/** How the staff made sure who signs. */
function identityMissing({ identityCheck }: Fields): FieldProblem[] {
  return identityCheck ? [] : [{ path: ['identityCheck'], message: '请选择身份核验方式' }]
}

function missingOf(fields: Fields): FieldProblem[] {
  const problems = identityMissing(fields)
  if (!fields.satisfaction) {
    problems.push({ path: ['satisfaction'], message: '请诉求人本人点选；不愿评价的点“不评价”' })
  }
  return problems
}
