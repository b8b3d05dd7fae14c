import { useState } from 'react'
import { useLocation } from 'wouter'
import { asAppError } from '../api/as-app-error.ts'
import { useFoot, type Offer } from './footer-message.tsx'
import { useShortcut } from './shortcut.ts'

/** What was just done, quietly, with 撤销 where it can be taken back; the screen reader hears it too. */
export function FootLine() {
  const { said, foot } = useFoot()
  const [address, go] = useLocation()
  const [busy, setBusy] = useState(false)
  const { offer } = said

  const takeBack = async (made: Offer) => {
    // What comes back must be seen to come back.
    if (said.address !== address) go(said.address)
    setBusy(true)
    try {
      const again = await made.takeBack()
      if (again) foot.offer(again, said.owner)
      else foot.end(made, `已撤销：${made.did}`)
    } catch (thrown) {
      foot.end(made, `没有撤销：${asAppError(thrown).message}`)
    }
    setBusy(false)
  }
  const press = () => {
    if (offer && !busy) void takeBack(offer)
  }
  useShortcut('Alt+Z', press, { enabled: offer !== null, label: offer ? `撤销：${offer.did}` : '' })

  return (
    <span className="foot-line">
      <span role="status" aria-live="polite">
        {said.text}
      </span>
      {offer ? (
        <button type="button" className="foot-undo" aria-disabled={busy} onClick={press}>
          撤销
          <kbd aria-hidden>Alt+Z</kbd>
        </button>
      ) : null}
    </span>
  )
}
