import { useState } from 'react'
import { Link } from 'wouter'
import { screenMoment } from '../../db/calendar/moment.ts'
import { useRead } from '../api/use-call.ts'
import { addressOf } from './watch-question.ts'

/** A number of a draw, which leads to its cases; the draw itself is the stop for Tab. */
function Counted({ id, count, what }: { id: string; count: number; what: string }) {
  if (count === 0) return <span className="quiet">0</span>
  return (
    <Link href={addressOf({ draw: id })} aria-label={`${what} ${count} 件`} tabIndex={-1}>
      {count}
    </Link>
  )
}

/** 回头看: the draws, the newest first, each with what was drawn and what is left to do. */
export function DrawTable() {
  const rows = useRead('sampling.draws', {}).data ?? []
  const [current, setCurrent] = useState<string | null>(null)
  const stop = rows.find(({ id }) => id === current) ?? rows[0]
  return (
    <section aria-label="回头看">
      <h2 className="draw-head">回头看</h2>
      {rows.length === 0 ? (
        <p className="quiet">
          还没有抽取过。按上面的“抽回头看”，抽到的已办结诉求各做一次回头看；种子留着，谁都能重抽核对。
        </p>
      ) : (
        <table className="watch-table sheet-table" aria-label="历次抽取">
          <thead>
            <tr>
              <th scope="col" className="draw-when">
                抽取时间
              </th>
              <th scope="col">怎么抽的</th>
              <th scope="col" className="draw-count">
                抽到
              </th>
              <th scope="col" className="draw-count">
                未做
              </th>
              <th scope="col" className="draw-count">
                假化解
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="numbers">{screenMoment(row.at)}</span>
                  <span className="quiet">{row.by}</span>
                </th>
                <td>
                  <span>{row.rule}</span>
                  <span className="quiet">种子 {row.seed}</span>
                </td>
                <td className="numbers">
                  <Link
                    href={addressOf({ draw: row.id })}
                    data-question={addressOf({ draw: row.id })}
                    aria-label={`${screenMoment(row.at)}抽到 ${row.drawn} 件`}
                    tabIndex={row === stop ? 0 : -1}
                    onFocus={() => setCurrent(row.id)}
                  >
                    {row.drawn}
                  </Link>
                  <span className="quiet"> / {row.candidates}</span>
                </td>
                <td className="numbers">
                  <Counted id={row.id} count={row.drawn - row.done} what="未做" />
                </td>
                <td className="numbers">
                  <Counted id={row.id} count={row.fake} what="假化解" />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
