import { Checkbox, Form, Input } from 'antd'
import { useRef } from 'react'
import {
  viewFactsSchema,
  type SavedView,
  type ViewFacts,
  type ViewSettings
} from '../../db/ledgers/saved-view.ts'
import { call } from '../api/call.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import type { Offer } from '../ui/footer-message.tsx'
import { schemaRules } from '../ui/schema-rule.ts'

const factsOf = (view: SavedView | null): ViewFacts => ({
  name: view?.name ?? '',
  shared: view?.shared ?? false
})

interface Props {
  /** The view to be renamed or shared; null saves what is shown as a new one. */
  view: SavedView | null
  settings: ViewSettings
  onSaved: (id: string) => void
  /** Of the desk: an offer of the dialog's own would go with it. */
  offer: (offer: Offer) => void
}

/** The name of a view and whose it is. */
export function ViewForm({ view, settings, onSaved, offer }: Props) {
  const added = useRef('')
  const save = async (values: ViewFacts, before: ViewFacts, draft: string | undefined) => {
    if (view) await call('ledgerViews.update', { id: view.id, ...values, before }, draft)
    else added.current = (await call('ledgerViews.add', { ...values, settings }, draft)).id
  }
  const takeBack = async (saved: ViewFacts) => {
    if (view) await call('ledgerViews.update', { id: view.id, ...factsOf(view), before: saved })
    else await call('ledgerViews.setRemoved', { id: added.current, removed: true })
    return null
  }
  return (
    <SettingsForm<ViewFacts>
      alone
      label={view ? `修改视图“${view.name}”` : '存成视图'}
      draftKey={`ledgers/view/${view?.id ?? 'new'}`}
      initialValues={factsOf(view)}
      latest={async () =>
        factsOf((await call('ledgerViews.list', {})).find(({ id }) => id === view?.id) ?? view)
      }
      save={save}
      saveLabel={view ? '保存修改' : '存成视图'}
      said={({ name }) => `已保存视图“${name.trim()}”`}
      onSaved={(saved) => {
        onSaved(view?.id ?? added.current)
        offer({ did: `保存视图“${saved.name.trim()}”`, takeBack: () => takeBack(saved) })
      }}
    >
      <Form.Item
        name="name"
        label="视图名称"
        required
        validateTrigger="onBlur"
        rules={schemaRules(viewFactsSchema.shape.name)}
      >
        <Input autoComplete="off" placeholder="如：本月超期" />
      </Form.Item>
      <Form.Item name="shared" valuePropName="checked" extra="共用的只有您和系统管理员能改、能去掉">
        <Checkbox>全中心共用</Checkbox>
      </Form.Item>
      {view ? null : (
        <p className="settings-help">
          存现在的列、排序、筛选和分类；查找的字不存。以后打开，看到的是那时的诉求。
        </p>
      )}
    </SettingsForm>
  )
}
