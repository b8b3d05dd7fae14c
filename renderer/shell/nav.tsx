import { Link } from 'wouter'
import { useRead } from '../api/use-call.ts'
import type { DeskEntry, DeskId } from './desks.ts'

interface Props {
  entries: readonly DeskEntry[]
  current: DeskId | null
}

/** The address of a desk's first page; the question mark takes an earlier search out of it. */
export function deskAddress(id: DeskId): string {
  return `/${id}?`
}

/** The desks of this person; 会签 tells how many cases wait for a signature. */
export function Nav({ entries, current }: Props) {
  const counts = useRead('cases.counts', {})
  const signing = counts.data?.signing ?? 0
  return (
    <nav className="frame-nav" aria-label="工作台">
      {entries.map((entry, index) => (
        <Link
          key={entry.id}
          href={deskAddress(entry.id)}
          title={`Alt+${index + 1}`}
          aria-current={entry.id === current ? 'page' : undefined}
        >
          <span>{entry.label}</span>
          {entry.key ? <kbd aria-hidden>{entry.key}</kbd> : null}
          {entry.id === 'signoff' && signing > 0 ? (
            <span className="frame-count numbers" aria-label={`${signing} 件等待签字`}>
              {signing}
            </span>
          ) : null}
        </Link>
      ))}
    </nav>
  )
}
