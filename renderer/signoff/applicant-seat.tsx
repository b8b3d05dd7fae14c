import { Form, Input } from 'antd'
import type { FieldProblem } from '../../db/errors.ts'
import type { Round } from '../../db/signoff/signoff.ts'
import { call } from '../api/call.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
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

/** The applicant's seat: who they are was checked, what they think is theirs to tap, and they sign. */
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
  return (
    <>
      <Form.Item<Fields> name="identityCheck" label="身份核验方式" required>
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

function missingOf(fields: Fields): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (!fields.identityCheck) problems.push({ path: ['identityCheck'], message: '请选择身份核验方式' })
  if (!fields.satisfaction) {
    problems.push({ path: ['satisfaction'], message: '请诉求人本人点选；不愿评价的点“不评价”' })
  }
  return problems
}
