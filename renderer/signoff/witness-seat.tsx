import { Form, Input } from 'antd'
import type { Round } from '../../db/signoff/signoff.ts'
import { call } from '../api/call.ts'
import type { Actor } from '../../db/people/actor.ts'
import { PasswordField } from './password-field.tsx'
import { SeatForm } from './seat-form.tsx'

interface Fields {
  reason: string
  password: string
}

interface Props {
  round: Round
  me: Actor
  onSigned: () => void
}

/** The applicant's seat of an anonymous case: somebody who signs nowhere else says why nobody can sign. */
export function WitnessSeat({ round, me, onSigned }: Props) {
  return (
    <SeatForm<Fields>
      round={round}
      title="诉求人席：见证说明"
      hint="匿名诉求没有人能签诉求人席，由一名工作人员说明情况并签名；见证人不能再签本轮其他席位。"
      signatureLabel={`${me.name} 签名`}
      confirm="确认见证"
      by="signoff.witness"
      initial={{ reason: '诉求人匿名，无法到场签名。', password: '' }}
      above={
        <Form.Item<Fields> name="reason" label="见证说明" required>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} />
        </Form.Item>
      }
      below={<PasswordField name={me.name} />}
      send={async (fields, signing, draft) => {
        await call('signoff.witness', { ...signing, ...fields }, draft)
        onSigned()
      }}
    />
  )
}
