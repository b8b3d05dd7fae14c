import { Form, Input } from 'antd'
import { openSheet, sheetLabels } from '../../db/supervision/three-sheets.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { SheetTold } from './sheet-told.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 签收 of a sheet of 督办, to the minute; for a body the name of who signed for it. */
export function ReceiveSheetStep(props: StepProps) {
  const { file } = props
  const sheet = openSheet(file.sheets)
  if (!sheet) return null
  return (
    <StepPanel
      {...props}
      step="receiveSheet"
      initial={{ receiver: '' }}
      input={(values) => ({ caseId: file.id, sheetId: sheet.id, ...values })}
      finality={() => finality['supervision.receive'].sentence}
      send={async (values, draft) => {
        await call('supervision.receive', { caseId: file.id, sheetId: sheet.id, ...values }, draft)
        return `已签收${sheetLabels[sheet.kind]}${sheet.number}`
      }}
    >
      <SheetTold sheet={sheet} />
      <Form.Item name="receiver" label="签收人" extra="不写就是登记的人" className="step-text">
        <Input autoComplete="off" />
      </Form.Item>
    </StepPanel>
  )
}
