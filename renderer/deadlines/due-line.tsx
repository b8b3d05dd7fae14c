import { Link } from 'wouter'
import type { Standing } from '../../db/clocks/standing.ts'
import { addressOf } from './question.ts'
import { useBoard } from './use-board.ts'
import './due-line.css'

const told = [
  ['today', '今天到期'],
  ['overdue', '超期'],
  ['week', '本周到期']
] as const satisfies [Standing, string][]

/** What of the person's own is due or late, on every desk from the first; nothing where nothing is. */
export function DueLine() {
  const mine = useBoard().data?.mine
  const parts = told.flatMap(([standing, label]) => {
    const count = mine?.[standing] ?? 0
    return count > 0 ? [{ standing, label, count }] : []
  })
  if (parts.length === 0) return null
  return (
    <span className="due-line" role="group" aria-label="本人的期限">
      {parts.map(({ standing, label, count }, index) => (
        <span key={standing}>
          {index > 0 ? '，' : ''}
          <Link href={addressOf({ whose: 'mine', standing })}>
            {label} <span className="numbers">{count}</span> 件
          </Link>
        </span>
      ))}
    </span>
  )
}
