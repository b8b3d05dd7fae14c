import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { Button, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Tier } from '../../db/cases/case.ts'
import { classes, classNames, type ColumnName } from '../../db/ledgers/columns.ts'
import type { Paper } from '../../db/ledgers/print-fit.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { ColumnsDialog } from './columns-dialog.tsx'
import {
  ledgerLabels,
  ledgerNames,
  narrowedBy,
  type LedgerNarrowing,
  type LedgerView
} from './ledger-view.ts'
import { NarrowingDialog } from './narrowing-dialog.tsx'
import { PrintDialog } from './print-dialog.tsx'

const modes = [
  { value: 'list' as const, label: '逐件' },
  ...classNames.map((name) => ({ value: name, label: classes[name] }))
]
const ledgers = ledgerNames.map((name) => ({ value: name, label: ledgerLabels[name] }))

interface ChoiceProps<V extends string> {
  label: string
  value: V
  options: { value: V; label: string }[]
  onChange: (value: V) => void
}

/** A few choices side by side; in a narrow window they fold. */
function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  const narrow = useNarrow()
  if (narrow) {
    return (
      <ChoiceField<V>
        aria-label={label}
        className="ledger-choice"
        value={value}
        onChange={onChange}
        options={options}
      />
    )
  }
  return (
    <Radio.Group
      aria-label={label}
      optionType="button"
      value={value}
      onChange={(event) => onChange(event.target.value as V)}
      options={options}
    />
  )
}

interface Action {
  label: string
  /** Null where it can't be done now. */
  act: (() => void) | null
  title?: string
}

/** What can be done with a list; in a narrow window it stands behind one button, so that the list keeps its lines. */
function BarActions({ actions, narrow }: { actions: readonly Action[]; narrow: boolean }) {
  const [open, setOpen] = useState(false)
  const button = ({ label, act, title }: Action) => (
    <Button
      key={label}
      disabled={!act}
      title={title}
      onClick={() => {
        setOpen(false)
        act?.()
      }}
    >
      {label}
    </Button>
  )
  if (!narrow) return actions.map(button)
  return (
    <>
      <Button onClick={() => setOpen(true)}>更多</Button>
      {open ? (
        <Dialog title="台账" open onCancel={() => setOpen(false)} width={420} footer={null}>
          <div className="ledger-more">{actions.map(button)}</div>
        </Dialog>
      ) : null}
    </>
  )
}

interface Props {
  view: LedgerView
  onLedger: (ledger: Tier) => void
  onMode: (mode: LedgerView['mode']) => void
  onNarrow: (part: Partial<LedgerNarrowing>) => void
  onColumns: (columns: LedgerView['columns']) => void
  /** Null where there is nothing to write. */
  onExport: (() => void) | null
  /** Null for who may make no lists, and where there is nothing. */
  onMakeList: (() => void) | null
  onLists: () => void
  onPrint: ((columns: ColumnName[], paper: Paper) => void) | null
  /** How many cases are listed. */
  total: number
  /** Back to the classes; null where the desk's head has the way. */
  onBack: (() => void) | null
  onDown: () => void
  hidden: boolean
  /** The saved views. */
  views: ReactNode
  /** The totals, where cases are listed. */
  children?: ReactNode
}

/** Which ledger, one by one or classified, narrowed to what, with which columns. */
export function LedgerBar(props: Props) {
  const {
    view,
    onLedger,
    onMode,
    onNarrow,
    onColumns,
    onExport,
    onPrint,
    onMakeList,
    onLists,
    total,
    onBack,
    onDown,
    hidden,
    views,
    children
  } = props
  const narrow = useNarrow()
  const narrowed = narrowedBy(view.narrowing)
  const [open, setOpen] = useState<'narrowing' | 'columns' | 'print' | null>(null)
  const actions: Action[] = [
    { label: '列', act: () => setOpen('columns') },
    { label: '导出 Excel', act: onExport, title: '按现在的筛选、排序和列' },
    { label: '打印', act: onPrint && (() => setOpen('print')) },
    ...(onMakeList ? [{ label: '列成清单', act: onMakeList }] : []),
    { label: '清单', act: onLists, title: '问题、责任、整改清单' }
  ]
  return (
    <div className="case-filter-bar ledger-bar" hidden={hidden}>
      {onBack ? <Button onClick={onBack}>返回</Button> : null}
      <Choice label="哪一级" value={view.ledger} options={ledgers} onChange={onLedger} />
      <Choice label="怎样列" value={view.mode} options={modes} onChange={onMode} />
      {narrow ? children : null}
      <label className="case-search">
        <span className={narrow ? 'unseen' : ''}>查找</span>
        <SearchField
          search={view.narrowing.search}
          onSearch={(search) => onNarrow({ search })}
          onDown={onDown}
        />
      </label>
      <Button onClick={() => setOpen('narrowing')}>
        {narrow && narrowed.length > 0 ? `筛选 ${narrowed.length}` : '筛选'}
      </Button>
      {views}
      {view.mode === 'list' ? <BarActions actions={actions} narrow={narrow} /> : null}
      {(narrow ? [] : narrowed).map(({ text, without }) => (
        <Button
          key={text}
          className="ledger-narrowed"
          title={`不按“${text}”筛选`}
          icon={<CloseOutlined aria-hidden />}
          iconPlacement="end"
          onClick={() => onNarrow(without)}
        >
          {text}
        </Button>
      ))}
      {narrow || !children ? null : <div className="ledger-figures">{children}</div>}
      {open === 'narrowing' ? (
        <NarrowingDialog narrowing={view.narrowing} onNarrow={onNarrow} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'print' && onPrint ? (
        <PrintDialog
          columns={view.columns}
          total={total}
          onPrint={(columns, paper) => {
            setOpen(null)
            onPrint(columns, paper)
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'columns' ? (
        <ColumnsDialog chosen={view.columns} onChoose={onColumns} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  )
}
