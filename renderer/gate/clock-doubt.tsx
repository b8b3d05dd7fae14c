import { useEffect, useRef, useSyncExternalStore } from 'react'
import { onDoubt, openDoubt } from '../api/clock-doubt.ts'

/**
 * Asks whether the PC's clock is right, before anything is recorded under it. The safe answer has the cursor:
 * Enter and Esc leave everything as it is.
 */
export function ClockDoubt() {
  const doubt = useSyncExternalStore(onDoubt, openDoubt)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (doubt) dialog.current?.showModal()
  }, [doubt])
  if (!doubt) return null
  return (
    <dialog
      ref={dialog}
      className="clock-doubt keeps-keys"
      aria-labelledby="clock-doubt-title"
      onCancel={() => doubt.answer(false)}
    >
      <h2 id="clock-doubt-title">请先核对电脑时间</h2>
      <p>{doubt.sentence}</p>
      <div className="clock-doubt-answers">
        <button type="button" autoFocus onClick={() => doubt.answer(false)}>
          时间不对，先去改
        </button>
        <button type="button" onClick={() => doubt.answer(true)}>
          时间是对的，继续
        </button>
      </div>
    </dialog>
  )
}
