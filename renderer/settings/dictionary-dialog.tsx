import { Form, Input } from 'antd'
import { useRef } from 'react'
import {
  dictionaryEntrySchema,
  type DictionaryEntry,
  type DictionaryEntryView
} from '../../db/dictionaries/dictionaries.ts'
import { call } from '../api/call.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Offer } from '../ui/footer-message.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { SettingsForm } from './settings-form.tsx'

const valuesOf = ({ value, note }: DictionaryEntry): DictionaryEntry => ({ value, note })

interface Props {
  entry: DictionaryEntryView
  label: string
  onClose: () => void
  /** Of the list: an offer of the dialog's own would go with it. */
  offer: (offer: Offer) => void
}

/** Renames a word and says what is meant by it; rules that still name the old word are told. */
export function DictionaryDialog({ entry, label, onClose, offer }: Props) {
  const stillNaming = useRef<string[]>([])
  const save = async (values: DictionaryEntry, before: DictionaryEntry, draft: string | undefined) => {
    const { rules } = await call('dictionaryList.update', { id: entry.id, ...values, before }, draft)
    stillNaming.current = rules
  }
  const saved = (values: DictionaryEntry) => {
    const rules = stillNaming.current.join('”“')
    const still = rules === '' ? '' : `；期限规则“${rules}”还写着“${entry.value}”，请去改`
    const back = { id: entry.id, ...valuesOf(entry), before: values }
    onClose()
    offer({
      did: `保存“${values.value.trim()}”${still}`,
      takeBack: () => call('dictionaryList.update', back).then(() => null)
    })
  }
  return (
    <Dialog open title={`修改${label}“${entry.value}”`} footer={null} width={560} onCancel={onClose}>
      <SettingsForm<DictionaryEntry>
        alone
        label={`修改${label}“${entry.value}”`}
        draftKey={`settings/dictionary-entry/${entry.id}`}
        initialValues={valuesOf(entry)}
        latest={async () => {
          const now = (await call('dictionaryList.list', {})).find(({ id }) => id === entry.id)
          return valuesOf(now ?? entry)
        }}
        save={save}
        saveLabel="保存修改"
        said={({ value }) => `已保存“${value.trim()}”`}
        onSaved={saved}
      >
        <Form.Item
          name="value"
          label="名称"
          required
          validateTrigger="onBlur"
          rules={schemaRules(dictionaryEntrySchema.shape.value)}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="note"
          label="说明"
          validateTrigger="onBlur"
          rules={schemaRules(dictionaryEntrySchema.shape.note)}
        >
          <Input autoComplete="off" />
        </Form.Item>
      </SettingsForm>
    </Dialog>
  )
}
