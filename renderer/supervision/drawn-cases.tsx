import { Button } from 'antd'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { screenMoment } from '../../db/calendar/moment.ts'
import { mayTake } from '../../db/cases/life.ts'
import { lookBackResultLabels } from '../../db/sampling/look-back.ts'
import { useRead } from '../api/use-call.ts'
import { stepAddress } from '../case-steps/offered-steps.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { StateText } from '../ui/state-text.tsx'
import { standsNowhere } from '../ui/stands-nowhere.ts'
import { useNarrow } from '../ui/use-wide.ts'

interface Props {
  drawId: string
  /** Names the table for people who can't see it. */
  label: string
  onBack: () => void
}

/** The cases of a draw: each leads to its look back, or to what was found; and whether the draw comes out the same again. */
export function DrawnCases({ drawId, label, onBack }: Props) {
  const { data, error } = useRead('sampling.drawn', { drawId })
  const visible = useDeskVisible()
  const narrow = useNarrow()
  const place = useRef<HTMLTableElement>(null)
  const opened = useRef<string | null>(null)
  const shows = visible && data !== undefined
  // Whoever comes, or comes back from a case, has the cursor in the list.
  useEffect(() => {
    if (!shows || !standsNowhere()) return
    const links = [...(place.current?.querySelectorAll('a') ?? [])]
    ;(links.find(({ dataset }) => dataset['case'] === opened.current) ?? links[0])?.focus()
  }, [shows])
  if (error) return <ErrorNote error={error} />
  if (!data) return null
  return (
    <div className="drawn-cases">
      {narrow ? (
        <Button size="small" onClick={onBack}>
          返回
        </Button>
      ) : null}
      <p>
        {screenMoment(data.at)} {data.by}抽取：{data.rule}，{data.candidates} 件里抽到 {data.drawn} 件。
      </p>
      <p className="quiet">
        种子 {data.seed}，名单短码 {data.digest.slice(0, 8).toUpperCase()}。
        {data.repeats
          ? '刚才照原来的名单和种子重抽了一遍，抽到的是同样几件。'
          : '照原来的名单和种子重抽，抽到的不是这几件：记录可能被改动过，请联系管理员。'}
      </p>
      <table className="watch-table sheet-table" ref={place} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className="drawn-case">
              编号
            </th>
            <th scope="col">诉求</th>
            <th scope="col">回头看</th>
            <th scope="col" className="sheet-next">
              接着
            </th>
          </tr>
        </thead>
        <tbody>
          {data.cases.map(({ caseId, lookBack, state, ...row }) => {
            const toDo = lookBack === null && mayTake('lookBack', state)
            const words = toDo ? '做回头看' : '看这一件'
            const address = toDo
              ? `${stepAddress(caseId, 'lookBack')}&from=supervision`
              : `/cases/${caseId}?from=supervision`
            return (
              <tr key={caseId}>
                <th scope="row">
                  <span className="numbers">{row.number}</span>
                  <StateText state={state} label={row.stateLabel} />
                </th>
                <td>
                  <span>{row.summary}</span>
                  <span className="quiet">承办人：{row.owner}</span>
                </td>
                <td>
                  {lookBack ? (
                    <>
                      <span>{lookBackResultLabels[lookBack.result]}</span>
                      <span className="quiet numbers">
                        {screenMoment(lookBack.at)} {lookBack.by}
                      </span>
                    </>
                  ) : (
                    <span>{toDo ? '未做' : '未做，在重办，办结后再做'}</span>
                  )}
                </td>
                <td>
                  <Link
                    href={address}
                    data-case={caseId}
                    aria-label={`${row.number}，${words}`}
                    onClick={() => (opened.current = caseId)}
                  >
                    {words}
                  </Link>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
