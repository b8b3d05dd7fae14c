import { Form, Input, Radio } from 'antd'
import { AppError } from '../../db/errors.ts'
import { revisitInputSchema, revisitOutcome, type RevisitInput } from '../../db/revisits/revisit.ts'
import { noSatisfaction, satisfactions, type Satisfaction } from '../../db/signoff/signoff.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'
import { useWatched } from '../ui/use-watched.ts'

type Mark = Satisfaction | typeof noSatisfaction

interface RevisitValues {
  reached: boolean
  way: string
  text: string
  resolved: boolean | null
  satisfaction: Mark | null
  opinion: string
}

const initial: RevisitValues = {
  reached: true,
  way: '',
  text: '',
  resolved: null,
  satisfaction: null,
  opinion: ''
}

/** 未评价 is a mark that a person gives by giving none; a form that nobody marked yet holds null. */
function satisfactionOf(mark: Mark | null): Satisfaction | null | undefined {
  if (mark === null) return undefined
  return mark === noSatisfaction ? null : mark
}

/** What is missing where nobody has marked the satisfaction yet, which the call can't tell from 未评价. */
function notMarked(rest: RevisitInput): AppError {
  const message = '请点选满意度；本人不愿评价的选“未评价”'
  const issues = revisitInputSchema.safeParse(rest).error?.issues ?? []
  const others = issues.map((issue) => ({ path: issue.path.map(String), message: issue.message }))
  return new AppError('INVALID_INPUT', message, [{ path: ['satisfaction'], message }, ...others])
}

/** A bad answer, the mark given: the case is handled again. */
function isBad({ reached, resolved, satisfaction }: RevisitValues): boolean {
  const mark = satisfactionOf(satisfaction)
  return reached && mark !== undefined && revisitOutcome({ resolved, satisfaction: mark }) === '重办'
}

const again = (cycle: number) =>
  `确定后将重办：这件诉求回到承办人，开始第 ${cycle + 1} 次办理，办完重新会签、再回访。`

/** What the answers will lead to, said before the button is pressed. */
function Outcome({ cycle }: { cycle: number }) {
  const form = Form.useFormInstance<RevisitValues>()
  const reached = useWatched(form, 'reached', true)
  const resolved = useWatched(form, 'resolved', null)
  const mark = useWatched(form, 'satisfaction', null)
  const bad = reached && revisitOutcome({ resolved, satisfaction: satisfactionOf(mark) ?? null }) === '重办'
  return (
    <p className={bad ? 'step-hint step-hint-strong' : 'step-hint'} aria-live="polite">
      {bad ? again(cycle) : finality['revisits.record'].sentence}
    </p>
  )
}

/** The five marks in large words; they are the applicant's to give, so none is chosen beforehand. */
function Answers() {
  const form = Form.useFormInstance<RevisitValues>()
  const reached = useWatched(form, 'reached', true)
  if (!reached) return null
  return (
    <>
      <Form.Item name="resolved" label="问题是否解决" required>
        <Radio.Group
          aria-label="问题是否解决"
          options={[
            { value: true, label: '已解决' },
            { value: false, label: '未解决' }
          ]}
        />
      </Form.Item>
      <Form.Item name="satisfaction" label="满意度" required className="step-text">
        <Radio.Group
          aria-label="满意度"
          className="satisfaction-radio"
          optionType="button"
          size="large"
          options={[...satisfactions, noSatisfaction].map((mark) => ({ value: mark, label: mark }))}
        />
      </Form.Item>
      <Form.Item name="opinion" label="诉求人意见" className="step-text">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} />
      </Form.Item>
    </>
  )
}

function TextItem() {
  const reached = useWatched(Form.useFormInstance<RevisitValues>(), 'reached', true)
  return (
    <Form.Item
      name="text"
      label={reached ? '回访情况' : '没有回访到本人的原因'}
      required
      className="step-text"
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
    </Form.Item>
  )
}

/** 回访: asked whether it is solved and how satisfied they are; a bad answer starts the case again. */
export function RevisitStep(props: StepProps) {
  const { id, cycle } = props.file
  const inputOf = ({ satisfaction, resolved, ...values }: RevisitValues & { happenedAt: string }) => ({
    caseId: id,
    ...values,
    ...(values.reached
      ? { resolved, satisfaction: satisfactionOf(satisfaction) ?? null }
      : { resolved: null, satisfaction: null, opinion: '' })
  })
  return (
    <StepPanel
      {...props}
      step="revisit"
      initial={initial}
      input={inputOf}
      finality={(values) => (isBad(values) ? `${again(cycle)}回访登记后不能改，也不能撤回。` : undefined)}
      doing={() => '登记回访并重办'}
      send={async (values, draft) => {
        const input = inputOf(values)
        if (values.reached && values.satisfaction === null) throw notMarked(input)
        const { outcome } = await call('revisits.record', input, draft)
        return outcome === '重办' ? '已登记回访，开始重办' : '已登记回访'
      }}
      hint={<Outcome cycle={cycle} />}
      short={
        <>
          <Form.Item name="reached" label="是否回访到本人">
            <Radio.Group
              aria-label="是否回访到本人"
              options={[
                { value: true, label: '回访到本人' },
                { value: false, label: '没有回访到' }
              ]}
            />
          </Form.Item>
          <Form.Item name="way" label="回访方式" required>
            <DictionarySelect kind="revisitWay" />
          </Form.Item>
        </>
      }
    >
      <Answers />
      <TextItem />
    </StepPanel>
  )
}
