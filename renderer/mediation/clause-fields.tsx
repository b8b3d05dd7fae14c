import { Button, Form, Input } from 'antd'
import { useId, type Ref } from 'react'
import { needsDue } from '../../db/mediation/mediation.ts'
import { DayInput } from '../ui/day-input.tsx'
import { SearchSelect } from '../ui/search-select.tsx'
import type { AgreementDraft, ClauseDraft } from './agreement-draft.ts'
import { InstalmentFields } from './instalment-fields.tsx'
import { YuanInput } from './yuan-input.tsx'

interface Props {
  ref?: Ref<HTMLDivElement>
  clause: number
  obligors: string[]
  onRemove: (() => void) | null
}

/** One clause: what, by whom, by when, where, how, and how much. */
export function ClauseFields({ ref, clause, obligors, onRemove }: Props) {
  const title = `第 ${clause + 1} 条`
  const titleId = useId()
  const dueNeeded = useDueNeeded(clause)
  return (
    <div ref={ref} className="clause" role="group" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{title}</h2>
        {onRemove ? (
          <Button type="text" size="small" aria-label={`去掉${title}`} onClick={onRemove}>
            去掉
          </Button>
        ) : null}
      </header>
      <Form.Item name={[clause, 'text']} label="条款内容" required>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 10 }} />
      </Form.Item>
      <div className="clause-row">
        <Form.Item name={[clause, 'obligor']} label="履行人" required getValueProps={emptyAsNothing}>
          <SearchSelect
            placeholder="选择当事人"
            options={obligors.map((name) => ({ value: name, label: name }))}
          />
        </Form.Item>
        <Form.Item name={[clause, 'due']} label="履行期限" required={dueNeeded}>
          <DayInput />
        </Form.Item>
        <Form.Item name={[clause, 'place']} label="履行地点">
          <Input />
        </Form.Item>
        <Form.Item name={[clause, 'way']} label="履行方式">
          <Input />
        </Form.Item>
      </div>
      <Form.Item name={[clause, 'amount']} label="金额">
        <YuanInput />
      </Form.Item>
      <InstalmentFields clause={clause} />
    </div>
  )
}

/** The mark says what registering will ask for: a day, unless the words or the instalments name theirs. */
function useDueNeeded(clause: number): boolean {
  const form = Form.useFormInstance<AgreementDraft>()
  const typed = Form.useWatch(['clauses', clause], form) as ClauseDraft | undefined
  return needsDue({ text: typed?.text ?? '', instalments: typed?.instalments ?? [] })
}

/** A Select shows its placeholder for nothing chosen only. */
function emptyAsNothing(value: string) {
  return { value: value === '' ? null : value }
}
