import { Form, Input } from 'antd'
import { openCharge } from '../../db/charge/charge.ts'
import { call } from '../api/call.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 登记家访 of the leader in charge, by that leader or the owner. */
export function NoteVisitStep(props: StepProps) {
  const { id, charges } = props.file
  return (
    <StepPanel
      {...props}
      step="noteVisit"
      initial={{ visitors: openCharge(charges)?.leader ?? '', text: '' }}
      send={async (values, draft) => {
        await call('charge.visit', { caseId: id, ...values }, draft)
        return '已登记家访'
      }}
      short={
        <Form.Item name="visitors" label="家访人员">
          <Input autoComplete="off" />
        </Form.Item>
      }
    >
      <Form.Item name="text" label="家访情况" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder="见到谁，说了什么，答应了什么，下一步做什么"
        />
      </Form.Item>
    </StepPanel>
  )
}
