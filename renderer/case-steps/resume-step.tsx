import { Form, Input } from 'antd'
import { api } from '../../db/api.ts'
import { call } from '../api/call.ts'
import { thisMinute } from '../ui/typed-time.ts'
import { useWatched } from '../ui/use-watched.ts'
import { ResumeForeseen } from './foreseen.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** The new last days, as far as the moment can be read. */
function Follows({ file }: Pick<StepProps, 'file'>) {
  const at = useWatched(Form.useFormInstance<{ happenedAt: string }>(), 'happenedAt', thisMinute())
  const asked = { caseId: file.id, at }
  return (
    <ResumeForeseen asked={api['extensions.previewResume'].input.safeParse(asked).success ? asked : null} />
  )
}

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
      hint={<Follows file={props.file} />}
    >
      <Form.Item name="text" label="恢复的情况" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder="如：鉴定结论已于当日收到" />
      </Form.Item>
    </StepPanel>
  )
}
