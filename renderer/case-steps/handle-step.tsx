import { Form, Input } from 'antd'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { FilesLeft, StepFiles, useStepFiles } from './step-files.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** 登记办理情况: what was done, how, when, with its evidence. */
export function HandleStep(props: StepProps) {
  const { file, onClose } = props
  const files = useStepFiles(file.id, 'handle')
  if (files.eventId !== null) {
    const told = { label: '登记办理情况', saved: '办理情况已登记', onClose }
    return <FilesLeft {...told} files={files} caseId={file.id} eventId={files.eventId} />
  }
  return (
    <StepPanel
      {...props}
      step="handle"
      initial={{ kind: '', text: '' }}
      finality={() => (files.sender.files.length > 0 ? finality['attachments.add'].sentence : undefined)}
      send={async (values, draft) => {
        const saved = await call('cases.handle', { caseId: file.id, ...values }, draft)
        return (await files.sendTo(saved.eventId)) ? '已登记办理情况' : null
      }}
      short={
        <Form.Item name="kind" label="办理方式" required>
          <DictionarySelect kind="handlingKind" />
        </Form.Item>
      }
    >
      <Form.Item name="text" label="办理情况" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 14 }}
          placeholder="做了什么、见了谁、查明什么、下一步怎么办"
        />
      </Form.Item>
      <StepFiles sender={files.sender} source="办理中收集" />
    </StepPanel>
  )
}
