import { Form, Input, Radio } from 'antd'
import { wayOf } from '../../db/cases/life.ts'
import { call } from '../api/call.ts'
import { takenBack } from './taken-back.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 甄别: valid or not, and why. */
export function ScreenStep(props: StepProps) {
  return (
    <StepPanel
      {...props}
      step="screen"
      initial={{ valid: true, reason: '' }}
      send={async (values, draft) => {
        const caseId = props.file.id
        const { eventId } = await call('cases.screen', { caseId, ...values }, draft)
        return values.valid ? takenBack('甄别：有效', 'screen', { caseId, eventId }, values) : '已甄别：无效'
      }}
      hint="“无效”后这件诉求到此为止，编号保留。"
      doing={({ valid }) => (valid ? '定为有效' : '定为无效')}
      finality={({ valid }) =>
        valid ? undefined : wayOf('screen', 'registered', 'invalid', 'screened')?.finality
      }
      short={
        <Form.Item name="valid" label="甄别结论">
          <Radio.Group
            aria-label="甄别结论"
            options={[
              { value: true, label: '有效' },
              { value: false, label: '无效' }
            ]}
          />
        </Form.Item>
      }
    >
      <Form.Item name="reason" label="甄别意见" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="如：事实清楚、请求具体，属于本中心受理范围"
        />
      </Form.Item>
    </StepPanel>
  )
}
