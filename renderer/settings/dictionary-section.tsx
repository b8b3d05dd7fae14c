import { Form, Input, Tabs } from 'antd'
import {
  dictionaryKinds,
  dictionaryLabels,
  dictionaryValueSchema,
  type DictionaryKind
} from '../../db/dictionaries/dictionaries.ts'
import { call } from '../api/call.ts'
import { useCentre } from '../seat/signed-in.ts'
import { schemaRules } from '../ui/schema-rule.ts'
import { SettingsForm } from './settings-form.tsx'

/** The values of one kind, and one more. */
function Dictionary({ kind }: { kind: DictionaryKind }) {
  const { dictionaries } = useCentre()
  const label = dictionaryLabels[kind]
  return (
    <>
      <ul className="settings-values">
        {dictionaries[kind].map((value) => (
          <li key={value}>{value}</li>
        ))}
      </ul>
      <SettingsForm<{ value: string }>
        label={`添加${label}`}
        draftKey={`settings/dictionary/${kind}`}
        initialValues={{ value: '' }}
        save={({ value }, _before, draft) => call('centre.addDictionaryValue', { kind, value }, draft)}
        saveLabel={`添加到${label}`}
        takeBack={(_before, { value }) => call('centre.removeDictionaryValue', { kind, value: value.trim() })}
        said={({ value }) => `已在${label}里添加“${value.trim()}”`}
        resetAfter
        errorField="value"
      >
        <Form.Item
          name="value"
          required
          label={`新的${label}`}
          {...(kind === 'field' ? { extra: '分两级，用斜线隔开，例如：农业农村/水利设施' } : {})}
          validateTrigger="onSubmit"
          rules={schemaRules(dictionaryValueSchema)}
        >
          <Input className="settings-line" autoComplete="off" />
        </Form.Item>
      </SettingsForm>
    </>
  )
}

/** 字典: the lists that registration and the other desks choose from. */
export function DictionarySection() {
  return (
    <Tabs
      items={dictionaryKinds.map((kind) => ({
        key: kind,
        label: dictionaryLabels[kind],
        children: <Dictionary kind={kind} />
      }))}
    />
  )
}
