import { Form, Input } from 'antd'
import { call } from '../api/call.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 登记再次反映: the same matter brought up again, by whoever, joins the case it belongs to. */
export function RepeatStep(props: StepProps) {
  return (
    <StepPanel
      {...props}
      step="repeat"
      initial={{ channel: '', name: '', phone: '', content: '' }}
      send={async (values, draft) => {
        await call('cases.repeat', { caseId: props.file.id, ...values }, draft)
        return `已记入${values.name.trim()}的再次反映`
      }}
      short={
        <>
          <Form.Item name="name" label="反映人" required>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="phone" label="电话">
            <Input autoComplete="off" className="numbers" />
          </Form.Item>
          <Form.Item name="channel" label="来源渠道" required>
            <DictionarySelect kind="channel" />
          </Form.Item>
        </>
      }
    >
      <Form.Item name="content" label="反映内容" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </StepPanel>
  )
}
