import { Form, Input, Radio } from 'antd'
import { AppError } from '../../db/errors.ts'
import { signingApplicants } from '../../db/parties/party.ts'
import {
  isTried,
  revisitInputSchema,
  revisitOutcome,
  triedAgain,
  triedDays,
  triedDaysNeeded,
  triesOf,
  type RevisitInput
} from '../../db/revisits/revisit.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { Answers, markerOf, satisfactionOf, type RevisitValues } from './revisit-answers.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'
import { useWatched } from '../ui/use-watched.ts'

/** Where nobody was reached, nothing was asked. */
const nothingAsked = {
  resolved: null,
  recurred: null,
  recurrence: '',
  satisfaction: null,
  markedBy: null,
  markedFor: '',
  conduct: null,
  conductNote: '',
  opinion: ''
}

const initial: RevisitValues = { ...nothingAsked, reached: true, givenUp: false, way: '', text: '' }

/** What nobody has asked or marked yet, which the call can't tell from an answer that was not given. */
function unanswered(values: RevisitValues): AppErrorFields {
  const { reached, resolved, recurred, satisfaction, conduct } = values
  if (!reached) return []
  const missing: [boolean, keyof RevisitValues, string][] = [
    [resolved === true && recurred === null, 'recurred', '请核实问题是否反复'],
    [conduct === null, 'conduct', '请问明对办理人员的服务态度有无意见'],
    [satisfaction === null, 'satisfaction', '请点选满意度；本人不愿评价的选“未评价”'],
    [markerOf(values) === null, 'markedBy', '请选择满意度由谁点选']
  ]
  return missing.flatMap(([is, name, message]) => (is ? [{ path: [name], message }] : []))
}

type AppErrorFields = { path: string[]; message: string }[]

/** The same with what the call itself would refuse. */
function notAnswered(missing: AppErrorFields, rest: RevisitInput): AppError {
  const issues = revisitInputSchema.safeParse(rest).error?.issues ?? []
  const others = issues.map((issue) => ({ path: issue.path.map(String), message: issue.message }))
  const fields = [...missing, ...others.filter(({ path }) => !missing.some((one) => one.path[0] === path[0]))]
  return new AppError('INVALID_INPUT', fields[0]?.message ?? '', fields)
}

/** A bad answer, the mark given: the case is handled again. */
function isBad(values: RevisitValues): boolean {
  const { reached, resolved, recurred } = values
  if (!reached || unanswered(values).length > 0) return false
  const satisfaction = satisfactionOf(values.satisfaction) ?? null
  return revisitOutcome({ resolved, recurred: resolved === true && recurred, satisfaction }) === '重办'
}

export const again = (cycle: number) =>
  `确定后将重办：这件诉求回到承办人，开始第 ${cycle + 1} 次办理，办完重新会签、再回访。`

/** What not reaching the person is, as the form stands: one try more, the end after several, or no try at all. */
type Unreached = { as: 'try' | 'givenUp'; days: number } | { as: 'reached' | 'notTried' }

function useUnreached(file: StepProps['file']): Unreached {
  const form = Form.useFormInstance<RevisitValues>()
  const reached = useWatched(form, 'reached', true)
  const way = useWatched(form, 'way', '')
  const givenUp = useWatched(form, 'givenUp', false)
  if (reached) return { as: 'reached' }
  if (!isTried({ known: isKnown(file), way })) return { as: 'notTried' }
  return { as: givenUp ? 'givenUp' : 'try', days: triedDays(triesOf(file.timeline, file.cycle)) }
}

function isKnown({ parties }: StepProps['file']): boolean {
  return signingApplicants(parties).length > 0
}

