import { useCallback, type ComponentType } from 'react'
import { AddAttachments } from '../attachments/add-attachments.tsx'
import type { PendingFile } from '../attachments/pending-file.ts'
import { useFileSender } from '../attachments/use-file-sender.ts'
import { useActor } from '../sign-in/signed-in.ts'
import type { CaseView, PanelStep } from './offered-steps.ts'
import { draftFiles, filesKey, keepDraftFiles } from './step-drafts.ts'
import type { StepProps } from './step-panel.tsx'
import { AssignStep } from './steps/assign-step.tsx'
import { ClosingStep } from './steps/closing-step.tsx'
import { DecideStep } from './steps/decide-step.tsx'
import { HandleStep } from './steps/handle-step.tsx'
import { RepeatStep } from './steps/repeat-step.tsx'
import { RevisitStep } from './steps/revisit-step.tsx'
import { ScreenStep } from './steps/screen-step.tsx'
import { SendBackStep } from './steps/send-back-step.tsx'

/** What can stand open under the head of a case. */
export type Panel = PanelStep | 'attach'

const stepPanels: Record<PanelStep, ComponentType<StepProps>> = {
  screen: ScreenStep,
  decide: DecideStep,
  assign: AssignStep,
  handle: HandleStep,
  requestClosing: ClosingStep,
  revisit: RevisitStep,
  repeat: RepeatStep,
  sendBack: SendBackStep
}

function AttachPanel({ file }: { file: CaseView }) {
  const key = filesKey(useActor().id, file.id, 'attach')
  const keep = useCallback((pending: PendingFile[]) => keepDraftFiles(key, pending), [key])
  const sender = useFileSender(draftFiles(key), keep)
  return (
    <div className="step-panel">
      <AddAttachments caseId={file.id} sender={sender} />
    </div>
  )
}

export function OpenPanel({ panel, file, onClose }: { panel: Panel } & StepProps) {
  if (panel === 'attach') return <AttachPanel file={file} />
  const Step = stepPanels[panel]
  return <Step key={panel} file={file} onClose={onClose} />
}
