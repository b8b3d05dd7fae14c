import { Form, Input } from 'antd'
import type { Actor } from '../../db/people/actor.ts'
import { seatLabels, type Round, type StaffSeat as Seat } from '../../db/signoff/signoff.ts'
import { call } from '../api/call.ts'
import { PasswordField } from './password-field.tsx'
import { SeatForm } from './seat-form.tsx'

interface Fields {
  opinion: string
  password: string
}

interface Props {
  round: Round
  seat: Seat
  me: Actor
  onSigned: (closed: boolean) => void
}

const usualOpinions: Record<Seat, string> = {
  handler: '办理情况属实，申请办结。',
  deputyLeader: '同意办结。',
  principalLeader: '同意办结。'
}

/** A seat of the staff: opinion, signature, and the signer's own password typed again. */
export function StaffSeat({ round, seat, me, onSigned }: Props) {
  const last = seat === 'principalLeader'
  return (
    <SeatForm<Fields>
      round={round}
      title={`${seatLabels[seat]}签名`}
      {...(last ? { hint: '这是最后一席：确认后本件诉求办结销号。' } : {})}
      signatureLabel={`${me.name} 签名`}
      confirm={last ? '确认签名并办结销号' : '确认签名'}
      by="signoff.signAsStaff"
      initial={{ opinion: usualOpinions[seat], password: '' }}
      above={
        <Form.Item<Fields> name="opinion" label="意见" required>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      }
      below={<PasswordField name={me.name} />}
      send={async (fields, signing, draft) => {
        const { closed } = await call('signoff.signAsStaff', { ...signing, ...fields }, draft)
        onSigned(closed)
      }}
    />
  )
}
