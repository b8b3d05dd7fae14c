import { Form, Input } from 'antd'
import { wayOf } from '../../db/cases/life.ts'
import { owning } from '../../db/people/posts.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { StaffSelect } from '../ui/staff-select.tsx'
import { stepLabel } from './offered-steps.ts'
import { AnswerableBody, useProposal, type Proposal } from './answerable-body.tsx'
import { takenBack } from './taken-back.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/**
 * 分派 to the one person who has the case from now on, and to the body that answers, as 事件清单 proposes it; 改派 while it
 * is being handled or signed.
 */
export function AssignStep(props: StepProps) {
  const proposal = useProposal(props.file)
  return proposal ? <Assignment {...props} proposal={proposal} /> : null
}

function Assignment({ proposal, ...props }: StepProps & { proposal: Proposal }) {
  const people = useRead('people.list', {})
  const signing = props.file.state === 'signing'
  const finality = signing ? wayOf('assign', 'signing', 'handling', 'assigned')?.finality : undefined
  return (
    <StepPanel
      {...props}
      step="assign"
      initial={{ ownerId: '', bodyId: proposal.bodyId, note: '' }}
      send={async ({ bodyId, ...values }, draft) => {
        const caseId = props.file.id
        const { eventId } = await call('cases.assign', { caseId, ...values, bodyId: bodyId || null }, draft)
        const owner = people.data?.find((one) => one.id === values.ownerId)?.name ?? '承办人'
        if (signing) return `已改派给${owner}，本轮会签已退回`
        const did = `${stepLabel('assign', props.file.state)}给${owner}`
        const typed = { ...values, bodyId }
        return takenBack(did, 'assign', { caseId, eventId }, typed)
      }}
      {...(finality ? { hint: finality, finality: () => finality } : {})}
      short={
        <>
          <Form.Item name="ownerId" label="承办人" required>
            <StaffSelect roles={owning} placeholder="选择承办人" />
          </Form.Item>
          <AnswerableBody proposal={proposal} />
        </>
      }
    >
      <Form.Item
        name="note"
        label={signing ? '改派理由' : '办理要求'}
        required={signing}
        className="step-text"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </StepPanel>
  )
}
