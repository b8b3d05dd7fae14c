import { useRef } from 'react'
import type { Body, BodyFacts } from '../../db/bodies/body.ts'
import { call } from '../api/call.ts'
import { Dialog } from '../ui/dialog.tsx'
import type { Offer } from '../ui/footer-message.tsx'
import { BodyFields } from './body-fields.tsx'
import { bodyRows, valuesOf } from './body-values.ts'
import { SettingsForm } from './settings-form.tsx'

interface Props {
  /** The body to change; null adds one. */
  body: Body | null
  onClose: () => void
  /** Of the list: an offer of the dialog's own would go with it. */
  offer: (offer: Offer) => void
}

/** Adds a body or changes one, with its people and its roster. */
export function BodyDialog({ body, onClose, offer }: Props) {
  const added = useRef('')
  const save = async (values: BodyFacts, before: BodyFacts, draft: string | undefined) => {
    if (body) await call('bodies.update', { id: body.id, ...values, before }, draft)
    else added.current = (await call('bodies.add', values, draft)).id
  }
  const takeBack = async (saved: BodyFacts) => {
    if (body) await call('bodies.update', { id: body.id, ...valuesOf(body), before: saved })
    else await call('bodies.setStopped', { id: added.current, stopped: true })
    return null
  }
  const title = body ? `修改${body.name}` : '添加单位'
  return (
    <Dialog open title={title} footer={null} width={760} onCancel={onClose}>
      <SettingsForm<BodyFacts>
        alone
        label={title}
        draftKey={`settings/body/${body?.id ?? 'new'}`}
        initialValues={valuesOf(body)}
        rows={bodyRows}
        latest={async () => {
          const now = (await call('bodies.list', {})).find(({ id }) => id === body?.id)
          return valuesOf(now ?? body)
        }}
        save={save}
        saveLabel={body ? '保存修改' : '添加'}
        said={({ name }) => `已${body ? '保存' : '添加'}“${name.trim()}”`}
        onSaved={(saved) => {
          onClose()
          const did = `${body ? '保存' : '添加'}“${saved.name.trim()}”`
          offer({ did, takeBack: () => takeBack(saved) })
        }}
      >
        <BodyFields />
      </SettingsForm>
    </Dialog>
  )
}
