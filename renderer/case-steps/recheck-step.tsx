import { Form, Input, Radio } from 'antd'
import { AppError } from '../../db/errors.ts'
import { recheckInputSchema, type RecheckInput } from '../../db/revisits/recheck.ts'
import { revisitOutcome } from '../../db/revisits/revisit.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { useWatched } from '../ui/use-watched.ts'
import {
  MarkedBy,
  markerOf,
  OpinionItem,
  ResolvedItem,
  SatisfactionItem,
  satisfactionOf,
  type RevisitValues
} from './revisit-answers.tsx'
import { again } from './revisit-step.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

type RecheckValues = Pick<
  RevisitValues,
  'reached' | 'way' | 'text' | 'resolved' | 'satisfaction' | 'markedBy' | 'markedFor' | 'opinion'
>

const nothingAsked = { resolved: null, satisfaction: null, markedBy: null, markedFor: '', opinion: '' }
const initial: RecheckValues = { ...nothingAsked, reached: true, way: '', text: '' }

/** A bad answer: the case is handled again. */
function isBad({
  reached,
  resolved,
  satisfaction: mark
}: Pick<RecheckValues, 'reached' | 'resolved' | 'satisfaction'>) {
  return reached && revisitOutcome({ resolved, satisfaction: satisfactionOf(mark) ?? null }) === '重办'
}

/** What nobody has marked yet, which the call can't tell from an answer that was not given, and what it would refuse itself. */
function missingIn(values: RecheckValues, input: RecheckInput): AppError | null {
  if (!values.reached) return null
  const own = [
    ...(values.satisfaction === null
      ? [{ path: ['satisfaction'], message: '请点选满意度；本人不愿评价的选“未评价”' }]
      : []),
    ...(markerOf(values) === null ? [{ path: ['markedBy'], message: '请选择满意度由谁点选' }] : [])
  ]
  if (own.length === 0) return null
  const issues = recheckInputSchema.safeParse(input).error?.issues ?? []
  const others = issues.map(({ path, message }) => ({ path: path.map(String), message }))
  const fields = [...own, ...others.filter(({ path }) => !own.some((one) => one.path[0] === path[0]))]
  return new AppError('INVALID_INPUT', fields[0]?.message ?? '', fields)
}

function Asked() {
  const reached = useWatched(Form.useFormInstance<RecheckValues>(), 'reached', true)
  if (!reached) return null
  return (
    <>
      <ResolvedItem />
      <SatisfactionItem />
      <MarkedBy />
      <OpinionItem />
    </>
  )
}

/** What the answers will lead to, said before the button is pressed. */
function Outcome({ file }: Pick<StepProps, 'file'>) {
  const form = Form.useFormInstance<RecheckValues>()
  const reached = useWatched(form, 'reached', true)
  const resolved = useWatched(form, 'resolved', null)
  const satisfaction = useWatched(form, 'satisfaction', null)
  const bad = isBad({ reached, resolved, satisfaction })
  const unreached = '没有访到本人：记下这次抽查，回访的结果不变，以后还可以再抽查。'
  return (
    <p className={bad ? 'step-hint step-hint-strong' : 'step-hint'} aria-live="polite">
      {bad ? again(file.cycle) : reached ? finality['revisits.recheck'].sentence : unreached}
    </p>
  )
}

/** 抽查: the person is asked again by somebody who neither handled nor revisited the case. */
export function RecheckStep(props: StepProps) {
  const { id, cycle } = props.file
  const inputOf = <V extends RecheckValues & { happenedAt: string }>(values: V) => {
    const { reached, markedFor } = values
    const markedBy = markerOf(values)
    const asked = {
      satisfaction: satisfactionOf(values.satisfaction) ?? null,
      markedBy,
      markedFor: markedBy === '代填' ? markedFor : ''
    }
    return { caseId: id, ...values, ...(reached ? asked : nothingAsked) }
  }
  return (
    <StepPanel
      {...props}
      step="recheck"
      initial={initial}
      input={inputOf}
      finality={(values) => (isBad(values) ? `${again(cycle)}抽查登记后不能改，也不能撤回。` : undefined)}
      doing={() => '登记抽查并重办'}
      send={async (values, draft) => {
        const input = inputOf(values)
        const missing = missingIn(values, input)
        if (missing) throw missing
        const { outcome, differs } = await call('revisits.recheck', input, draft)
        const unlike = differs ? '，和回访不一致' : ''
        return outcome === '重办' ? `已登记抽查${unlike}，开始重办` : `已登记抽查${unlike}`
      }}
      hint={<Outcome file={props.file} />}
      short={
        <>
          <Form.Item name="reached" label="是否访到本人">
            <Radio.Group
              aria-label="是否访到本人"
              options={[
                { value: true, label: '访到本人' },
                { value: false, label: '没有访到' }
              ]}
            />
          </Form.Item>
          <Form.Item name="way" label="抽查方式" required>
            <DictionarySelect kind="revisitWay" />
          </Form.Item>
        </>
      }
    >
      <Asked />
      <Form.Item name="text" label="抽查情况" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
      </Form.Item>
    </StepPanel>
  )
}
