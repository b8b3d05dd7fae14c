import { Form, Input } from 'antd'
import { drawSettingsSchema, type DrawSettings } from '../../db/revisits/draw.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { CountInput } from '../ui/count-input.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { SettingsForm } from './settings-form.tsx'

/** Whether all that is closed is asked about, or a sample. */
export function RevisitSection() {
  const settings = useRead('revisits.settings', {}).data
  if (!settings) return null
  const save = (values: DrawSettings, before: DrawSettings, draft?: string) =>
    call('revisits.setSettings', { ...values, before }, draft)
  return (
    <SettingsForm<DrawSettings>
      label="回访比例"
      draftKey="settings/revisits"
      initialValues={settings}
      latest={async () => call('revisits.settings', {})}
      save={save}
      saveLabel="保存回访比例"
      takeBack={save}
      said="已保存回访比例，以后办结的照此"
    >
      <Form.Item
        name="share"
        label="回访比例"
        required
        extra="出处：荣成市 100% 回访。不到 100% 的，四方签齐时逐件抽签，没有抽中的记“免回访（抽样未抽中）”，直接进入立卷；会签时不满意的和重办以后的都要回访"
        rules={schemaRules(drawSettingsSchema.shape.share)}
      >
        <CountInput suffix="%" />
      </Form.Item>
      <Form.Item
        name="seed"
        label="抽样种子"
        extra="空着就自动给一个。抽签值由“种子|编号|第几次办理”的 SHA-256 前 8 位算出，用同一个种子能重抽一遍；每次抽签连种子一起留存。签字的人不应知道种子"
        rules={schemaRules(drawSettingsSchema.shape.seed)}
      >
        <Input autoComplete="off" />
      </Form.Item>
    </SettingsForm>
  )
}
