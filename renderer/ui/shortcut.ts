import { createContext, useContext, useEffect, useEffectEvent } from 'react'
import { useDeskVisible } from './desk-visibility.ts'

/** A key that works now; `label` is what the F1 page says it does. */
export interface ActiveShortcut {
  keys: string
  label: string
  fire: () => void
  /** Registered while a dialog was open: the dialog's own. */
  inDialog: boolean
}

/** Whether what is around was put into a citizen's hands: its keys become those that work, the others rest. */
export const KeysKept = createContext(false)

/** What a key does when its owner gave it no words. */
const usualLabels: Record<string, string> = {
  'Ctrl+Enter': '完成填写',
  'Ctrl+S': '存草稿',
  Escape: '返回',
  F8: '下一个问题'
}

/** In the order of registration: the latest owner of a key wins, so a dialog comes before its page. */
let active: readonly ActiveShortcut[] = []

/** The keys that work at this moment, the winner only where several want the same one. */
export function activeShortcuts(): ActiveShortcut[] {
  return [...new Map(active.map((one) => [one.keys, one])).values()]
}

function showing(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some((one) => one.checkVisibility())
}

/** A dialog, or a screen in a citizen's hands: the app's other keys rest. */
function dialogOpen(): boolean {
  return showing('.ant-modal-wrap, .ant-drawer-open, .keeps-keys')
}

/** An open list or bubble closes on Esc by itself; the page must not go back at the same stroke. */
function bubbleOpen(): boolean {
  return showing(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden), .ant-popover:not(.ant-popover-hidden)'
  )
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (modifier: string) => parts.includes(modifier)
  if (event.ctrlKey !== wants('Ctrl') || event.altKey !== wants('Alt') || event.metaKey) return false
  if (event.shiftKey !== wants('Shift')) return false
  return event.key.toLowerCase() === key.toLowerCase() || event.code === `Digit${key}`
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented) return
  if (event.key === 'Escape' && bubbleOpen()) return
  const onlyDialog = dialogOpen()
  const found = active.findLast((one) => matches(one.keys, event) && (one.inDialog || !onlyDialog))
  if (!found) return
  event.preventDefault()
  if (!event.repeat) found.fire()
}

/** Combinations come before the field the cursor stands in: a list would take Ctrl+Enter for its Enter. */
function onCombination(event: KeyboardEvent) {
  if (!event.ctrlKey && !event.altKey) return
  onKeyDown(event)
  if (event.defaultPrevented) event.stopPropagation()
}

function listen() {
  window.addEventListener('keydown', onCombination, true)
  window.addEventListener('keydown', onKeyDown)
}

function stopListening() {
  window.removeEventListener('keydown', onCombination, true)
  window.removeEventListener('keydown', onKeyDown)
}

/**
 * Runs `action` on a key such as `Ctrl+Enter`, `Escape`, `F2` while the desk around it shows. Keys that
 * belong to an input method never come here (key-guard.ts). While a dialog is open only the dialog's own keys work.
 */
export function useShortcut(
  keys: string,
  action: () => void,
  options: { enabled?: boolean; label?: string } = {}
): void {
  const visible = useDeskVisible()
  const kept = useContext(KeysKept)
  const enabled = (options.enabled ?? true) && visible
  const label = options.label ?? usualLabels[keys] ?? ''
  const fire = useEffectEvent(action)
  useEffect(() => {
    if (!enabled) return
    const entry: ActiveShortcut = { keys, label, fire: () => fire(), inDialog: dialogOpen() }
    if (active.length === 0) listen()
    active = [...active, entry]
    return () => {
      active = active.filter((one) => one !== entry)
      if (active.length === 0) stopListening()
    }
    // Once the keys are kept it counts as theirs.
  }, [keys, label, enabled, kept])
}
