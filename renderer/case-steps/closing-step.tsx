import { Button, Form, Input } from 'antd'
import { useLocation } from 'wouter'
import { helpWords, openHelps } from '../../db/assignment/order-words.ts'
import { chineseDay } from '../../db/calendar/moment.ts'
import { sessionWithoutAgreement } from '../../db/mediation/mediation.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import type { CaseView } from './offered-steps.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** What the volume will lack when the case is closed as it stands; undefined where nothing is owed. */
function agreementOwed(file: CaseView): string | undefined {
  const session = sessionWithoutAgreement(file)
  if (!session) return undefined
  return `${chineseDay(session.endedAt)}的调解达成了协议，协议书还没有登记：会签期间和办结以后不能登记，案卷里会缺这一件。`
}

/** 申请办结, after a return with what was written last; the result in words, frozen on the sheet that four parties sign. */
export function ClosingStep(props: StepProps) {
  const { returned } = props.file
  const owed = agreementOwed(props.file)
  const waiting = openHelps(props.file.assignments.filter(({ cycle }) => cycle === props.file.cycle))
  const [, go] = useLocation()
  return (
    <StepPanel
      {...props}
      step="requestClosing"
      // What was reached the time before is not what is reached now: a 重办 begins with none.
      initial={{ result: returned ? props.file.result : '' }}
      send={async (values, draft) => {
        await call('cases.requestClosing', { caseId: props.file.id, ...values }, draft)
        return '已提交会签'
      }}
      finality={() => `${owed ?? ''}${finality['cases.requestClosing'].sentence}`}
    >
      {owed ? (
        <p className="step-told">
          <strong>{owed}</strong>
          <Button
            type="link"
            href={`#/mediation/${props.file.id}`}
            onClick={(event) => {
              event.preventDefault()
              go(`/mediation/${props.file.id}?agreement`)
            }}
          >
            去登记协议
          </Button>
        </p>
      ) : null}
      {waiting.length > 0 ? (
        <p className="step-told">{`还没有反馈：\n${waiting.map(helpWords).join('\n')}`}</p>
      ) : null}
      {returned ? (
        <p className="step-told">
          <strong>
            {returned.who}的退回意见：{returned.reason}
          </strong>
          {props.file.result ? <span className="quiet">下面沿用上次填写的办理结果，改过再提交。</span> : null}
        </p>
      ) : null}
      <Form.Item name="result" label="办理结果" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 3, maxRows: 12 }}
          placeholder="办成了什么、兑现到哪一步，诉求人提出的每一条都要有着落"
        />
      </Form.Item>
    </StepPanel>
  )
}
