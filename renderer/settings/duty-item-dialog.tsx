import { useRef } from 'react'
import type { Body } from '../../db/bodies/body.ts'
import type { DutyItem, DutyItemFacts } from '../../db/duty-list/duty-item.ts'
import { call } from '../api/call.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Offer } from '../ui/footer-message.tsx'
import { DutyItemFields } from './duty-item-fields.tsx'
import { SettingsForm } from './settings-form.tsx'

function valuesOf(item: DutyItem | null): DutyItemFacts {
  const { field = '', subject = '', bodyId = '', basisKind = '法定', basis = '' } = item ?? {}
  return { field, subject, bodyId, basisKind, basis }
}

interface Props {
  /** The line to change; null adds one. */
  item: DutyItem | null
  /** Those that can be chosen. */
  bodies: Body[]
  onClose: () => void
  /** Of the list: an offer of the dialog's own would go with it. */
  offer: (offer: Offer) => void
}

/** Adds a line to the list or changes one. */
export function DutyItemDialog({ item, bodies, onClose, offer }: Props) {
  const added = useRef('')
  const save = async (values: DutyItemFacts, before: DutyItemFacts, draft: string | undefined) => {
    if (item) await call('dutyList.update', { id: item.id, ...values, before }, draft)
    else added.current = (await call('dutyList.add', values, draft)).id
  }
  const takeBack = async (saved: DutyItemFacts) => {
    if (item) await call('dutyList.update', { id: item.id, ...valuesOf(item), before: saved })
    else await call('dutyList.setStopped', { id: added.current, stopped: true })
    return null
  }
  const title = item ? `修改${item.subject}` : '添加事项'
  return (
    <Dialog open title={title} footer={null} width={640} onCancel={onClose}>
      <SettingsForm<DutyItemFacts>
        alone
        label={title}
        draftKey={`settings/duty-item/${item?.id ?? 'new'}`}
        initialValues={valuesOf(item)}
        latest={async () => {
          const now = (await call('dutyList.list', {})).find(({ id }) => id === item?.id)
          return valuesOf(now ?? item)
        }}
        save={save}
        saveLabel={item ? '保存修改' : '添加'}
        said={({ subject }) => `已${item ? '保存' : '添加'}“${subject.trim()}”`}
        onSaved={(saved) => {
          onClose()
          const did = `${item ? '保存' : '添加'}“${saved.subject.trim()}”`
          offer({ did, takeBack: () => takeBack(saved) })
        }}
      >
        <DutyItemFields bodies={bodies} />
      </SettingsForm>
    </Dialog>
  )
}
