import { useState } from 'react'
import { Link } from 'wouter'
import type { Value } from '../../db/api.ts'
import { sheetLabels } from '../../db/supervision/three-sheets.ts'
import { useRead } from '../api/use-call.ts'
import { stepAddress } from '../case-steps/offered-steps.ts'

type Row = Value<'oversight.sheets'>[number]

/** Where the officer goes on with a sheet: to settle it, to write the higher one that is proposed, or to its case. */
function goOn({ caseId, answered, proposed }: Row): { address: string; words: string } {
  if (answered)
    return { address: `${stepAddress(caseId, 'settleSheet')}&from=supervision`, words: '核实销号' }
  if (proposed) {
    const words = `建议升为${sheetLabels[proposed]}`
    return { address: `${stepAddress(caseId, 'issueSheet')}&from=supervision`, words }
  }
  return { address: `/cases/${caseId}?from=supervision`, words: '看这一件' }
}

/** 三单 that are not settled: to whom, until when, where each stands, and what may be done with it. One stop for Tab. */
export function SheetTable() {
  const rows = useRead('oversight.sheets', {}).data ?? []
  const [current, setCurrent] = useState<string | null>(null)
  if (rows.length === 0) return <p className="quiet">没有未销号的提示单、督办单和警示单。</p>
  const stop = rows.find(({ number }) => number === current) ?? rows[0]
  return (
    <table className="watch-table sheet-table">
      <caption>三单</caption>
      <thead>
        <tr>
          <th scope="col">单号</th>
          <th scope="col">诉求</th>
          <th scope="col">发给</th>
          <th scope="col" className="sheet-stage">
            到哪一步
          </th>
          <th scope="col" className="sheet-next">
            接着
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { address, words } = goOn(row)
          return (
            <tr key={row.number}>
              <th scope="row">
                {sheetLabels[row.kind]}
                <span className="quiet numbers">{row.number}</span>
              </th>
              <td>
                <span className="numbers">{row.caseNumber}</span>
                <span>{row.summary}</span>
              </td>
              <td>{row.to}</td>
              <td>
                <span>{row.late ? <strong>过期未答复</strong> : row.stage}</span>
                <span className="quiet numbers">{row.dueOn} 前</span>
              </td>
              <td>
                <Link
                  href={address}
                  data-question={address}
                  aria-label={`${row.number}，${words}`}
                  tabIndex={row === stop ? 0 : -1}
                  onFocus={() => setCurrent(row.number)}
                >
                  {words}
                </Link>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
