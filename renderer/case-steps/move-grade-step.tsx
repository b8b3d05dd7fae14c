import { Form, Input, Radio } from 'antd'
import type { Value } from '../../db/api.ts'
import { isInUse } from '../../db/own-lists/own-list.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useRead } from '../api/use-call.ts'
import { useWatched } from '../ui/use-watched.ts'
import { MovedClocks } from './moved-clocks.tsx'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface GradeValues {
  to: string
  reason: string
}

type Entry = Value<'dictionaryList.list'>[number]

/** What the limits of the case become in the other grade. */
function Follows({ file }: Pick<StepProps, 'file'>) {
  const to = useWatched(Form.useFormInstance<GradeValues>(), 'to', '')
  const { data } = useRead(
    'cases.previewGrade',
    { caseId: file.id, to: to || '-' },
    { enabled: to !== '', steady: true }
  )
  return to === '' ? null : <MovedClocks moved={data} where="那一档" />
}

function labelled({ value, note }: Entry) {
  return { value, label: note === '' ? value : `${value}（${note}）` }
}

/** 调整分档: heavier or lighter, by a leader's word; who leads stands beside each. */
export function MoveGradeStep(props: StepProps) {
  const { file } = props
  const { data } = useRead('dictionaryList.list', {})
  if (!data) return null
  const grades = data.filter((entry) => entry.kind === 'grade' && isInUse(entry))
  const at = (value: string) => grades.findIndex((one) => one.value === value)
  const wordOf = (to: string) => {
    if (file.grade === '' || at(file.grade) < 0) return '定档'
    return at(to) > at(file.grade) ? '升档' : '降档'
  }
  return (
    <StepPanel<GradeValues>
      {...props}
      step="moveGrade"
      initial={{ to: '', reason: '' }}
      send={async (values, draft) => {
        await call('cases.moveGrade', { caseId: file.id, ...values }, draft)
        return `已${wordOf(values.to)}：${values.to}`
      }}
      hint={<Follows file={file} />}
      doing={({ to }) => (to === '' ? '调整分档' : wordOf(to))}
      finality={() => finality['cases.moveGrade'].sentence}
      short={
        <Form.Item
          name="to"
          label={file.grade === '' ? '还没有分档，定为' : `现在是“${file.grade}”，调到`}
          required
          className="step-text"
        >
          <Radio.Group
            className="step-lines"
            aria-label="调到哪一档"
            options={grades.filter(({ value }) => value !== file.grade).map(labelled)}
          />
        </Form.Item>
      }
    >
      <Form.Item name="reason" label="理由" required className="step-text">
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} placeholder="如：涉及面广，需县级领导包抓" />
      </Form.Item>
    </StepPanel>
  )
}
