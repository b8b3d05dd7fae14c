import { Form, Input } from 'antd'
import { rateSettingsSchema, type RateSettings } from '../../db/rates/settings.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { ChoiceButtons } from '../ui/choice-buttons.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { SettingsForm } from './settings-form.tsx'

interface YesNoProps {
  label: string
  yes: string
  no: string
  value?: boolean
  onChange?: (value: boolean) => void
  id?: string
}

/** One of two answers, both in sight. */
function YesNo({ label, yes, no, value, onChange, id }: YesNoProps) {
  const choices = [
    { value: 'yes', label: yes },
    { value: 'no', label: no }
  ] as const
  return (
    <ChoiceButtons
      {...(id === undefined ? {} : { id })}
      label={label}
      choices={choices}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange?.(chosen === 'yes')}
    />
  )
}

/** How the rates are reckoned where a centre may choose. */
export function ResultsSection() {
  const settings = useRead('rates.settings', {}).data
  if (!settings) return null
  const save = (values: RateSettings, before: RateSettings, draft?: string) =>
    call('rates.setSettings', { ...values, before }, draft)
  return (
    <SettingsForm<RateSettings>
      label="成效"
      draftKey="settings/results"
      initialValues={settings}
      latest={async () => call('rates.settings', {})}
      save={save}
      saveLabel="保存成效设置"
      takeBack={save}
      said="已保存成效设置，各率按它重新算过"
    >
      <Form.Item
        name="basis"
        label="考核制度"
        extra="本地考核制度的全称，不加书名号，印在各率下面；没有就空着"
        rules={schemaRules(rateSettingsSchema.shape.basis)}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="basicCounts"
        label="基本满意"
        extra="通行的算法把基本满意算进满意（未核实）；怎么算都印在满意率下面"
      >
        <YesNo label="基本满意" yes="算满意" no="不算满意" />
      </Form.Item>
      <Form.Item
        name="legalApart"
        label="走法定途径的"
        extra="申诉求决里走诉讼、仲裁、复议等途径的，解决率、满意率里另列还是也算"
      >
        <YesNo label="走法定途径的" yes="另列" no="也算" />
      </Form.Item>
      <Form.Item
        name="least"
        label="折算的最少件数"
        required
        extra="分母不满这么多件的，只说几件中几件，不折算成百分比；没有默认来源，由本中心定"
        rules={schemaRules(rateSettingsSchema.shape.least)}
      >
        <CountInput suffix="件" />
      </Form.Item>
    </SettingsForm>
  )
}
