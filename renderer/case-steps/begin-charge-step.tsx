import { Form, Input } from 'antd'
import { holdsAny } from '../../db/people/people.ts'
import { leaders } from '../../db/people/posts.ts'
import { call } from '../api/call.ts'
import { useActor } from '../seat/signed-in.ts'
import { StaffSelect } from '../ui/staff-select.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 领导包案: one leader answers for the case by name; whoever is one is proposed. */
export function BeginChargeStep(props: StepProps) {
  const actor = useActor()
  return (
    <StepPanel
      {...props}
      step="beginCharge"
      initial={{ leaderId: holdsAny(actor.roles, leaders) ? actor.id : '', reason: '' }}
      send={async (values, draft) => {
        await call('charge.begin', { caseId: props.file.id, ...values }, draft)
        return '已定包案领导'
      }}
      short={
        <Form.Item name="leaderId" label="包案领导" required>
          <StaffSelect roles={leaders} placeholder="选择包案领导" />
        </Form.Item>
      }
    >
      <Form.Item name="reason" label="包案缘由" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="如：涉及三户、多次来访，经党委会研究由分管领导包案"
        />
      </Form.Item>
    </StepPanel>
  )
}
