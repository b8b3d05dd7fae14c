import { Checkbox, Form, Input, Radio } from 'antd'
import { api, type Input as CallInput } from '../../db/api.ts'
import {
  timeRequestKinds,
  timeRequestLabels,
  type TimeRequestKind
} from '../../db/extensions/time-request.ts'
import { call } from '../api/call.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { MomentInput } from '../ui/moment-input.tsx'
import { typedCount } from '../ui/typed-count.ts'
import { thisMinute } from '../ui/typed-time.ts'
import { useWatched } from '../ui/use-watched.ts'
import { Foreseen } from './foreseen.tsx'
import type { CaseView } from './offered-steps.ts'
import { askedBack } from './taken-back.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface AskValues {
  kind: TimeRequestKind
  clockId: string
  /** As it is typed. */
  added: string
  bothAgreed: boolean
  from: string
  to: string
  lookAgainOn: string
  basis: string
  reason: string
}
type Asked = Omit<AskValues, 'reason'>

type Clock = CaseView['clocks'][number]

const extendable = ({ clocks }: CaseView) => clocks.filter(({ extension }) => extension !== null)

function useAsked(): Asked {
  const form = Form.useFormInstance<AskValues>()
  return {
    kind: useWatched(form, 'kind', 'extension'),
    clockId: useWatched(form, 'clockId', ''),
    added: useWatched(form, 'added', ''),
    bothAgreed: useWatched(form, 'bothAgreed', false),
    from: useWatched(form, 'from', ''),
    to: useWatched(form, 'to', ''),
    lookAgainOn: useWatched(form, 'lookAgainOn', ''),
    basis: useWatched(form, 'basis', '')
  }
}

const given = (text: string) => (text === '' ? null : text)

/** What is sent of the values; what the other kind asks stays in the form. */
function sentOf({
  kind,
  bothAgreed,
  basis,
  ...values
}: Asked): Omit<CallInput<'extensions.preview'>, 'caseId' | 'at'> {
  if (kind === 'extension')
    return { kind, clockId: given(values.clockId), added: typedCount(values.added), bothAgreed }
  const [from, to, lookAgainOn] = [given(values.from), given(values.to), given(values.lookAgainOn)]
  return { kind, from, to, lookAgainOn, basis }
}

/** The question about what would follow; null while it can't be asked. */
function previewOf(file: CaseView, values: Asked): CallInput<'extensions.preview'> | null {
  const { lookAgainOn, ...sent } = sentOf(values)
  // The day to look again changes no end, and may not be typed yet.
  const asked = { ...sent, caseId: file.id, at: thisMinute(), lookAgainOn: lookAgainOn ?? '2099-12-31' }
  return api['extensions.preview'].input.safeParse(asked).success ? asked : null
}

function Follows({ file }: { file: CaseView }) {
  const values = useAsked()
  return (
    <>
      确定后由有权批复的人批复，批准以前期限不变，也可以撤回。
      <Foreseen asked={previewOf(file, values)} />
    </>
  )
}

function Extension({ clocks }: { clocks: Clock[] }) {
  const { kind, clockId } = useAsked()
  const chosen = clocks.find(({ id }) => id === clockId)?.extension
  if (kind !== 'extension') return null
  return (
    <>
      <Form.Item name="clockId" label="哪项期限" required>
        <ChoiceField
          aria-label="哪项期限"
          showSearch={{ optionFilterProp: 'label' }}
          options={clocks.map(({ id, name }) => ({ value: id, label: name }))}
          notFoundContent="没有可以延长的期限"
        />
      </Form.Item>
      <Form.Item
        name="added"
        label="延长多少"
        required
        extra={chosen ? `按规则每次最多 ${chosen.most} ${chosen.unit}` : undefined}
      >
        <Input autoComplete="off" inputMode="numeric" className="numbers" suffix={chosen?.unit ?? ''} />
      </Form.Item>
      {chosen?.bothSides ? (
        <Form.Item name="bothAgreed" valuePropName="checked" label="双方意见">
          <Checkbox>双方当事人都同意延长</Checkbox>
        </Form.Item>
      ) : null}
    </>
  )
}

function Pause() {
  const { kind, to } = useAsked()
  if (kind !== 'pause') return null
  return (
    <>
      <Form.Item name="from" label="从什么时候起" required>
        <MomentInput />
      </Form.Item>
      <Form.Item name="to" label="到什么时候止" extra="还不知道的空着">
        <MomentInput ahead />
      </Form.Item>
      <Form.Item name="lookAgainOn" label="复查日期" required={to === ''}>
        <DayInput />
      </Form.Item>
      <Form.Item name="basis" label="依据">
        <Input autoComplete="off" />
      </Form.Item>
    </>
  )
}

/** 申请延期或暂停: by the owner, with its reason; the sentence below says what would follow. */
export function AskTimeStep(props: StepProps) {
  const { file } = props
  const clocks = extendable(file)
  const mayPause = file.clocks.some(({ pausable }) => pausable)
  return (
    <StepPanel<AskValues>
      {...props}
      step="askTime"
      initial={{
        kind: clocks.length > 0 ? 'extension' : 'pause',
        clockId: clocks[0]?.id ?? '',
        added: '',
        bothAgreed: false,
        from: thisMinute(),
        to: '',
        lookAgainOn: '',
        basis: '本中心规定',
        reason: ''
      }}
      send={async (typed, draft) => {
        const { happenedAt, reason, ...values } = typed
        const caseId = file.id
        const sent = { caseId, happenedAt, reason, ...sentOf(values) }
        const { requestId } = await call('extensions.ask', sent, draft)
        return askedBack(`申请${timeRequestLabels[values.kind]}，等批复`, { caseId, requestId }, typed)
      }}
      hint={<Follows file={file} />}
      short={
        <>
          <Form.Item name="kind" label="申请什么">
            <Radio.Group
              aria-label="申请什么"
              options={timeRequestKinds.map((kind) => ({
                value: kind,
                label: timeRequestLabels[kind],
                disabled: kind === 'extension' ? clocks.length === 0 : !mayPause
              }))}
            />
          </Form.Item>
          <Extension clocks={clocks} />
          <Pause />
        </>
      }
    >
      <Form.Item name="reason" label="理由" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="写具体：等谁做什么、预计什么时候有结果；告知书照此写“因……”"
        />
      </Form.Item>
    </StepPanel>
  )
}
