import { Button, Form } from 'antd'
import { useCallback, useState } from 'react'
import type { PendingFile } from '../attachments/pending-file.ts'
import { PendingFileRows } from '../attachments/pending-file-rows.tsx'
import { UnsentFiles } from '../attachments/unsent-files.tsx'
import { useFileSender, type FileSender } from '../attachments/use-file-sender.ts'
import { useActor } from '../seat/signed-in.ts'
import { FilePicker } from '../ui/file-picker.tsx'
import type { PanelStep } from './offered-steps.ts'
import { draftFiles, filesKey, keepDraftFiles, keepWaitingEntry, waitingEntry } from './step-drafts.ts'

/** The files of a step: picked beside its words, stored once its entry is. */
export function useStepFiles(caseId: string, step: PanelStep) {
  const { id: accountId } = useActor()
  const key = filesKey(accountId, caseId, step)
  const keep = useCallback((pending: PendingFile[]) => keepDraftFiles(key, pending), [key])
  const sender = useFileSender(draftFiles(key), keep)
  // Set once the entry is stored while some of its files are not.
  const [eventId, setEventId] = useState(() => waitingEntry(key))
  return {
    sender,
    eventId,
    /** Stores them; false where some are left, for which the panel stays. */
    sendTo: async (entry: string): Promise<boolean> => {
      if ((await sender.send({ caseId, eventId: entry })) === 0) return true
      setEventId(entry)
      keepWaitingEntry(key, entry)
      return false
    },
    /** The same of a step that is gone with its entry: what is left waits in 添加附件. Gives how many those are. */
    sendOrHandOn: async (entry: string): Promise<number> => {
      const left = await sender.send({ caseId, eventId: entry })
      const attach = filesKey(accountId, caseId, 'attach')
      if (left > 0) keepDraftFiles(attach, [...draftFiles(attach), ...draftFiles(key)])
      keepDraftFiles(key, [])
      return left
    },
    forget: () => keepWaitingEntry(key, null)
  }
}

/** Picks files that go with the step. */
export function StepFiles({ sender, source }: { sender: FileSender; source: string }) {
  const actor = useActor()
  const form = Form.useFormInstance<{ happenedAt: string }>()
  return (
    <div className="step-text">
      <FilePicker
        multiple
        label="添加附件"
        onPick={(picked) =>
          sender.pick(picked, {
            source,
            collector: actor.name,
            collectedAt: form.getFieldValue('happenedAt') as string
          })
        }
      />
      <PendingFileRows sender={sender} />
    </div>
  )
}

interface LeftProps {
  label: string
  files: ReturnType<typeof useStepFiles>
  caseId: string
  eventId: string
  /** What is safe already, in words. */
  saved: string
  onClose: () => void
}

/** The step was taken; some of its files are not stored yet. */
export function FilesLeft({ label, files, caseId, eventId, saved, onClose }: LeftProps) {
  const { sender } = files
  const finish = () => {
    files.forget()
    onClose()
  }
  const left = sender.files.length > 0
  return (
    <section className="step-panel" aria-label={label}>
      <h2>{label}</h2>
      <UnsentFiles sender={sender} target={{ caseId, eventId }} saved={saved} onEmpty={finish} />
      <Button onClick={left ? onClose : finish}>{left ? '先收起' : '收起'}</Button>
    </section>
  )
}
