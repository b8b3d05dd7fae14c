import { useCallback, type ComponentType } from 'react'
import { AddAttachments } from '../attachments/add-attachments.tsx'
import type { PendingFile } from '../attachments/pending-file.ts'
import { useFileSender } from '../attachments/use-file-sender.ts'
import { useActor } from '../seat/signed-in.ts'
import type { PanelStep } from '../case-steps/offered-steps.ts'
import { draftFiles, filesKey, keepDraftFiles } from '../case-steps/step-drafts.ts'
import type { StepProps } from '../case-steps/step-panel.tsx'
import { AnswerTimeStep } from '../case-steps/answer-time-step.tsx'
import { AskTimeStep } from '../case-steps/ask-time-step.tsx'
import { AppraiseStep } from '../case-steps/appraise-step.tsx'
import { AssignStep } from '../case-steps/assign-step.tsx'
import { BeginChargeStep } from '../case-steps/begin-charge-step.tsx'
import { ClosingStep } from '../case-steps/closing-step.tsx'
import { DecideStep } from '../case-steps/decide-step.tsx'
import { DischargeStep } from '../case-steps/discharge-step.tsx'
import { HandOverChargeStep } from '../case-steps/hand-over-charge-step.tsx'
import { HandleStep } from '../case-steps/handle-step.tsx'
import { LookBackStep } from '../case-steps/look-back-step.tsx'
import { MoveGradeStep } from '../case-steps/move-grade-step.tsx'
import { MoveTierStep } from '../case-steps/move-tier-step.tsx'
import { NoteVisitStep } from '../case-steps/note-visit-step.tsx'
import { NoteHelpStep } from '../case-steps/note-help-step.tsx'
import { ReceiveStep } from '../case-steps/receive-step.tsx'
import { RecheckStep } from '../case-steps/recheck-step.tsx'
import { RepeatStep } from '../case-steps/repeat-step.tsx'
import { ResumeStep } from '../case-steps/resume-step.tsx'
import { RevisitStep } from '../case-steps/revisit-step.tsx'
import { AnswerSheetStep } from '../case-steps/answer-sheet-step.tsx'
import { IssueSheetStep } from '../case-steps/issue-sheet-step.tsx'
import { EndSheetStep } from '../case-steps/end-sheet-step.tsx'
import { ReceiveSheetStep } from '../case-steps/receive-sheet-step.tsx'
import { ServeStep } from '../case-steps/serve-step.tsx'
import { ScreenStep } from '../case-steps/screen-step.tsx'
import { TellAppraisalStep } from '../case-steps/tell-appraisal-step.tsx'
import { WaiveRevisitStep } from '../case-steps/waive-revisit-step.tsx'
import { SendBackStep } from '../case-steps/send-back-step.tsx'

/** What can stand open under the head of a case. */
export type Panel = PanelStep | 'attach'

const stepPanels: Record<PanelStep, ComponentType<StepProps>> = {
  screen: ScreenStep,
  decide: DecideStep,
  assign: AssignStep,
  handle: HandleStep,
  requestClosing: ClosingStep,
  revisit: RevisitStep,
  waiveRevisit: WaiveRevisitStep,
  recheck: RecheckStep,
  lookBack: LookBackStep,
  appraise: AppraiseStep,
  tellAppraisal: TellAppraisalStep,
  repeat: RepeatStep,
  sendBack: SendBackStep,
  askTime: AskTimeStep,
  answerTime: AnswerTimeStep,
  resume: ResumeStep,
  moveTier: MoveTierStep,
  moveGrade: MoveGradeStep,
  beginCharge: BeginChargeStep,
  noteVisit: NoteVisitStep,
  serve: ServeStep,
  handOverCharge: HandOverChargeStep,
  discharge: DischargeStep,
  receive: ReceiveStep,
  noteHelp: NoteHelpStep,
  issueSheet: IssueSheetStep,
  receiveSheet: ReceiveSheetStep,
  answerSheet: AnswerSheetStep,
  settleSheet: (props) => <EndSheetStep {...props} step="settleSheet" />,
  withdrawSheet: (props) => <EndSheetStep {...props} step="withdrawSheet" />
}

function AttachPanel({ file, onClose }: StepProps) {
  const key = filesKey(useActor().id, file.id, 'attach')
  const keep = useCallback((pending: PendingFile[]) => keepDraftFiles(key, pending), [key])
  const sender = useFileSender(draftFiles(key), keep)
  return (
    <div className="step-panel">
      <AddAttachments caseId={file.id} sender={sender} onClose={onClose} />
    </div>
  )
}

export function OpenPanel({ panel, ...props }: { panel: Panel } & StepProps) {
  if (panel === 'attach') return <AttachPanel {...props} />
  const Step = stepPanels[panel]
  return <Step key={panel} {...props} />
}
