import { useState } from 'react'
import { Link } from 'wouter'
import type { Value } from '../../db/api.ts'
import { personLabel } from '../../db/people/people.ts'
import { addressOf } from './question.ts'
import './charge.css'

type Row = Value<'charge.board'>[number]

const columns = ['在包', '最久', '家访', '已销案'] as const

interface Cell {
  column: (typeof columns)[number]
  address: string
  count: number
  unit: string
}

/** What is counted of a leader, each with the cases behind it: how long and how often is asked of those that are held. */
function cellsOf({ leaderId, open, longest, visits, discharged }: Row): Cell[] {
  const held = addressOf({ whose: `charge.${leaderId}`, standing: 'any' })
  return [
    { column: '在包', address: held, count: open, unit: '件' },
    { column: '最久', address: held, count: longest, unit: '天' },
    { column: '家访', address: held, count: visits, unit: '次' },
    {
      column: '已销案',
      address: addressOf({ whose: `discharged.${leaderId}`, standing: 'any' }),
      count: discharged,
      unit: '件'
    }
  ]
}

/** 领导包案 by leader; every number leads to the cases. One stop for Tab, arrows within. */
export function ChargeTable({ rows }: { rows: readonly Row[] }) {
  const [current, setCurrent] = useState<string | null>(null)
  if (rows.length === 0) return null
  const drawn = rows.map((row) => ({ row, cells: cellsOf(row) }))
  const keys = drawn.flatMap(({ row, cells }) =>
    cells.filter(({ count }) => count > 0).map(({ column }) => `${row.leaderId} ${column}`)
  )
  const stop = keys.find((one) => one === current) ?? keys[0]
  return (
    <table className="standing-table charge-table">
      <caption>领导包案；天数按日历日计，当天为 0</caption>
      <thead>
        <tr>
          <th scope="col">包案领导</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {drawn.map(({ row, cells }) => (
          <tr key={row.leaderId}>
            <th scope="row">
              {personLabel(row)}
              {row.open > 0 && !row.able ? <strong className="charge-vacant"> 待移交</strong> : null}
            </th>
            {cells.map(({ column, address, count, unit }) => {
              const key = `${row.leaderId} ${column}`
              return (
                <td key={column}>
                  {count === 0 ? (
                    <span className="quiet">0</span>
                  ) : (
                    <Link
                      href={address}
                      data-question={address}
                      aria-label={`${row.name}，${column} ${count} ${unit}`}
                      tabIndex={key === stop ? 0 : -1}
                      onFocus={() => setCurrent(key)}
                    >
                      {count}
                      {column === '最久' ? ' 天' : ''}
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
