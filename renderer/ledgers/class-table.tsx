import { useState } from 'react'
import { classes, columnFacts, type LedgerClass } from '../../db/ledgers/columns.ts'
import { figureNames, figures, type Figure } from '../../db/ledgers/figures.ts'
import { useRead } from '../api/use-call.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { moveAmongNumbers } from '../ui/grid-keys.ts'
import { filterOf, type LedgerView } from './ledger-view.ts'

interface Props {
  view: LedgerView
  by: LedgerClass
  /** Shows the cases behind a number; `link` names the number, for coming back to it. */
  onOpen: (name: string, figure: Figure, link: string) => void
}

/** A ledger as a classified list: how many cases each class has; every number leads to them. One stop for Tab, arrows within. */
export function ClassTable({ view, by, onOpen }: Props) {
  const { data: rows, error } = useRead('ledgers.classes', { ...filterOf(view), by }, { steady: true })
  const [current, setCurrent] = useState<string | null>(null)
  if (error) return <ErrorNote error={error} />
  if (!rows) return null
  if (rows.length === 0) {
    return <EmptyState title="没有符合条件的诉求" text="这本台账里没有，或者筛选得太窄。" />
  }
  const stops = rows.flatMap(({ name, counts }) =>
    figureNames.filter((figure) => counts[figure] > 0).map((figure) => `${name} ${figure}`)
  )
  const stop = stops.find((one) => one === current) ?? stops[0]
  return (
    <div className="ledger-classes" onKeyDown={moveAmongNumbers}>
      <table className="standing-table" aria-label={`台账${classes[by]}`}>
        <thead>
          <tr>
            <th scope="col">{columnFacts(by).label}</th>
            {figureNames.map((figure) => (
              <th key={figure} scope="col" title={figures[figure].told}>
                {figures[figure].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {figureNames.map((figure) => {
                const link = `${name} ${figure}`
                return (
                  <td key={figure} className={`standing-${figure}`}>
                    {counts[figure] === 0 ? (
                      <span className="quiet">0</span>
                    ) : (
                      <a
                        href={`#/ledgers?${new URLSearchParams({ [by]: name, figure })}`}
                        data-link={link}
                        aria-label={`${name}，${figures[figure].label} ${counts[figure]} 件`}
                        tabIndex={link === stop ? 0 : -1}
                        onFocus={() => setCurrent(link)}
                        onClick={(event) => {
                          event.preventDefault()
                          onOpen(name, figure, link)
                        }}
                      >
                        {counts[figure]}
                      </a>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
