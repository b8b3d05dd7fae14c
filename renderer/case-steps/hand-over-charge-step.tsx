import { Form, Input } from 'antd'
import { openCharge } from '../../db/charge/charge.ts'
import { leaders } from '../../db/people/posts.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { StaffSelect } from '../ui/staff-select.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 移交包案 to another leader, by name; what a leader who left held finds its successor so. */
export function HandOverChargeStep(props: StepProps) {
  const people = useRead('people.list', {})
  const leader = openCharge(props.file.charges)?.leader ?? ''
  return (
    <StepPanel
      {...props}
      step="handOverCharge"
      initial={{ leaderId: '', reason: '' }}
      send={async (values, draft) => {
        await call('charge.handOver', { caseId: props.file.id, ...values }, draft)
        const successor = people.data?.find(({ id }) => id === values.leaderId)?.name ?? '另一位领导'
        return `已由${leader}移交${successor}包案`
      }}
      short={
        <Form.Item name="leaderId" label="接手的领导" required>
          <StaffSelect roles={leaders} placeholder="选择接手的领导" />
        </Form.Item>
      }
    >
      <Form.Item name="reason" label="移交原因" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder="如：工作分工调整" />
      </Form.Item>
    </StepPanel>
  )
}
