import { Form, Input } from 'antd'
import { supervisionSettingsSchema, type SupervisionSettings } from '../../db/supervision/settings.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { sheetKinds, sheetLabels } from '../../db/supervision/three-sheets.ts'
import { ChoiceBoxes } from '../ui/choice-boxes.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { AppraisalFields } from './appraisal-fields.tsx'
import { written } from './lines-input.tsx'
import { LookBackFields } from './look-back-fields.tsx'
import { SettingsForm } from './settings-form.tsx'

const sheetChoices = sheetKinds.map((value) => ({ value, label: sheetLabels[value] }))

/** What is sent: empty lines are left out. */
function asked(values: SupervisionSettings): SupervisionSettings {
  return {
    ...values,
    appraisalPoints: written(values.appraisalPoints),
    appraisalResults: written(values.appraisalResults),
    lookBackQuestions: written(values.lookBackQuestions)
  }
}

/** From how many days on a case counts as not contacted, or not revisited. */
export function SupervisionSection() {
  const settings = useRead('supervision.settings', {}).data
  if (!settings) return null
  const save = (values: SupervisionSettings, before: SupervisionSettings, draft?: string) =>
    call('supervision.setSettings', { ...asked(values), before }, draft)
  const { basis, contactDays, ladder, revisitDays } = supervisionSettingsSchema.shape
  return (
    <SettingsForm<SupervisionSettings>
      label="督办"
      draftKey="settings/supervision"
      initialValues={settings}
      latest={async () => call('supervision.settings', {})}
      save={save}
      saveLabel="保存督办设置"
      takeBack={save}
      said="已保存督办设置，专账按它重新数过"
    >
      <Form.Item
        name="basis"
        label="督办制度"
        extra="本地督办制度的全称，不加书名号；没有就空着，专账和督办文书不写“根据”"
        rules={schemaRules(basis)}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <p className="settings-help">下面几项没有统一的规定，由本中心定；天数按日历日计，当天为 0。</p>
      <Form.Item
        name="contactDays"
        label="未联系"
        required
        extra="分派（重办）满这么多天，没有登记过一次办理或调解的，列入专账的“未联系”"
        rules={schemaRules(contactDays)}
      >
        <CountInput suffix="天" />
      </Form.Item>
      <Form.Item
        name="revisitDays"
        label="未回访"
        required
        extra="办结满这么多天，没有结束回访的，列入专账的“未回访”"
        rules={schemaRules(revisitDays)}
      >
        <CountInput suffix="天" />
      </Form.Item>
      <Form.Item
        name="ladder"
        label="用哪几种单"
        required
        extra="没有按时答复的，建议升到选了的上一级；升不升由督办员定"
        rules={schemaRules(ladder)}
      >
        <ChoiceBoxes label="用哪几种单" choices={sheetChoices} />
      </Form.Item>
      {sheetKinds.map((kind) => (
        <Form.Item
          key={kind}
          name={`${kind}Days`}
          label={`${sheetLabels[kind]}的答复天数`}
          required
          rules={schemaRules(supervisionSettingsSchema.shape[`${kind}Days`])}
        >
          <CountInput suffix="天" />
        </Form.Item>
      ))}
      <LookBackFields />
      <AppraisalFields />
    </SettingsForm>
  )
}
