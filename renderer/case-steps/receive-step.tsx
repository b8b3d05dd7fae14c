import { Form, Input } from 'antd'
import { currentAssignment } from '../../db/assignment/order.ts'
import { orderWords } from '../../db/assignment/order-words.ts'
import { call } from '../api/call.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 签收: the owner has the order, to the minute. */
export function ReceiveStep(props: StepProps) {
  const { file } = props
  const order = currentAssignment(file.assignments, file.cycle)
  if (!order) return null
  return (
    <StepPanel
      {...props}
      step="receive"
      timeLabel="签收时间"
      initial={{ note: '' }}
      send={async (values, draft) => {
        await call('cases.receive', { caseId: file.id, ...values }, draft)
        return `已签收${order.number}`
      }}
    >
      <p className="step-told">
        {[
          `${order.number}，${order.by}交办${order.demand === '' ? '' : `：${order.demand}`}`,
          ...orderWords(order)
        ].join('\n')}
      </p>
      <Form.Item name="note" label="签收说明" className="step-text">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </StepPanel>
  )
}
