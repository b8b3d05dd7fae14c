import { Button } from 'antd'
import { useState } from 'react'
import type { SavedView } from '../../db/ledgers/saved-view.ts'
import { call } from '../api/call.ts'
import { useCommand } from '../api/use-call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import type { Offer } from '../ui/footer-message.tsx'
import { ledgerLabels, settingsOf, type LedgerView } from './ledger-view.ts'
import { ViewForm } from './view-form.tsx'
import '../settings/settings.css'

interface Props {
  views: readonly SavedView[]
  view: LedgerView
  onOpen: (view: SavedView) => void
  /** What is shown is that view from now on. */
  onSaved: (id: string) => void
  onClose: () => void
  offer: (offer: Offer) => void
}

/** The views that this person has: each is opened by its name, and changed by who may. */
export function ViewsDialog({ views, view, onOpen, onSaved, onClose, offer }: Props) {
  const [edited, setEdited] = useState<SavedView | 'new' | null>(views.length === 0 ? 'new' : null)
  const title = edited === null ? '视图' : edited === 'new' ? '存成视图' : `修改视图“${edited.name}”`
  return (
    <Dialog key={title} title={title} open onCancel={onClose} width={680} footer={null}>
      {edited === null ? (
        <>
          <ViewList
            {...{ views, view, offer, onOpen, onEdit: setEdited }}
            onReplaced={(id) => {
              onSaved(id)
              onClose()
            }}
          />
          <div className="ledger-dialog-foot">
            <Button onClick={() => setEdited('new')}>把现在的样子存成视图</Button>
          </div>
        </>
      ) : (
        <ViewForm
          view={edited === 'new' ? null : edited}
          settings={settingsOf(view)}
          offer={offer}
          onSaved={(id) => {
            if (edited === 'new') onSaved(id)
            onClose()
          }}
        />
      )}
    </Dialog>
  )
}

interface ListProps {
  views: readonly SavedView[]
  view: LedgerView
  onOpen: (view: SavedView) => void
  onEdit: (view: SavedView) => void
  onReplaced: (id: string) => void
  offer: (offer: Offer) => void
}

function ViewList({ views, view, onOpen, onEdit, onReplaced, offer }: ListProps) {
  const removing = useCommand('ledgerViews.setRemoved')
  const opening = useCommand('ledgerViews.setOpening')
  const replacing = useCommand('ledgerViews.replace')
  const remove = ({ id, name }: SavedView) => {
    const back = () => call('ledgerViews.setRemoved', { id, removed: false }).then(() => null)
    const done = () => offer({ did: `去掉视图“${name}”`, takeBack: back })
    removing.mutate({ id, removed: true }, { onSuccess: done })
  }
  const showFirst = ({ id, name, opening: first }: SavedView) => {
    const before = views.find((one) => one.opening)?.id ?? null
    const back = () => call('ledgerViews.setOpening', { id: before }).then(() => null)
    const did = first ? '改回照原样打开台账' : `定为打开台账先看“${name}”`
    opening.mutate({ id: first ? null : id }, { onSuccess: () => offer({ did, takeBack: back }) })
  }
  const replace = ({ id, name, settings }: SavedView) => {
    const back = () => call('ledgerViews.replace', { id, settings }).then(() => null)
    const done = () => {
      onReplaced(id)
      offer({ did: `把“${name}”换成现在的样子`, takeBack: back })
    }
    replacing.mutate({ id, settings: settingsOf(view) }, { onSuccess: done })
  }
  return (
    <>
      <ul className="ledger-saved" aria-label="视图">
        {views.map((one, index) => {
          const { id, name } = one
          const act = (label: string, does: (view: SavedView) => void) => (
            <Button type="link" size="small" aria-label={`${label}：${name}`} onClick={() => does(one)}>
              {label}
            </Button>
          )
          return (
            <li key={id}>
              <Button autoFocus={index === 0} onClick={() => onOpen(one)}>
                {name}
              </Button>
              <span className="quiet">{toldOf(one)}</span>
              <span className="settings-row-actions">
                {act(one.opening ? '不先看' : '先看', showFirst)}
                {one.mayChange ? (
                  <>
                    {act('改名、共用', onEdit)}
                    {act('换成现在的', replace)}
                    {act('去掉', remove)}
                  </>
                ) : null}
              </span>
            </li>
          )
        })}
      </ul>
      {views.length === 0 ? <p className="quiet">没有存下的视图。</p> : null}
      <ErrorNote error={removing.error ?? opening.error ?? replacing.error} />
    </>
  )
}

/** `乡镇台账，何秋菊共用，打开台账先看`, and what of it is gone. */
function toldOf({ settings, shared, own, by, opening, lost }: SavedView): string {
  const whose = shared ? `${own ? '本人' : by}共用` : ''
  const gone = lost.length > 0 ? `“${lost.join('”“')}”现在没有了，略过` : ''
  const words = [ledgerLabels[settings.ledger], whose, opening ? '打开台账先看' : '', gone]
  return words.filter((one) => one !== '').join('，')
}
