import { useState } from 'react'
import { Link } from 'wouter'
import { standingLabels, standings, type Standing } from '../../db/clocks/standing.ts'
import { addressOf, type Question, type Whose } from './question.ts'

export interface StandingRow {
  label: string
  whose: Whose
  counts: Record<Standing, number>
  /** How many cases wait for the person, and where they are shown; only where the table says whose turn it is. */
  turn?: { whose: Whose; count: number }
}

interface Props {
  caption: string
  /** What the rows are by. */
  head: string
  rows: readonly StandingRow[]
  /** Whether it says whose turn it is. */
  turns?: boolean
}

interface Cell {
  name: string
  question: Question
  count: number
}

function cellsOf({ whose, counts, turn }: StandingRow, turns: boolean): Cell[] {
  const total = standings.reduce((sum, standing) => sum + counts[standing], 0)
  const told = standings.map((standing) => ({
    name: standingLabels[standing],
    question: { whose, standing },
    count: counts[standing]
  }))
  const all: Cell[] = [...told, { name: '合计', question: { whose, standing: 'any' }, count: total }]
  if (!turns) return all
  return [
    ...all,
    { name: '轮到', question: { whose: turn?.whose ?? whose, standing: 'any' }, count: turn?.count ?? 0 }
  ]
}

/** Counts of cases by how they stand; every number leads to the cases behind it. One stop for Tab, arrows within. */
export function StandingTable({ caption, head, rows, turns = false }: Props) {
  const [current, setCurrent] = useState<string | null>(null)
  const drawn = rows.map((row) => ({ ...row, cells: cellsOf(row, turns) }))
  const stops = drawn.flatMap(({ cells }) =>
    cells.filter(({ count }) => count > 0).map(({ question }) => addressOf(question))
  )
  const stop = stops.find((one) => one === current) ?? stops[0]
  return (
    <table className="standing-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          {standings.map((standing) => (
            <th key={standing} scope="col">
              {standingLabels[standing]}
            </th>
          ))}
          <th scope="col">合计</th>
          {turns ? <th scope="col">轮到</th> : null}
        </tr>
      </thead>
      <tbody>
        {drawn.map(({ label, whose, cells }) => (
          <tr key={whose}>
            <th scope="row">{label}</th>
            {cells.map(({ name, question, count }) => {
              const address = addressOf(question)
              return (
                <td key={name} className={`standing-${question.standing}`}>
                  {count === 0 ? (
                    <span className="quiet">{name === '轮到' && whose === 'nobody' ? '' : 0}</span>
                  ) : (
                    <Link
                      href={address}
                      data-question={address}
                      aria-label={`${label}，${name}，${count} 件`}
                      tabIndex={address === stop ? 0 : -1}
                      onFocus={() => setCurrent(address)}
                    >
                      {count}
                    </Link>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
