import { Form, Input } from 'antd'
import { call } from '../api/call.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 恢复计时: what was waited for has come. */
export function ResumeStep(props: StepProps) {
  return (
    <StepPanel
      {...props}
      step="resume"
      initial={{ text: '' }}
      send={async (values, draft) => {
        await call('extensions.resume', { caseId: props.file.id, ...values }, draft)
        return '已恢复计时'
      }}
    >
      <Form.Item name="text" label="恢复的情况" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder="如：鉴定结论已于当日收到" />
      </Form.Item>
    </StepPanel>
  )
}
