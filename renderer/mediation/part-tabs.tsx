import type { KeyboardEvent } from 'react'

interface Props<P extends string> {
  label: string
  parts: { value: P; label: string }[]
  value: P
  onChange: (part: P) => void
  /** The id of the panel that a tab opens. */
  panelId: (part: P) => string
}

/** Tabs over panels that all stay mounted; ←→ go from one to the next. */
export function PartTabs<P extends string>({ label, parts, value, onChange, panelId }: Props<P>) {
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const index = parts.findIndex((part) => part.value === value)
    const next = parts[(index + by + parts.length) % parts.length]
    if (by === 0 || !next) return
    event.preventDefault()
    onChange(next.value)
    event.currentTarget.querySelector<HTMLElement>(`[aria-controls="${panelId(next.value)}"]`)?.focus()
  }

  return (
    <div className="part-tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {parts.map((part) => (
        <button
          key={part.value}
          type="button"
          role="tab"
          aria-selected={part.value === value}
          aria-controls={panelId(part.value)}
          tabIndex={part.value === value ? 0 : -1}
          onClick={() => onChange(part.value)}
        >
          {part.label}
        </button>
      ))}
    </div>
  )
}
