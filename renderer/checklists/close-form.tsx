import { Form, Input } from 'antd'
import type { Checklist } from '../../db/checklists/checklist.ts'
import { closeReasonSchema } from '../../db/checklists/checklist.ts'
import { call } from '../api/call.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import type { Offer } from '../ui/footer-message.tsx'
import { schemaRules } from '../ui/schema-rule.ts'

interface Props {
  list: Checklist
  onClose: () => void
  offer: (offer: Offer) => void
}

/** A list is closed by a person: nothing is open any more, or it says why. */
export function CloseForm({ list, onClose, offer }: Props) {
  const { id, title, counts } = list
  const back = () => call('checklists.setClosed', { id, closed: false }).then(() => null)
  return (
    <SettingsForm<{ reason: string }>
      alone
      label="关闭清单"
      draftKey={`checklists/close/${id}`}
      initialValues={{ reason: '' }}
      save={(values, _before, draft) => call('checklists.setClosed', { id, closed: true, ...values }, draft)}
      saveLabel="关闭清单"
      said={`已关闭清单“${title}”`}
      errorField="reason"
      onSaved={() => {
        onClose()
        offer({ did: `关闭清单“${title}”`, takeBack: back })
      }}
    >
      <p>
        {counts.open === 0
          ? `${counts.all} 条都已完成。`
          : `还有 ${counts.open} 条没有完成，其中 ${counts.overdue} 条超期。`}
        关闭后事项不能再改、不能再销号；可以重新打开。
      </p>
      <Form.Item
        name="reason"
        label={counts.open === 0 ? '说明（可不填）' : '没有全部完成就关闭的原因'}
        required={counts.open > 0}
        validateTrigger="onBlur"
        rules={schemaRules(closeReasonSchema)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </SettingsForm>
  )
}
