import type { KeyboardEvent } from 'react'

const fields = 'input:not([type=file]):not([readonly]):not([disabled]), textarea, button.ant-btn-primary'

/**
 * Enter in a single-line field goes to the next one, a card reader's Enter too. Lists take their Enter themselves,
 * and Ctrl+Enter registers.
 */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.shiftKey) return
  if (event.isDefaultPrevented()) return
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  const all = [...currentTarget.querySelectorAll<HTMLElement>(fields)].filter(
    (one) => one.tabIndex >= 0 && one.checkVisibility()
  )
  all[all.indexOf(target) + 1]?.focus()
}
