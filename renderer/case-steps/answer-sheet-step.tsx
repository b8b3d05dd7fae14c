import { Form, Input } from 'antd'
import { openSheet } from '../../db/supervision/three-sheets.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { SheetTold } from './sheet-told.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 答复 of a sheet of 督办. */
export function AnswerSheetStep(props: StepProps) {
  const { file } = props
  const sheet = openSheet(file.sheets)
  if (!sheet) return null
  return (
    <StepPanel
      {...props}
      step="answerSheet"
      initial={{ text: '' }}
      input={(values) => ({ caseId: file.id, sheetId: sheet.id, ...values })}
      finality={({ text }) => (text.trim() === '' ? undefined : finality['supervision.answer'].sentence)}
      send={async (values, draft) => {
        await call('supervision.answer', { caseId: file.id, sheetId: sheet.id, ...values }, draft)
        return `已答复${sheet.number}，等督办员销号`
      }}
    >
      <SheetTold sheet={sheet} />
      <Form.Item name="text" label="答复内容" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder="做了什么、结果怎样；没有按时办的，写明原因和整改措施"
        />
      </Form.Item>
    </StepPanel>
  )
}
