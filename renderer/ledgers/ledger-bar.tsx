import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { Button, Radio } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Tier } from '../../db/cases/case.ts'
import { classes, classNames } from '../../db/ledgers/columns.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
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

interface Props {
  view: LedgerView
  onLedger: (ledger: Tier) => void
  onMode: (mode: LedgerView['mode']) => void
  onNarrow: (part: Partial<LedgerNarrowing>) => void
  onColumns: (columns: LedgerView['columns']) => void
  /** Null where there is nothing to write. */
  onExport: (() => void) | null
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
  const { view, onLedger, onMode, onNarrow, onColumns, onExport, onBack, onDown, hidden, views, children } =
    props
  const narrow = useNarrow()
  const narrowed = narrowedBy(view.narrowing)
  const [open, setOpen] = useState<'narrowing' | 'columns' | null>(null)
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
      {view.mode === 'list' ? (
        <>
          <Button onClick={() => setOpen('columns')}>列</Button>
          <Button disabled={!onExport} title="按现在的筛选、排序和列" onClick={() => onExport?.()}>
            {narrow ? '导出' : '导出 Excel'}
          </Button>
        </>
      ) : null}
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
      {open === 'columns' ? (
        <ColumnsDialog chosen={view.columns} onChoose={onColumns} onClose={() => setOpen(null)} />
      ) : null}
    </div>
  )
}
