import LockOutlined from '@ant-design/icons/LockOutlined'
import { useState } from 'react'
import { isOverdue, lineWords, type Line } from '../../db/checklists/checklist.ts'
import type { Day } from '../../db/calendar/moment.ts'
import { moveAmongNumbers } from '../ui/grid-keys.ts'

/** What can be done with a line. */
export type LineAct = 'tick' | 'reopen' | 'setLine'

export const lineActs: Record<LineAct, string> = { tick: '销号', reopen: '重新打开', setLine: '修改' }

interface Props {
  label: string
  lines: readonly Line[]
  today: Day
  /** Whether the list is open, and this person keeps it. */
  open: boolean
  mayKeep: boolean
  onCase: (line: Line) => void
  onAct: (act: LineAct, line: Line) => void
}

function actsOf(line: Line, { open, mayKeep }: Pick<Props, 'open' | 'mayKeep'>): LineAct[] {
  if (!open) return []
  const done = line.doneOn !== null
  return [
    ...(!done && line.mayTick ? (['tick'] as const) : []),
    ...(done && mayKeep ? (['reopen'] as const) : []),
    ...(!done && mayKeep ? (['setLine'] as const) : [])
  ]
}

/** The lines of a list: the case, what is to be done by whom until when, and what became of it. One stop for Tab. */
export function LineTable({ label, lines, today, onCase, onAct, ...may }: Props) {
  const [current, setCurrent] = useState<string | null>(null)
  const stop = lines.some(({ id }) => current?.startsWith(id)) ? current : `${lines[0]?.id ?? ''} case`
  const stands = (name: string) => ({
    'data-link': name,
    tabIndex: name === stop ? 0 : -1,
    onFocus: () => setCurrent(name)
  })
  return (
    <table className="watch-table checklist-lines" aria-label={label} onKeyDown={moveAmongNumbers}>
      <thead>
        <tr>
          <th scope="col" className="checklist-order">
            序号
          </th>
          <th scope="col" className="checklist-case">
            诉求
          </th>
          <th scope="col">措施</th>
          <th scope="col" className="checklist-who">
            责任人、期限
          </th>
          <th scope="col">完成情况</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { id, position, number, summary } = line
          return (
            <tr key={id}>
              <td className="numbers">{position}</td>
              <td>
                <a
                  href={`#/cases/${line.caseId}?from=ledgers`}
                  className="numbers"
                  {...stands(`${id} case`)}
                  onClick={(event) => {
                    event.preventDefault()
                    onCase(line)
                  }}
                >
                  {number}
                </a>
                {line.confidential ? <LockOutlined aria-label="保密" className="ledger-lock" /> : null}
                <div>{summary}</div>
              </td>
              <td>{line.measure}</td>
              <td>
                <div className="checklist-responsible">{line.responsible.replaceAll('　', '\n')}</div>
                <div className="numbers">
                  {isOverdue(line, today) ? <strong>{line.dueOn} 超期</strong> : line.dueOn}
                </div>
              </td>
              <td>
                <Outcome line={line} today={today} />
                {actsOf(line, may).map((act) => (
                  <button
                    key={act}
                    type="button"
                    className="checklist-act"
                    aria-label={`${lineActs[act]}：${number}`}
                    {...stands(`${id} ${act}`)}
                    onClick={() => onAct(act, line)}
                  >
                    {lineActs[act]}
                  </button>
                ))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Where a line stands, with every mark that led there. */
function Outcome({ line, today }: { line: Line; today: Day }) {
  return (
    <>
      <div>{lineWords(line, today)}</div>
      {line.marks.map(({ kind, on, by, words }) => (
        <div key={`${kind} ${on} ${words}`} className="quiet">
          <span className="numbers">{on}</span> {by}
          {kind === 'done' ? '销号' : '重新打开'}：{words}
        </div>
      ))}
    </>
  )
}
