import { Checkbox, Form, Input } from 'antd'
import { needsLeader, type Help } from '../../db/assignment/order.ts'
import { wayOf } from '../../db/cases/life.ts'
import { inForce } from '../../db/cases/timeline.ts'
import { screenMoment } from '../../db/calendar/moment.ts'
import { holdsAny } from '../../db/people/people.ts'
import { leaders, owning } from '../../db/people/posts.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { useActor } from '../seat/signed-in.ts'
import { DayInput } from '../ui/day-input.tsx'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { StaffSelect } from '../ui/staff-select.tsx'
import { stepLabel, type CaseView } from './offered-steps.ts'
import { AnswerableBody, useProposal, type Proposal } from './answerable-body.tsx'
import { blankHelp, HelpFields, orNull } from './help-fields.tsx'
import { takenBack } from './taken-back.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface AssignValues {
  ownerId: string
  bodyId: string
  dueOn: string | null
  designated: boolean
  mode: string
  measure: string
  note: string
  helps: Help[]
}

const blank: AssignValues = {
  ...{ ownerId: '', bodyId: '', dueOn: null, designated: false },
  ...{ mode: '', measure: '', note: '', helps: [] }
}

/**
 * 分派 to the one person who has the case from now on, and to the body that answers, as 事件清单 proposes it; 改派 while it
 * is being handled or signed.
 */
export function AssignStep(props: StepProps) {
  const proposal = useProposal(props.file)
  return proposal ? <Assignment {...props} proposal={proposal} /> : null
}

/** Through whose hands it went in this time of handling, and whether it may be handed on once more. */
function Chain({ file }: { file: CaseView }) {
  const actor = useActor()
  const own = inForce(file.timeline).filter(({ cycle }) => cycle === file.cycle)
  const given = own.filter(({ kind }) => kind === 'assigned')
  if (given.length === 0) return null
  const hands = own
    .filter(({ kind }) => kind === 'assigned' || kind === 'sentBack')
    .map(({ kind, label, happenedAt, actorName, text }) => {
      const at = screenMoment(happenedAt)
      return kind === 'assigned' ? `${label}（${at}）` : `${actorName}退件（${at}，${text}）`
    })
  const leader = needsLeader({ before: given.length, ownerGone: file.turn?.ownerGone ?? false })
  const refused = leader && !holdsAny(actor.roles, leaders)
  return (
    <p className="step-told">
      {`经手：${hands.join(' → ')}`}
      {refused ? '\n已经转过一次，再转派要由分管领导或主要领导来定。' : ''}
    </p>
  )
}

function Assignment({ proposal, ...props }: StepProps & { proposal: Proposal }) {
  const people = useRead('people.list', {})
  const signing = props.file.state === 'signing'
  const finality = signing ? wayOf('assign', 'signing', 'handling', 'assigned')?.finality : undefined
  return (
    <StepPanel<AssignValues>
      {...props}
      step="assign"
      initial={{ ...blank, bodyId: proposal.bodyId }}
      rows={{ helps: blankHelp }}
      send={async ({ bodyId, ...values }, draft) => {
        const caseId = props.file.id
        const seenOwnerId = props.file.owner?.id ?? null
        const given = { caseId, seenOwnerId, ...values, bodyId: bodyId || null }
        const { eventId } = await call('cases.assign', given, draft)
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
          <Form.Item name="dueOn" label="要求办结日" {...orNull}>
            <DayInput />
          </Form.Item>
          <Form.Item name="mode" label="办理模式">
            <DictionarySelect kind="mode" aria-label="办理模式" none="可不选" />
          </Form.Item>
          <Form.Item name="measure" label="推动措施">
            <DictionarySelect kind="measure" aria-label="推动措施" none="可不选" />
          </Form.Item>
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
      <HelpFields bodies={proposal.bodies.map(({ name }) => name)} />
      <Form.Item name="designated" valuePropName="checked" className="step-text">
        <Checkbox>指定办理：不能再退件</Checkbox>
      </Form.Item>
      <Chain file={props.file} />
    </StepPanel>
  )
}
