import { Form, Input } from 'antd'
import { helpWords, openHelps } from '../../db/assignment/order-words.ts'
import { call } from '../api/call.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 登记协办反馈: what a body that helps reported. */
export function NoteHelpStep(props: StepProps) {
  const { file } = props
  const open = openHelps(file.assignments)
  return (
    <StepPanel
      {...props}
      step="noteHelp"
      timeLabel="反馈时间"
      initial={{ helpId: open.length === 1 ? (open[0]?.id ?? '') : '', text: '' }}
      send={async (values, draft) => {
        await call('cases.noteHelp', { caseId: file.id, ...values }, draft)
        return `已登记${open.find(({ id }) => id === values.helpId)?.bodyName ?? '协办单位'}的反馈`
      }}
      short={
        <Form.Item
          name="helpId"
          label="协办单位"
          required
          getValueProps={(value: string) => ({ value: value || null })}
        >
          <ChoiceField
            aria-label="协办单位"
            placeholder="选择单位"
            options={open.map(({ id, kind, bodyName }) => ({ value: id, label: `${bodyName}（${kind}）` }))}
          />
        </Form.Item>
      }
    >
      <p className="step-told">{open.map(helpWords).join('\n')}</p>
      <Form.Item name="text" label="反馈内容" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </StepPanel>
  )
}
