import { Form, Input } from 'antd'
import { appraisalOf } from '../../db/appraisals/appraisal.ts'
import { signingApplicants } from '../../db/parties/party.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { SuggestInput } from '../ui/suggest-input.tsx'
import { fittingWays } from './notice-ways.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 评查反馈: the person is told what the appraisal found; to whom and how stands in the record. */
export function TellAppraisalStep(props: StepProps) {
  const { file } = props
  const appraisal = appraisalOf(file.appraisals, file.cycle)
  if (!appraisal) return null
  const [first] = signingApplicants(file.parties)
  const inputOf = (values: object) => ({ caseId: file.id, appraisalId: appraisal.id, ...values })
  return (
    <StepPanel
      {...props}
      step="tellAppraisal"
      initial={{ to: first?.name ?? '', way: '', words: '' }}
      input={inputOf}
      finality={() => finality['appraisals.tell'].sentence}
      send={async (values, draft) => {
        const given = { caseId: file.id, appraisalId: appraisal.id, ...values }
        await call('appraisals.tell', given, draft)
        return `已登记反馈给${values.to.trim()}`
      }}
      short={
        <>
          <Form.Item name="to" label="反馈给谁" required>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="way" label="反馈方式" required>
            <SuggestInput suggest={fittingWays} />
          </Form.Item>
        </>
      }
    >
      <p className="step-text quiet">
        评查结果：{appraisal.result}。{appraisal.reason}
      </p>
      <Form.Item name="words" label="反馈情况" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="怎么说的，本人怎么回应；有整改的写明什么时候改好"
        />
      </Form.Item>
    </StepPanel>
  )
}
