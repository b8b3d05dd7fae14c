import { useId, useState, type FocusEvent, type KeyboardEvent, type SyntheticEvent } from 'react'
import './held-form.css'

/** The attribute that names a form which can be held still, and the one it carries while it is. */
const named = 'data-holds'
const still = 'data-held'

/** To be spread on the form's element; an event of a list that belongs to a field counts as the form's. */
interface Guard {
  [named]: string
  onFocusCapture: (event: FocusEvent) => void
  onKeyDownCapture: (event: KeyboardEvent) => void
  onPointerDownCapture: (event: SyntheticEvent) => void
  onMouseDownCapture: (event: SyntheticEvent) => void
  onClickCapture: (event: SyntheticEvent) => void
  onDropCapture: (event: SyntheticEvent) => void
}

export interface HeldForm {
  guard: Guard
  /** Does the task with the form held still from this very moment until it ended; its value or error is the task's. */
  during: <T>(task: () => Promise<T>) => Promise<T>
}

/** Keys that change a field; with Ctrl or Alt they are the app's, and a field that can't be written ignores them. */
function edits({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || altKey || metaKey) return false
  return key.length === 1 || /^(Enter|Backspace|Delete|Arrow|Process)/.test(key)
}

function holdable(element: unknown): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
}

function stop(event: SyntheticEvent): void {
  event.preventDefault()
  event.stopPropagation()
}

function makeHold(id: string): HeldForm {
  let tasks = 0
  const stilled = new Set<HTMLInputElement | HTMLTextAreaElement>()

  // An input method writes into whatever can be written; no other event could keep it out.
  const freeze = (element: unknown) => {
    if (!holdable(element) || element.readOnly) return
    element.readOnly = true
    stilled.add(element)
  }
  const release = (form: Element | null) => {
    for (const element of stilled) element.readOnly = false
    stilled.clear()
    form?.removeAttribute(still)
  }
  const stopHeld = (event: SyntheticEvent) => {
    if (tasks > 0) stop(event)
  }
  return {
    guard: {
      [named]: id,
      onFocusCapture: (event) => {
        if (tasks > 0) freeze(event.target)
      },
      onKeyDownCapture: (event) => {
        if (tasks > 0 && edits(event)) stop(event)
      },
      onPointerDownCapture: stopHeld,
      onMouseDownCapture: stopHeld,
      onClickCapture: stopHeld,
      onDropCapture: stopHeld
    },
    during: async (task) => {
      const form = document.querySelector(`[${named}="${CSS.escape(id)}"]`)
      tasks += 1
      form?.setAttribute(still, '')
      if (form?.contains(document.activeElement)) freeze(document.activeElement)
      try {
        return await task()
      } finally {
        tasks -= 1
        if (tasks === 0) release(form)
      }
    }
  }
}

/**
 * Holds a form still while what it says is on its way: what is typed then would neither be in what was sent nor
 * outlive the form. The cursor stays where it is and nothing changes its look, unless it takes long.
 */
export function useHeldForm(): HeldForm {
  const id = useId()
  const [hold] = useState(() => makeHold(id))
  return hold
}
