import type { KeyboardEvent } from 'react'

const fields = 'input:not([type=file]):not([readonly]):not([disabled]), textarea, button.ant-btn-primary'

/** Of the choices of one question only one is a stop, as for Tab: the chosen one, or the first of those without. */
function isPassedOver(one: HTMLElement, stops: readonly HTMLElement[]): boolean {
  if (!(one instanceof HTMLInputElement) || one.type !== 'radio' || one.checked) return false
  const choices = stops.filter((other) => isSameQuestion(one, other)) as HTMLInputElement[]
  return choices.some(({ checked }) => checked) || choices[0] !== one
}

function isSameQuestion(one: HTMLElement, other: HTMLElement): boolean {
  const both = one instanceof HTMLInputElement && other instanceof HTMLInputElement
  return both && one.type === 'radio' && other.type === 'radio' && one.name === other.name
}

/** Where Enter can go in this part of the page; last comes the button at the foot of its desk. */
function stopsOf(part: HTMLElement): HTMLElement[] {
  const inside = part.querySelectorAll<HTMLElement>(fields)
  const foot = part.closest('main')?.querySelectorAll<HTMLElement>('.desk-foot .ant-btn-primary') ?? []
  return [...inside, ...foot].filter((one) => one.tabIndex >= 0 && one.checkVisibility())
}

/** Brings the cursor from a field to what comes after it in that part of the page. */
export function goOnFrom(field: HTMLElement, part: HTMLElement): void {
  const all = stopsOf(part)
  const next = all
    .slice(all.indexOf(field) + 1)
    .find((one) => !isSameQuestion(field, one) && !isPassedOver(one, all))
  next?.focus()
}

/**
 * Enter in a single-line field goes to the next one, a card reader's Enter too. Lists take their Enter themselves
 * (choice-field.tsx), and Ctrl+Enter registers.
 */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget } = event
  if (event.key !== 'Enter' || event.ctrlKey || event.altKey || event.shiftKey) return
  if (event.isDefaultPrevented()) return
  if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return
  event.preventDefault()
  goOnFrom(target, currentTarget)
}
