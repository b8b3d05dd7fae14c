import { Link } from 'wouter'
import { useRead } from '../api/use-call.ts'
import { waitingAt, type DeskEntry, type DeskId } from './desk-entries.ts'

interface Props {
  entries: readonly DeskEntry[]
  current: DeskId | null
}

/** The address of a desk's first page; the question mark takes an earlier search out of it. */
export function deskAddress(id: DeskId): string {
  return `/${id}?`
}

/** The desks of this person; a number is how many cases wait there for this person, and nothing else. */
export function Nav({ entries, current }: Props) {
  const turns = useRead('cases.turns', {}).data
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
          {entry.key ? <kbd aria-hidden>{entry.key.keys}</kbd> : null}
          <Waiting count={turns ? waitingAt(entry, turns) : 0} />
        </Link>
      ))}
    </nav>
  )
}

function Waiting({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span className="frame-count numbers" aria-label={`${count} 件等您办`}>
      {count}
    </span>
  )
}
