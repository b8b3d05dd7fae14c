import { Form, Input } from 'antd'
import { measureLabels, measures, type Measure } from '../../db/charge/charge.ts'
import { call } from '../api/call.ts'
import { ChoiceBoxes } from '../ui/choice-boxes.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

const choices = measures.map((value) => ({ value, label: measureLabels[value] }))
const none: Measure[] = []

/** 包案销案 by the leader in charge: what of 三到位一处理 was done, in words too. */
export function DischargeStep(props: StepProps) {
  return (
    <StepPanel
      {...props}
      step="discharge"
      initial={{ measures: none, words: '' }}
      send={async (values, draft) => {
        await call('charge.discharge', { caseId: props.file.id, ...values }, draft)
        return '已销案'
      }}
    >
      <Form.Item name="measures" label="三到位一处理" required className="step-text">
        <ChoiceBoxes label="三到位一处理" choices={choices} />
      </Form.Item>
      <Form.Item name="words" label="销案情况" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder="诉求怎么解决的，群众是什么态度，还有什么要跟进"
        />
      </Form.Item>
    </StepPanel>
  )
}
