import { Form, Input } from 'antd'
import { wayOf } from '../../db/cases/life.ts'
import { call } from '../api/call.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

const finality = wayOf('waiveRevisit', 'closed', 'revisited', 'revisited')?.finality

/** 免回访: a leader decides that nobody is asked, and says why. */
export function WaiveRevisitStep(props: StepProps) {
  return (
    <StepPanel
      {...props}
      step="waiveRevisit"
      initial={{ text: '' }}
      finality={() => finality}
      hint={finality}
      send={async (values, draft) => {
        const { number } = await call('revisits.waive', { caseId: props.file.id, ...values }, draft)
        return `已决定免予回访，编号 ${number}`
      }}
    >
      <Form.Item name="text" label="免予回访的原因" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="如：诉求人已当面书面表示满意，并要求不再联系"
        />
      </Form.Item>
    </StepPanel>
  )
}
