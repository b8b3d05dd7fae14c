import LockOutlined from '@ant-design/icons/LockOutlined'
import type { ReactNode } from 'react'
import {
  cellText,
  columnFacts,
  type ColumnName,
  type LedgerRow,
  type LedgerSort
} from '../../db/ledgers/columns.ts'
import type { Column } from '../case-list/column.ts'
import { ColourTag } from '../ui/colour-tag.tsx'
import { StateText } from '../ui/state-text.tsx'

type LedgerColumn = Column<LedgerRow, LedgerSort>

/** The padding of a cell, in rem. */
const padding = 1.1
/** The mark of a head that sorts, in rem. */
const mark = 1.2
/** That of a confidential case, beside its number. */
const lock = 1.4

const serial: LedgerColumn = {
  name: 'ledger-serial',
  title: '序号',
  width: 3.6,
  render: (_row, index) => index + 1
}

/** What a cell shows beyond its words. */
const drawn: Partial<Record<ColumnName, (row: LedgerRow) => ReactNode>> = {
  number: (row) => (
    <>
      {row.number}
      {row.confidential ? <LockOutlined aria-label="保密" className="ledger-lock" /> : null}
    </>
  ),
  colour: ({ colour }) => <ColourTag colour={colour} />,
  state: ({ state, stateLabel }) => <StateText state={state} label={stateLabel} />,
  due: (row) => {
    const text = cellText(columnFacts('due').read(row))
    return row.overdue ? <strong title="超期">{text}</strong> : text
  }
}

function columnOf(name: ColumnName): LedgerColumn {
  const { label, width, read, sort } = columnFacts(name)
  const text = (row: LedgerRow) => cellText(read(row))
  const head = [...label].length + (sort ? mark : 0)
  return {
    name: `ledger-${name}`,
    title: label,
    width: Math.max(width, head) + padding + (name === 'number' ? lock : 0),
    ...(sort ? { sort } : {}),
    hint: text,
    render: drawn[name] ?? text
  }
}

/** The columns that were chosen, behind the running number. */
export function ledgerColumns(chosen: readonly ColumnName[]): readonly LedgerColumn[] {
  return [serial, ...chosen.map(columnOf)]
}

/** How wide they are together, in rem. */
export function widthOf(columns: readonly LedgerColumn[]): number {
  return columns.reduce((sum, { width = 0 }) => sum + width, 0)
}
