import { Form, Input } from 'antd'
import { objectionWords } from '../../db/assignment/objection.ts'
import { call } from '../api/call.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 退件: the owner hands the case back, and says why. */
export function SendBackStep(props: StepProps) {
  const { objection } = props.file
  return (
    <StepPanel
      {...props}
      step="sendBack"
      initial={{ reason: '' }}
      send={async (values, draft) => {
        await call('cases.sendBack', { caseId: props.file.id, ...values }, draft)
        return '已退件，等待重新分派'
      }}
    >
      {objection ? <p className="step-told">{objectionWords(objection)}</p> : null}
      <Form.Item name="reason" label="退件理由" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </StepPanel>
  )
}
