import { useState, type KeyboardEvent } from 'react'

/**
 * ↑↓ Home End move between the rows of a table, Enter opens one. Only one row is a tab stop, so that Tab
 * passes the table in one step.
 */
export function useRowKeys(count: number, open: (index: number) => void) {
  const [current, setCurrent] = useState(0)
  const stop = Math.min(current, Math.max(0, count - 1))

  function onKeyDown(event: KeyboardEvent<HTMLElement>, index: number) {
    const target = targetRow(event.key, index, count)
    if (event.key === 'Enter') {
      event.preventDefault()
      open(index)
    } else if (target !== null) {
      event.preventDefault()
      setCurrent(target)
      focusRow(event.currentTarget, target)
    }
  }

  return (index: number) => ({
    tabIndex: index === stop ? 0 : -1,
    onFocus: () => setCurrent(index),
    onClick: () => open(index),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKeyDown(event, index)
  })
}

function targetRow(key: string, index: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, index + 1)
  if (key === 'ArrowUp') return Math.max(0, index - 1)
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return null
}

function focusRow(from: HTMLElement, index: number) {
  const rows = from.parentElement?.querySelectorAll<HTMLElement>(':scope > tr[tabindex]')
  rows?.[index]?.focus()
}
