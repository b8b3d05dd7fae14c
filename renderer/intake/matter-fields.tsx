import type { ReactNode } from 'react'
import { Checkbox, Form, Input, Radio } from 'antd'
import { daysBetween, dayOf } from '../../db/calendar/moment.ts'
import { leaderChannel, tiers, visitModes } from '../../db/cases/case.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { DictionarySelect } from '../ui/dictionary-select.tsx'
import { MomentInput } from '../ui/moment-input.tsx'
import { ColourRadio } from './colour-radio.tsx'
import { FieldSelect } from './field-select.tsx'
import type { IntakeValues } from './intake-values.ts'
import { useSitting } from './use-sitting.ts'
import { VillageInput } from './village-input.tsx'
import { SuggestInput } from '../ui/suggest-input.tsx'
import { useWatched } from '../ui/use-watched.ts'
import { thisMinute } from '../ui/typed-time.ts'

/** Says that a registration is a late one, so that nobody is surprised by its clock. */
function LateHint() {
  const form = Form.useFormInstance<IntakeValues>()
  const registeredAt = useWatched(form, 'registeredAt', '')
  const days = /^\d{4}-\d{2}-\d{2}T/.test(registeredAt)
    ? daysBetween(dayOf(registeredAt), dayOf(thisMinute()))
    : 0
  return days > 0 ? <span className="intake-late">补录 {days} 天前的</span> : null
}

function GroupFields() {
  const form = Form.useFormInstance<IntakeValues>()
  const visitMode = useWatched(form, 'visitMode', '个人')
  return (
    <div className="intake-visit">
      <Form.Item name="visitMode" label="来访形式">
        <Radio.Group
          aria-label="来访形式"
          optionType="button"
          options={visitModes.map((mode) => ({ value: mode, label: mode }))}
        />
      </Form.Item>
      <Form.Item name="visitorCount" label="人数">
        <CountInput disabled={visitMode === '个人'} style={{ width: 72 }} />
      </Form.Item>
    </div>
  )
}

/** Where a leader received the person: which one; whoever sits in that half of the day is proposed. */
function ReceivedBy() {
  const form = Form.useFormInstance<IntakeValues>()
  const channel = useWatched(form, 'channel', '')
  const leaders = useSitting()(useWatched(form, 'registeredAt', ''))
  if (channel !== leaderChannel) return null
  return (
    <Form.Item name="receivedBy" label="接访领导">
      <SuggestInput suggest={() => leaders} />
    </Form.Item>
  )
}

/** Where and when, and how the centre sorts it; everything but field and colour has a usual value. */
export function MatterFields({ files }: { files: ReactNode }) {
  return (
    <div className="intake-matter">
      <Form.Item name="field" label="涉及领域" required>
        <FieldSelect />
      </Form.Item>
      <Form.Item name="colour" label="紧急程度" required>
        <ColourRadio />
      </Form.Item>
      <Form.Item name="location" label="发生地点">
        <VillageInput />
      </Form.Item>
      <Form.Item name="occurred" label="发生时间">
        <Input autoComplete="off" placeholder="如：上周三晚上" />
      </Form.Item>
      <Form.Item name="channel" label="来源渠道">
        <DictionarySelect kind="channel" />
      </Form.Item>
      <GroupFields />
      <Form.Item name="category" label="诉求类别">
        <DictionarySelect kind="category" />
      </Form.Item>
      <Form.Item name="tier" label="层级">
        <ChoiceField options={tiers.map((tier) => ({ value: tier, label: tier }))} />
      </Form.Item>
      <Form.Item name="confidential" label="保密" valuePropName="checked">
        <Checkbox>仅指定岗位可见</Checkbox>
      </Form.Item>
      <Form.Item label="登记时间" htmlFor="intake_registeredAt">
        <Form.Item name="registeredAt" noStyle>
          <MomentInput />
        </Form.Item>
        <LateHint />
      </Form.Item>
      <ReceivedBy />
      <div className="intake-files">{files}</div>
    </div>
  )
}
