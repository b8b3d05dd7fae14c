import { Form, Input } from 'antd'
import { openSheet } from '../../db/supervision/three-sheets.ts'
import { call } from '../api/call.ts'
import { SheetTold } from './sheet-told.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 销号 by the discipline officer after looking, or 撤销 of a sheet that should not have been written. */
export function EndSheetStep({ step, ...props }: StepProps & { step: 'settleSheet' | 'withdrawSheet' }) {
  const { file } = props
  const sheet = openSheet(file.sheets)
  if (!sheet) return null
  const settles = step === 'settleSheet'
  return (
    <StepPanel
      {...props}
      step={step}
      initial={{ words: '', reason: '' }}
      input={(values) => ({ caseId: file.id, sheetId: sheet.id, ...values })}
      send={async ({ words, reason, happenedAt }, draft) => {
        const one = { caseId: file.id, sheetId: sheet.id, happenedAt }
        if (settles) await call('supervision.settle', { ...one, words }, draft)
        else await call('supervision.withdraw', { ...one, reason }, draft)
        return `${sheet.number}已${settles ? '销号' : '撤销'}`
      }}
    >
      <SheetTold sheet={sheet} />
      <Form.Item
        name={settles ? 'words' : 'reason'}
        label={settles ? '核实情况' : '撤销原因'}
        required
        className="step-text"
      >
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder={settles ? '怎么核实的，要求是不是落实了' : '如：发错了单位'}
        />
      </Form.Item>
    </StepPanel>
  )
}
