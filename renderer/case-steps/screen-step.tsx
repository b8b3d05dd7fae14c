import { Form, Input, Radio } from 'antd'
import { caseTitle } from '../../db/cases/case.ts'
import { wayOf } from '../../db/cases/life.ts'
import { isPetition, natures, routeLabels, routes, type Nature, type Route } from '../../db/cases/nature.ts'
import { call } from '../api/call.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { takenBack } from './taken-back.ts'
import { StepPanel, type StepProps } from './step-panel.tsx'

interface ScreenValues {
  valid: boolean
  nature: Nature
  route: Route | ''
  title: string
  grade: string
  reason: string
}

const blank: ScreenValues = { valid: true, nature: '一般诉求', route: '', title: '', grade: '', reason: '' }

const natureOptions = natures.map((value) => ({
  value,
  label: isPetition({ nature: value }) ? `信访·${value}` : value
}))
const routeOptions = routes.map((value) => ({ value, label: `${value} ${routeLabels[value]}` }))

/** Of a valid case: what it is by law, and what it is called for short. */
function Settled({ otherwise }: { otherwise: string }) {
  const form = Form.useFormInstance<ScreenValues>()
  const valid = useWatched(form, 'valid', true)
  const nature = useWatched(form, 'nature', blank.nature)
  if (!valid) return null
  return (
    <>
      <Form.Item name="nature" label="事项性质" className="step-text">
        <Radio.Group aria-label="事项性质" options={natureOptions} />
      </Form.Item>
      {nature === '申诉求决' ? (
        <Form.Item
          name="route"
          label="途径（信访工作条例）"
          required

          getValueProps={(value: string) => ({ value: value || null })}
        >
          <ChoiceField
            aria-label="途径（信访工作条例）"
            placeholder="选择途径"
            showSearch={{ optionFilterProp: 'label' }}
            options={routeOptions}
          />
        </Form.Item>
      ) : null}
      <Form.Item name="title" label="短标题">
        <Input autoComplete="off" placeholder={`空着就用“${otherwise}”`} />
      </Form.Item>
      <Form.Item name="grade" label="分档">
        <DictionarySelect kind="grade" aria-label="分档" none="可不选" />
      </Form.Item>
    </>
  )
}

function follows({ valid, nature, route }: Pick<ScreenValues, 'valid' | 'nature' | 'route'>): string {
  if (!valid) return '“无效”后这件诉求到此为止，编号保留。'
  if (!isPetition({ nature })) return '一般诉求按本中心的办理期限走，告知书不引《信访工作条例》。'
  if (nature === '检举控告')
    return '检举控告不得转给被检举人，不写进公开的告知书；按层级的办理期限到此为止，受理后按信访的期限走。'
  const sixty = route === '31(六)' ? '60 日（条例第三十四条，不能暂停）' : '信访的期限'
  return `信访事项：按层级的办理期限到此为止，受理后按${sixty}走；告知书引《信访工作条例》。`
}

function Hint() {
  const form = Form.useFormInstance<ScreenValues>()
  const valid = useWatched(form, 'valid', true)
  const nature = useWatched(form, 'nature', blank.nature)
  const route = useWatched(form, 'route', '')
  return <span aria-live="polite">{follows({ valid, nature, route })}</span>
}

/** What is sent: what no field shows is not asked. */
function settledOf({ valid, nature, route, title, grade }: ScreenValues) {
  if (!valid) return {}
  return { nature, route: nature === '申诉求决' ? route : '', title, grade } as const
}

/** 甄别: valid or not, and why; of what nature the matter is. */
export function ScreenStep(props: StepProps) {
  const { facts, parties } = props.file
  return (
    <StepPanel<ScreenValues>
      {...props}
      step="screen"
      initial={blank}
      send={async (values, draft) => {
        const caseId = props.file.id
        const { valid, reason, happenedAt } = values
        const sent = { caseId, happenedAt, valid, reason, ...settledOf(values) }
        const { eventId } = await call('cases.screen', sent, draft)
        return valid ? takenBack('甄别：有效', 'screen', { caseId, eventId }, values) : '已甄别：无效'
      }}
      hint={<Hint />}
      doing={({ valid }) => (valid ? '定为有效' : '定为无效')}
      finality={({ valid }) =>
        valid ? undefined : wayOf('screen', 'registered', 'invalid', 'screened')?.finality
      }
      short={
        <>
          <Form.Item name="valid" label="甄别结论">
            <Radio.Group
              aria-label="甄别结论"
              options={[
                { value: true, label: '有效' },
                { value: false, label: '无效' }
              ]}
            />
          </Form.Item>
          <Settled otherwise={caseTitle(facts, parties)} />
        </>
      }
    >
      <Form.Item name="reason" label="甄别意见" required className="step-text">
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder="如：事实清楚、请求具体，属于本中心受理范围"
        />
      </Form.Item>
    </StepPanel>
  )
}
