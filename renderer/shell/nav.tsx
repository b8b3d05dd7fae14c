import { Link } from 'wouter'
import { useRead } from '../api/use-call.ts'
import { useBoard } from '../deadlines/use-board.ts'
import { waitingAt, type DeskEntry, type DeskId } from './desk-entries.ts'

interface Props {
  entries: readonly DeskEntry[]
  current: DeskId | null
}

/** The address of a desk's first page; the question mark takes an earlier search out of it. */
export function deskAddress(id: DeskId): string {
  return `/${id}?`
}

/** The key of a desk by its place in the menu: the tenth has 0, and there are no more digits. */
export function deskKey(index: number): string {
  return `Alt+${(index + 1) % 10}`
}

/** The desks of this person; a number is how many cases wait there for this person, at 期限 how many of theirs are late or due today. */
export function Nav({ entries, current }: Props) {
  const turns = useRead('cases.turns', {}).data
  const mine = useBoard().data?.mine
  return (
    <nav className="frame-nav" aria-label="工作台">
      {entries.map((entry, index) => (
        <Link
          key={entry.id}
          href={deskAddress(entry.id)}
          title={deskKey(index)}
          aria-current={entry.id === current ? 'page' : undefined}
        >
          <span>{entry.label}</span>
          {entry.key ? <kbd aria-hidden>{entry.key.keys}</kbd> : null}
          {entry.id === 'deadlines' ? (
            <Count count={mine ? mine.overdue + mine.today : 0} words="超期或今天到期" unit="到期" />
          ) : (
            <Count count={turns ? waitingAt(entry, turns) : 0} words="等您办" />
          )}
        </Link>
      ))}
    </nav>
  )
}

/** How many, in plain figures where they wait for the person; what is counted otherwise says so, and looks otherwise. */
function Count({ count, words, unit }: { count: number; words: string; unit?: string }) {
  if (count === 0) return null
  const label = `${count} 件${words}`
  return (
    <span
      className={unit ? 'frame-count frame-count-due numbers' : 'frame-count numbers'}
      aria-label={label}
      title={label}
    >
      {count}
      {unit ? ` ${unit}` : ''}
    </span>
  )
}
