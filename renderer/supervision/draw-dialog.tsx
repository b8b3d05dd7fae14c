import { Form, Input } from 'antd'
import { useState } from 'react'
import type { Input as InputOf } from '../../db/api.ts'
import { addDays, dayOf } from '../../db/calendar/moment.ts'
import { drawInputSchema, drawRuleLabels, drawRules, type DrawRule } from '../../db/sampling/draw.ts'
import { owning } from '../../db/people/posts.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useRead } from '../api/use-call.ts'
import { useCentre } from '../seat/signed-in.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { StaffSelect } from '../ui/staff-select.tsx'
import { thisMinute } from '../ui/typed-time.ts'

interface DrawValues {
  from: string
  to: string
  by: DrawRule
  days: number | null
  ownerId: string | null
  village: string
  numbers: string
  percent: number | null
  seed: string
}

/** What the call takes of the form: what its rule does not ask for is left out. */
function inputOf(values: DrawValues): InputOf<'sampling.draw'> {
  const { by, days, ownerId, village, numbers, ...rest } = values
  return {
    ...rest,
    by,
    percent: rest.percent ?? 0,
    ...(by === 'fast' ? { days } : {}),
    ...(by === 'owner' ? { ownerId } : {}),
    ...(by === 'village' ? { village } : {}),
    ...(by === 'chosen' ? { numbers } : {})
  }
}

const rules = drawRules.map((value) => ({ value, label: drawRuleLabels[value] }))

/** What the chosen rule asks for besides the period. */
function RuleField() {
  const by = Form.useWatch('by') as DrawRule | undefined
  const { villages } = useCentre().centre
  switch (by) {
    case 'fast':
      return (
        <Form.Item name="days" label="几天以内办结" required extra="登记到办结，按日历日，当天为 0">
          <CountInput suffix="天" />
        </Form.Item>
      )
    case 'owner':
      return (
        <Form.Item name="ownerId" label="承办人" required>
          <StaffSelect roles={owning} placeholder="选择承办人" />
        </Form.Item>
      )
    case 'village':
      return (
        <Form.Item name="village" label="村（社区）" required>
          <ChoiceField
            aria-label="村（社区）"
            options={villages.map((value) => ({ value, label: value }))}
            placeholder="选择村（社区）"
          />
        </Form.Item>
      )
    case 'chosen':
      return (
        <Form.Item name="numbers" label="诉求编号" required extra="一行一个，可以从台账里复制">
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} className="numbers" />
        </Form.Item>
      )
    default:
      return null
  }
}

/** What would be drawn as the form stands. */
function Preview() {
  const values = Form.useWatch([]) as DrawValues | undefined
  const parsed = values ? drawInputSchema.safeParse(inputOf(values)) : null
  const input = parsed?.success ? inputOf(values as DrawValues) : null
  const asked: InputOf<'sampling.preview'> = input ?? {
    from: '2000-01-01',
    to: '2000-01-01',
    by: 'all',
    percent: 1,
    seed: '0'
  }
  const { data, error } = useRead('sampling.preview', asked, {
    enabled: input !== null,
    steady: true
  })
  if (input === null) return <p className="quiet">填好以后这里先列出会抽到哪几件。</p>
  if (error) return <p aria-live="polite">{error.message}</p>
  if (!data) return null
  return (
    <div className="draw-preview">
      <p aria-live="polite">
        <strong>
          符合条件的 {data.candidates} 件，会抽到 {data.drawn} 件。
        </strong>
        {data.cases.length < data.drawn ? `下面是前 ${data.cases.length} 件。` : ''}
      </p>
      <ul>
        {data.cases.map(({ caseId, number, summary, owner, closedOn }) => (
          <li key={caseId}>
            <span className="numbers">{number}</span> {summary}
            <span className="quiet">
              {' '}
              {closedOn} 办结，{owner}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Proposed so that nobody has to think of one; short enough to be written down. */
function newSeed(): string {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1))
  return String(number % 100_000_000).padStart(8, '0')
}

/** 抽取: period, rule, share and seed, with what they draw; drawn with one stroke. */
export function DrawDialog({ onClose }: { onClose: () => void }) {
  const settings = useRead('supervision.settings', {}).data
  const [seed] = useState(newSeed)
  if (!settings) return null
  const today = dayOf(thisMinute())
  const initial: DrawValues = {
    ...{ from: addDays(today, -30), to: today, by: 'all', days: settings.lookBackFastDays, ownerId: null },
    ...{ village: '', numbers: '', percent: settings.lookBackPercent, seed }
  }
  return (
    <Dialog open title="从已办结的诉求里抽回头看" footer={null} width={720} onCancel={onClose}>
      <SettingsForm<DrawValues>
        alone
        label="抽回头看"
        draftKey="supervision/draw"
        initialValues={initial}
        save={(values, _before, draft) => call('sampling.draw', inputOf(values), draft)}
        saveLabel="抽回头看"
        said="已抽取，抽到的各做一次回头看"
        onSaved={onClose}
      >
        <div className="draw-row">
          <Form.Item name="from" label="办结日期起" required>
            <DayInput />
          </Form.Item>
          <Form.Item name="to" label="办结日期止" required>
            <DayInput />
          </Form.Item>
          <Form.Item name="by" label="从哪些里抽" required>
            <ChoiceField aria-label="从哪些里抽" options={rules} />
          </Form.Item>
        </div>
        <RuleField />
        <div className="draw-row">
          <Form.Item name="percent" label="抽取比例" required extra="100 就是全部">
            <CountInput suffix="%" />
          </Form.Item>
          <Form.Item name="seed" label="种子" required extra="同一种子、同样的条件，抽到的总是同样几件">
            <Input autoComplete="off" className="numbers" />
          </Form.Item>
        </div>
        <Preview />
        <p className="quiet">{finality['sampling.draw'].sentence}</p>
      </SettingsForm>
    </Dialog>
  )
}
