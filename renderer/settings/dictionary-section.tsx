import { Form, Input, Tabs } from 'antd'
import {
  dictionaryEntrySchema,
  dictionaryFacts,
  dictionaryKinds,
  dictionaryLabels,
  type DictionaryEntryView,
  type DictionaryKind
} from '../../db/dictionaries/dictionaries.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { DictionaryList } from './dictionary-list.tsx'
import { ListExchange } from './list-exchange.tsx'
import { SettingsForm } from './settings-form.tsx'

const { value: valueSchema, note: noteSchema } = dictionaryEntrySchema.shape

/** The words of one kind, what they are for, and one more. */
function Dictionary({ kind, entries }: { kind: DictionaryKind; entries: DictionaryEntryView[] }) {
  const { label, about, source } = dictionaryFacts[kind]
  return (
    <>
      <p className="settings-help">
        {about}
        {source ? `预置的来自${source}。` : ''}改名、停用以后，已经登记的诉求仍写原来的名称。
      </p>
      <DictionaryList label={label} entries={entries.filter((entry) => entry.kind === kind)} />
      <SettingsForm<{ value: string; note: string }>
        label={`添加${label}`}
        draftKey={`settings/dictionary/${kind}`}
        initialValues={{ value: '', note: '' }}
        save={(entry, _before, draft) => call('centre.addDictionaryValue', { kind, ...entry }, draft)}
        saveLabel={`添加到${label}`}
        takeBack={(_before, { value }) => call('centre.removeDictionaryValue', { kind, value: value.trim() })}
        said={({ value }) => `已在${label}里添加“${value.trim()}”`}
        resetAfter
        errorField="value"
      >
        <div className="bodies-pair">
          <Form.Item
            name="value"
            required
            label={`新的${label}`}
            {...(kind === 'field' ? { extra: '分两级，用斜线隔开，例如：农业农村/水利设施' } : {})}
            validateTrigger="onSubmit"
            rules={schemaRules(valueSchema)}
          >
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name="note" label="说明" validateTrigger="onSubmit" rules={schemaRules(noteSchema)}>
            <Input autoComplete="off" />
          </Form.Item>
        </div>
      </SettingsForm>
    </>
  )
}

/** 字典: the lists that registration and the other desks choose from. */
export function DictionarySection() {
  const { data, error } = useRead('dictionaryList.list', {})
  return (
    <>
      <ErrorNote error={error} />
      <Tabs
        tabPlacement="start"
        items={dictionaryKinds.map((kind) => ({
          key: kind,
          label: dictionaryLabels[kind],
          children: data ? <Dictionary kind={kind} entries={data} /> : null
        }))}
      />
      <ListExchange family="dictionaryList" what="字典" missing="文件里没有的项一并停用">
        各字典在一个 Excel 文件的一张表里。
      </ListExchange>
    </>
  )
}
