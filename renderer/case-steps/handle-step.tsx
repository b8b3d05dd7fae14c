import { Button, Form, Input } from 'antd'
import { useCallback, useState } from 'react'
import type { PendingFile } from '../attachments/pending-file.ts'
import { PendingFileRows } from '../attachments/pending-file-rows.tsx'
import { UnsentFiles } from '../attachments/unsent-files.tsx'
import { useFileSender, type FileSender } from '../attachments/use-file-sender.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useActor } from '../seat/signed-in.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { FilePicker } from '../ui/file-picker.tsx'
import { draftFiles, filesKey, keepDraftFiles, keepWaitingEntry, waitingEntry } from './step-drafts.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

function HandlingFiles({ sender }: { sender: FileSender }) {
  const actor = useActor()
  const form = Form.useFormInstance<{ happenedAt: string }>()
  return (
    <div className="step-text">
      <FilePicker
        multiple
        label="添加附件"
        onPick={(picked) =>
          sender.pick(picked, {
            source: '办理中收集',
            collector: actor.name,
            collectedAt: form.getFieldValue('happenedAt') as string
          })
        }
      />
      <PendingFileRows sender={sender} />
    </div>
  )
}

/** 登记办理情况: what was done, how, when, with its evidence. */
export function HandleStep(props: StepProps) {
  const { file, onClose } = props
  const key = filesKey(useActor().id, file.id, 'handle')
  const keep = useCallback((pending: PendingFile[]) => keepDraftFiles(key, pending), [key])
  const sender = useFileSender(draftFiles(key), keep)
  // Set once the entry is stored while some of its files are not.
  const [eventId, setEventId] = useState(() => waitingEntry(key))

  const finish = () => {
    keepWaitingEntry(key, null)
    onClose()
  }

  if (eventId !== null) {
    return (
      <section className="step-panel" aria-label="登记办理情况">
        <h2>登记办理情况</h2>
        <UnsentFiles
          sender={sender}
          target={{ caseId: file.id, eventId }}
          saved="办理情况已登记"
          onEmpty={finish}
        />
        <Button onClick={sender.files.length > 0 ? onClose : finish}>
          {sender.files.length > 0 ? '先收起' : '收起'}
        </Button>
      </section>
    )
  }
  return (
    <StepPanel
      {...props}
      step="handle"
      initial={{ kind: '', text: '' }}
      finality={() => (sender.files.length > 0 ? finality['attachments.add'].sentence : undefined)}
      send={async (values, draft) => {
        const saved = await call('cases.handle', { caseId: file.id, ...values }, draft)
        if ((await sender.send({ caseId: file.id, eventId: saved.eventId })) === 0) return '已登记办理情况'
        setEventId(saved.eventId)
        keepWaitingEntry(key, saved.eventId)
        return null
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
      <HandlingFiles sender={sender} />
    </StepPanel>
  )
}
