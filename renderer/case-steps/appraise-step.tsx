import { Form, Input, Radio } from 'antd'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import type { SupervisionSettings } from '../../db/supervision/settings.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

/** Null: it does not apply to the case; undefined until somebody marks it. */
interface PointValues {
  passed: boolean | null | undefined
  note: string
}

interface AppraisalValues {
  points: PointValues[]
  result: string | null
  reason: string
}

const unmarked: PointValues = { passed: undefined, note: '' }

const marks = [
  { value: 'yes', label: '合格' },
  { value: 'no', label: '不合格' },
  { value: 'none', label: '不涉及' }
]

interface MarkProps {
  id?: string
  label: string
  value?: boolean | null | undefined
  onChange?: (passed: boolean | null) => void
}

/** One point: passed, failed, or nothing that this case has. */
function Mark({ label, value, onChange, ...rest }: MarkProps) {
  const mark = value === null ? 'none' : value === undefined ? null : value ? 'yes' : 'no'
  return (
    <Radio.Group
      {...rest}
      aria-label={label}
      value={mark}
      onChange={({ target }) => onChange?.(target.value === 'none' ? null : target.value === 'yes')}
      options={marks}
    />
  )
}

/** The points of the centre; what failed asks why. */
function Points({ points }: { points: readonly string[] }) {
  const values = useWatched(Form.useFormInstance<AppraisalValues>(), 'points', [])
  return points.map((point, index) => (
    <div key={point} className="appraised-point step-text">
      <Form.Item name={['points', index, 'passed']} label={point} required>
        <Mark label={point} />
      </Form.Item>
      {values[index]?.passed === false ? (
        <Form.Item name={['points', index, 'note']} label={`${point}：哪里不合格`} required>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
        </Form.Item>
      ) : null}
    </div>
  ))
}

function Appraise(props: StepProps & { settings: SupervisionSettings }) {
  const { file, settings } = props
  const { appraisalPoints: points, appraisalResults: results } = settings
  const initial: AppraisalValues = {
    points: points.map(() => unmarked),
    result: null,
    reason: ''
  }
  const inputOf = ({ result, points: marked, ...values }: AppraisalValues & { happenedAt: string }) => ({
    caseId: file.id,
    ...values,
    result: result ?? '',
    // By the points that are on screen: a draft may have been kept under others.
    points: points.map((point, index) => {
      const { passed, note } = marked[index] ?? unmarked
      return { point, passed, note: passed === false ? note : '' }
    })
  })
  return (
    <StepPanel<AppraisalValues>
      {...props}
      step="appraise"
      initial={initial}
      rows={{ points: unmarked }}
      input={inputOf}
      finality={() => '评查登记后不能改，也不能撤回；接着把结果反馈给诉求人。'}
      send={async (values, draft) => {
        await call('appraisals.record', inputOf(values), draft)
        return '已登记评查，等反馈给诉求人'
      }}
      short={
        <Form.Item name="result" label="评查结果" required>
          <ChoiceField
            aria-label="评查结果"
            placeholder="请选择"
            options={results.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
      }
    >
      <Points points={points} />
      <Form.Item name="reason" label="评查意见" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="凭什么这样评，要整改的写明怎么改"
        />
      </Form.Item>
    </StepPanel>
  )
}

/** 评查: the centre's points one after another, the result and why. */
export function AppraiseStep(props: StepProps) {
  const settings = useRead('supervision.settings', {}).data
  return settings ? <Appraise {...props} settings={settings} /> : null
}
