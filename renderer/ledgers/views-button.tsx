import { Button } from 'antd'
import { useState } from 'react'
import type { SavedView } from '../../db/ledgers/saved-view.ts'
import { useOffer, useSay } from '../ui/footer-message.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { isShownBy, type LedgerView } from './ledger-view.ts'
import { ViewsDialog } from './views-dialog.tsx'

interface Props {
  views: readonly SavedView[]
  view: LedgerView
  onOpen: (view: SavedView) => void
  onSaved: (id: string) => void
}

/** Which saved view is shown, and the way to the others. */
export function ViewsButton({ views, view, onOpen, onSaved }: Props) {
  const [open, setOpen] = useState(false)
  const narrow = useNarrow()
  const say = useSay()
  const offer = useOffer()
  const shown = views.find(({ id }) => id === view.saved)
  const changed = shown && !isShownBy(view, shown) ? '（改过）' : ''
  return (
    <>
      <Button className="ledger-narrowed" onClick={() => setOpen(true)}>
        {shown && !narrow ? `视图：${shown.name}${changed}` : '视图'}
      </Button>
      {open ? (
        <ViewsDialog
          {...{ views, view, onSaved, offer }}
          onClose={() => setOpen(false)}
          onOpen={(one) => {
            setOpen(false)
            onOpen(one)
            const gone = one.lost.join('”“')
            if (gone) say(`视图“${one.name}”里的“${gone}”现在没有了，已略过`)
          }}
        />
      ) : null}
    </>
  )
}
