import { Button } from 'antd'
import { useId } from 'react'
import { unnamed } from '../../db/ledgers/columns.ts'
import { useCentre } from '../seat/signed-in.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { wide, type LedgerNarrowing } from './ledger-view.ts'

interface Props {
  narrowing: LedgerNarrowing
  onNarrow: (part: Partial<LedgerNarrowing>) => void
  onClose: () => void
}

interface Choice {
  label: string
  value: string
  options: readonly string[]
  onChange: (value: string) => void
}

function ChosenOf({ label, value, options, onChange }: Choice) {
  const id = useId()
  return (
    <div className="ledger-field">
      <label htmlFor={id}>{label}</label>
      <ChoiceField<string>
        id={id}
        value={value}
        onChange={onChange}
        options={[{ value: '', label: '全部' }, ...options.map((one) => ({ value: one, label: one }))]}
      />
    </div>
  )
}

/** A field, or the first of its two levels, which stands before those below it. */
function fieldsOf(fields: readonly string[]): string[] {
  return [...new Set(fields.flatMap((field) => [field.split('/')[0] ?? field, field]))]
}

/** What a ledger is narrowed to; the list behind follows at once. */
export function NarrowingDialog({ narrowing, onNarrow, onClose }: Props) {
  const { centre, dictionaries } = useCentre()
  useShortcut('Ctrl+Enter', onClose, { label: '看列表' })
  return (
    <Dialog title="筛选" open onCancel={onClose} width={560} footer={null}>
      <div className="ledger-fields">
        <ChosenOf
          label="村（社区）"
          value={narrowing.village}
          options={[...centre.villages, unnamed]}
          onChange={(village) => onNarrow({ village })}
        />
        <ChosenOf
          label="诉求类别"
          value={narrowing.category}
          options={dictionaries.category}
          onChange={(category) => onNarrow({ category })}
        />
        <ChosenOf
          label="涉及领域"
          value={narrowing.field}
          options={fieldsOf(dictionaries.field)}
          onChange={(field) => onNarrow({ field })}
        />
        <Days label="登记日期起" value={narrowing.from} onChange={(from) => onNarrow({ from })} />
        <Days label="登记日期止" value={narrowing.to} onChange={(to) => onNarrow({ to })} />
      </div>
      <div className="ledger-dialog-foot">
        <Button onClick={() => onNarrow({ ...wide, search: narrowing.search })}>不筛选</Button>
        <Button type="primary" onClick={onClose}>
          看列表
        </Button>
      </div>
    </Dialog>
  )
}

interface DaysProps {
  label: string
  value: string | null
  onChange: (day: string | null) => void
}

/** A day; what is typed of one that is no day yet narrows to nothing. */
function Days({ label, value, onChange }: DaysProps) {
  const id = useId()
  return (
    <div className="ledger-field">
      <label htmlFor={id}>{label}</label>
      <DayInput
        id={id}
        value={value ?? ''}
        onChange={(day) => onChange(/^\d{4}-\d\d-\d\d$/.test(day) ? day : null)}
      />
    </div>
  )
}
