import { Form, Input } from 'antd'
import type { Day } from '../../db/calendar/moment.ts'
import {
  lineFactsSchema,
  reopenReasonSchema,
  resultSchema,
  type Line,
  type LineFacts
} from '../../db/checklists/checklist.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { orNull } from '../case-steps/help-fields.tsx'
import { SettingsForm } from '../settings/settings-form.tsx'
import { DayInput } from '../ui/day-input.tsx'
import type { Offer } from '../ui/footer-message.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { AnswerableFields } from './answerable-fields.tsx'

interface Props {
  line: Line
  onClose: () => void
}

/** The line is done: on which day, with what result. */
export function TickForm({ line, today, onClose }: Props & { today: Day }) {
  return (
    <SettingsForm<{ on: string; result: string }>
      alone
      label="销号"
      draftKey={`checklists/tick/${line.id}`}
      initialValues={{ on: today, result: '' }}
      save={(values, _before, draft) => call('checklists.tick', { lineId: line.id, ...values }, draft)}
      saveLabel="销号"
      said={`已销号：${line.number}`}
      onSaved={onClose}
    >
      <p>{line.measure}</p>
      <Form.Item
        name="result"
        label="完成情况"
        required
        validateTrigger="onBlur"
        rules={schemaRules(resultSchema)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="on" label="完成日期" required {...orNull}>
        <DayInput />
      </Form.Item>
      <p className="quiet">{finality['checklists.tick'].sentence}</p>
    </SettingsForm>
  )
}

/** The line is not done after all: why. */
export function ReopenForm({ line, onClose }: Props) {
  return (
    <SettingsForm<{ reason: string }>
      alone
      label="重新打开"
      draftKey={`checklists/reopen/${line.id}`}
      initialValues={{ reason: '' }}
      save={(values, _before, draft) => call('checklists.reopen', { lineId: line.id, ...values }, draft)}
      saveLabel="重新打开"
      said={`已重新打开：${line.number}`}
      onSaved={onClose}
    >
      <Form.Item
        name="reason"
        label="重新打开的原因"
        required
        validateTrigger="onBlur"
        rules={schemaRules(reopenReasonSchema)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <p className="quiet">{finality['checklists.reopen'].sentence}</p>
    </SettingsForm>
  )
}

const factsOf = ({ measure, accountId, bodyId, dueOn }: Line): LineFacts => ({
  ...{ measure, accountId, bodyId, dueOn }
})

/** What is to be done, by whom, until when. */
export function LineForm({ line, onClose, offer }: Props & { offer: (offer: Offer) => void }) {
  const set = (facts: LineFacts, before: LineFacts, draft?: string) =>
    call('checklists.setLine', { lineId: line.id, ...facts, before }, draft)
  const latest = async () => {
    const { lines } = await call('checklists.read', { id: line.checklistId })
    return factsOf(lines.find(({ id }) => id === line.id) ?? line)
  }
  return (
    <SettingsForm<LineFacts>
      alone
      label="修改事项"
      draftKey={`checklists/line/${line.id}`}
      initialValues={factsOf(line)}
      latest={latest}
      save={set}
      saveLabel="保存修改"
      said={`已保存修改：${line.number}`}
      onSaved={(saved) => {
        onClose()
        const takeBack = () => set(factsOf(line), saved).then(() => null)
        offer({ did: `保存修改：${line.number}`, takeBack })
      }}
    >
      <Form.Item
        name="measure"
        label="措施"
        required
        validateTrigger="onBlur"
        rules={schemaRules(lineFactsSchema.shape.measure)}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <AnswerableFields />
      <Form.Item name="dueOn" label="完成期限" required {...orNull}>
        <DayInput />
      </Form.Item>
    </SettingsForm>
  )
}
