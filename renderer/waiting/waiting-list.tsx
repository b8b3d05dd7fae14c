import { Button, Table, type TableColumnsType } from 'antd'
import { useState, type ReactNode } from 'react'
import type { CaseState } from '../../db/cases/life.ts'
import type { CaseRow } from '../../db/case-file/case-file.api.ts'
import { ClockBar } from '../ui/clock-bar.tsx'
import { ColourTag } from '../ui/colour-tag.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useCaseRows } from './use-case-rows.ts'
import { useRowKeys } from './use-row-keys.ts'
import './waiting-list.css'

interface Props {
  /** Names the table for people who can't see it. */
  label: string
  states: CaseState[]
  /** What the room wants to know of each case besides who and what. */
  lastColumn?: { title: string; render: (row: CaseRow) => ReactNode }
  empty: { title: string; text: string }
  onOpen: (caseId: string) => void
}

/** Cases that wait for a room: found by typing, moved through with ↑↓, opened with Enter. */
export function WaitingList({ label, states, lastColumn, empty, onOpen }: Props) {
  const [search, setSearch] = useState('')
  const { rows, total, loading, error, more } = useCaseRows(states, search)
  const rowKeys = useRowKeys(rows.length, (index) => {
    const row = rows[index]
    if (row) onOpen(row.id)
  })
  const nothing = search
    ? { title: '没有找到', text: `没有与“${search}”相符的诉求，请换个词或清空查找。` }
    : empty

  return (
    <div className="waiting-list">
      <div className="waiting-list-head">
        <label htmlFor={`${label}-search`}>查找</label>
        <SearchField id={`${label}-search`} search={search} onSearch={setSearch} />
        <span className="waiting-list-count" aria-live="polite">
          {loading ? '' : `共 ${total} 件`}
        </span>
      </div>
      <ErrorNote error={error} />
      {!loading && !error && rows.length === 0 ? (
        <EmptyState title={nothing.title} text={nothing.text} />
      ) : (
        <Table<CaseRow>
          aria-label={label}
          rowKey="id"
          size="small"
          columns={columnsOf(lastColumn)}
          dataSource={rows}
          loading={loading}
          pagination={false}
          onRow={(_, index) => ({ ...rowKeys(index ?? 0), className: 'waiting-row' })}
        />
      )}
      {more ? <Button onClick={more}>再显示一些</Button> : null}
    </div>
  )
}

function columnsOf(lastColumn: Props['lastColumn']): TableColumnsType<CaseRow> {
  return [
    { title: '编号', dataIndex: 'number', width: '13em', className: 'waiting-number' },
    { title: '诉求人', dataIndex: 'applicant', width: '11em', ellipsis: true },
    { title: '紧急程度', width: '5.5em', render: (_, row) => <ColourTag colour={row.colour} /> },
    { title: '诉求摘要', dataIndex: 'summary', ellipsis: true },
    { title: '承办人', dataIndex: 'owner', width: '9em', ellipsis: true },
    lastColumn
      ? { title: lastColumn.title, width: '13em', render: (_, row) => lastColumn.render(row) }
      : { title: '时限', width: '11em', render: (_, row) => <ClockBar clock={row.clock} /> }
  ]
}