function unreachedHint(unreached: Unreached, known: boolean): string {
  switch (unreached.as) {
    case 'reached':
      return finality['revisits.record'].sentence
    case 'notTried':
      return known
        ? '免回访由分管领导或主要领导决定；没有访到的，请按实际方式登记。'
        : '没有可以回访的人：登记原因后进入立卷。'
    case 'givenUp':
      return `已在 ${unreached.days} 个不同的日子试过：以未能回访结束，进入立卷。`
    case 'try':
      return `这次记入办理经过，仍待回访。此前已在 ${unreached.days} 个日子试过；在 ${triedDaysNeeded} 个不同的日子都没有访到，才能以未能回访结束。`
  }
}

/** Whether to go on trying; that somebody can't be reached is open after tries on enough days. */
function GivingUp({ file }: Pick<StepProps, 'file'>) {
  const unreached = useUnreached(file)
  if (unreached.as !== 'try' && unreached.as !== 'givenUp') return null
  return (
    <Form.Item name="givenUp" label="是否再访" className="step-text">
      <Radio.Group
        aria-label="是否再访"
        options={[
          { value: false, label: '记一次，改日再访' },
          { value: true, label: '不再访，以未能回访结束', disabled: unreached.days < triedDaysNeeded }
        ]}
      />
    </Form.Item>
  )
}

const textLabels: Record<Unreached['as'], string> = {
  reached: '回访情况',
  notTried: '没有回访到本人的原因',
  givenUp: '未能回访的原因',
  try: '这次怎样试的、为什么没有访到'
}

/** What the answers will lead to, said before the button is pressed. */
function Outcome({ file }: Pick<StepProps, 'file'>) {
  const form = Form.useFormInstance<RevisitValues>()
  const reached = useWatched(form, 'reached', true)
  const resolved = useWatched(form, 'resolved', null)
  const recurred = useWatched(form, 'recurred', null)
  const mark = useWatched(form, 'satisfaction', null)
  const unreached = useUnreached(file)
  const answered = {
    resolved,
    recurred: resolved === true && recurred,
    satisfaction: satisfactionOf(mark) ?? null
  }
  const bad = reached && revisitOutcome(answered) === '重办'
  return (
    <p className={bad ? 'step-hint step-hint-strong' : 'step-hint'} aria-live="polite">
      {bad ? again(file.cycle) : unreachedHint(unreached, isKnown(file))}
    </p>
  )
}

function TextItem({ file }: Pick<StepProps, 'file'>) {
  const unreached = useUnreached(file)
  return (
    <Form.Item name="text" label={textLabels[unreached.as]} required className="step-text">
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} />
    </Form.Item>
  )
}

/** 回访: asked whether it is solved and how satisfied they are; a bad answer starts the case again. */
export function RevisitStep(props: StepProps) {
  const { id, cycle } = props.file
  const known = isKnown(props.file)
  const inputOf = ({ givenUp, ...values }: RevisitValues & { happenedAt: string }) => {
    const { reached, resolved, recurred, recurrence, satisfaction, conduct, conductNote } = values
    const asked = {
      satisfaction: satisfactionOf(satisfaction) ?? null,
      markedBy: markerOf(values),
      markedFor: markerOf(values) === '代填' ? values.markedFor : '',
      recurred: resolved === true ? recurred : null,
      recurrence: resolved === true && recurred === true ? recurrence : '',
      conductNote: conduct === '有意见' ? conductNote : ''
    }
    const notAsked = { ...nothingAsked, givenUp: givenUp && isTried({ known, way: values.way }) }
    return { caseId: id, ...values, ...(reached ? asked : notAsked) }
  }
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
        const missing = unanswered(values)
        if (missing.length > 0) throw notAnswered(missing, input)
        const { outcome } = await call('revisits.record', input, draft)
        if (outcome === triedAgain) return '已记下没有访到，仍待回访'
        return outcome === '重办' ? '已登记回访，开始重办' : '已登记回访'
      }}
      hint={<Outcome file={props.file} />}
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
      <GivingUp file={props.file} />
      <TextItem file={props.file} />
    </StepPanel>
  )
}
