import { useState } from 'react'
import { Link } from 'wouter'
import type { Value } from '../../db/api.ts'
import { addressOf } from './watch-question.ts'

/** 督办专账: each line with its number, its rule and its source; a number leads to its cases. One stop for Tab, arrows within. */
export function WatchTable({ rows }: { rows: Value<'oversight.board'>['lines'] }) {
  const [current, setCurrent] = useState<string | null>(null)
  const stops = rows.filter(({ cases }) => cases > 0).map(({ line }) => line)
  const stop = stops.find((line) => line === current) ?? stops[0]
  return (
    <table className="watch-table">
      <caption>督办专账</caption>
      <thead>
        <tr>
          <th scope="col" className="watch-title">
            项目
          </th>
          <th scope="col" className="watch-count">
            件数
          </th>
          <th scope="col">怎么算</th>
          <th scope="col" className="watch-source">
            出处
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, title, rule, source, cases }) => (
          <tr key={line}>
            <th scope="row">{title}</th>
            <td className="watch-count numbers">
              {cases === 0 ? (
                <span className="quiet">0</span>
              ) : (
                <Link
                  href={addressOf({ line })}
                  data-question={addressOf({ line })}
                  aria-label={`${title}，${cases} 件`}
                  tabIndex={line === stop ? 0 : -1}
                  onFocus={() => setCurrent(line)}
                >
                  {cases}
                </Link>
              )}
            </td>
            <td>{rule}</td>
            <td className="watch-source quiet">{source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
