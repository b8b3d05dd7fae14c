import { Form, Input, Radio } from 'antd'
import { allDecisions, decisions, usualWay, type Decision } from '../../db/cases/decisions.ts'
import { wayOf } from '../../db/cases/life.ts'
import { call } from '../api/call.ts'
import { SuggestInput } from '../ui/suggest-input.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { fittingWays } from './notice-ways.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

const options = allDecisions.map((value) => ({ value, label: decisions[value].label }))

interface DecideValues {
  decision: Decision
  basis: string
  to: string
  way: string
}

const blank: DecideValues = { decision: 'accepted', basis: '', to: '', way: '' }

/** Only where it is forwarded, to whom. */
function ForwardTo() {
  const decision = useWatched(Form.useFormInstance<DecideValues>(), 'decision', 'accepted')
  if (decision !== 'forwarded') return null
  return (
    <Form.Item name="to" label="转送单位" required>
      <Input autoComplete="off" />
    </Form.Item>
  )
}

/** What such a decision may rest on, as an example. */
const examples: Record<Decision, string> = {
  accepted: '如：属于本中心职责范围',
  declined: '如：已经由人民法院受理，正在审理',
  forwarded: '如：属于另一机关的法定职责'
}

/** `field` is what Form.Item gives it. */
function BasisText(field: object) {
  const decision = useWatched(Form.useFormInstance<DecideValues>(), 'decision', 'accepted')
  return <Input.TextArea {...field} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={examples[decision]} />
}

function DecisionTime() {
  const decision = useWatched(Form.useFormInstance<DecideValues>(), 'decision', 'accepted')
  return `${decisions[decision].label}时间`
}

/** 受理、不予受理或转送: with its basis and how the applicant was told; gives the notice its number. */
export function DecideStep(props: StepProps) {
  return (
    <StepPanel
      {...props}
      step="decide"
      timeLabel={<DecisionTime />}
      initial={{ ...blank, way: usualWay(props.file.facts.channel, props.file.parties) }}
      send={async (values, draft) => {
        const to = values.decision === 'forwarded' ? values.to : ''
        const { noticeNumber } = await call('cases.decide', { caseId: props.file.id, ...values, to }, draft)
        return `已决定${decisions[values.decision].label}，告知书 ${noticeNumber}`
      }}
      hint="保存时给告知书编文号，决定不能改回；不予受理和转送后这件诉求到此为止。"
      doing={({ decision }) => decisions[decision].label}
      finality={({ decision }) => wayOf('decide', 'screened', decision, decision)?.finality}
      short={
        <>
          <Form.Item name="decision" label="决定">
            <Radio.Group aria-label="决定" options={options} />
          </Form.Item>
          <ForwardTo />
          <Form.Item name="way" label="告知方式" required>
            <SuggestInput suggest={fittingWays} />
          </Form.Item>
        </>
      }
    >
      <Form.Item name="basis" label="决定依据" required className="step-text">
        <BasisText />
      </Form.Item>
    </StepPanel>
  )
}
