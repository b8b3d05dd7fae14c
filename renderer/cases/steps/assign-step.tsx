import { Form, Input } from 'antd'
import { owningRoles } from '../../../db/people/people.ts'
import { call } from '../../api/call.ts'
import { StaffSelect } from '../../ui/staff-select.tsx'
import { StepPanel, type StepProps } from '../step-panel.tsx'

/** 分派 to the one person who has the case from now on; 改派 while it is being handled. */
export function AssignStep(props: StepProps) {
  return (
    <StepPanel
      {...props}
      step="assign"
      initial={{ ownerId: '', note: '' }}
      send={async (values) => {
        await call('cases.assign', { caseId: props.file.id, ...values })
        return '已分派'
      }}
      short={
        <Form.Item name="ownerId" label="承办人" required>
          <StaffSelect roles={owningRoles} placeholder="选择承办人" />
        </Form.Item>
      }
    >
      <Form.Item name="note" label="办理要求" className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </StepPanel>
  )
}
