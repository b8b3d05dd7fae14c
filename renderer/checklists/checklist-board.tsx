import { useState } from 'react'
import type { Value } from '../../db/api.ts'
import { lineFigureNames, lineFigures, type LineFigure } from '../../db/checklists/checklist.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { moveAmongNumbers } from '../ui/grid-keys.ts'
import { addressOfList } from './checklist-place.ts'

interface Props {
  lists: Value<'checklists.list'>
  onOpen: (id: string, figure: LineFigure) => void
}

/** Every list with what is open of it; a number leads to its lines. One stop for Tab, arrows within. */
export function ChecklistBoard({ lists, onOpen }: Props) {
  const [current, setCurrent] = useState<string | null>(null)
  if (lists.length === 0) {
    return (
      <EmptyState
        title="还没有清单"
        text="在台账里筛选出要办的诉求，点“列成清单”：每件一条，写明措施、责任人和期限，办完一条销一条。"
      />
    )
  }
  const first = lists[0]
  const stop = current ?? (first ? addressOfList(first.id) : null)
  return (
    <div onKeyDown={moveAmongNumbers}>
      <table className="standing-table checklist-board" aria-label="清单">
        <thead>
          <tr>
            <th scope="col">清单</th>
            <th scope="col" className="checklist-made">
              列清单
            </th>
            {lineFigureNames.map((figure) => (
              <th key={figure} scope="col" title={lineFigures[figure].told} className="checklist-count">
                {lineFigures[figure].label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lists.map(({ id, kind, title, madeBy, madeAt, closed, counts }) => {
            const link = (figure: LineFigure, words: string, name: string) => {
              const address = addressOfList(id, figure)
              return (
                <a
                  href={`#${address}`}
                  data-link={address}
                  aria-label={name}
                  tabIndex={address === stop ? 0 : -1}
                  onFocus={() => setCurrent(address)}
                  onClick={(event) => {
                    event.preventDefault()
                    onOpen(id, figure)
                  }}
                >
                  {words}
                </a>
              )
            }
            return (
              <tr key={id}>
                <td className="checklist-title">
                  {link('all', title, `${kind}“${title}”`)}
                  <span className="quiet">{closed ? `${kind}，已关闭` : kind}</span>
                </td>
                <td className="checklist-made">
                  {madeBy} <span className="numbers">{madeAt.slice(0, 10)}</span>
                </td>
                {lineFigureNames.map((figure) => (
                  <td key={figure} className="numbers">
                    {figure === 'all' || counts[figure] === 0 ? (
                      <span className={counts[figure] === 0 ? 'quiet' : ''}>{counts[figure]}</span>
                    ) : (
                      link(
                        figure,
                        String(counts[figure]),
                        `${title}，${lineFigures[figure].label} ${counts[figure]} 条`
                      )
                    )}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
