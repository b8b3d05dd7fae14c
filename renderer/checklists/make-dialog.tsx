import { Button, Checkbox, Form, Input, Radio } from 'antd'
import { useRef, useState } from 'react'
import type { Input as In, Value } from '../../db/api.ts'
import { checklistFactsSchema, lineFactsSchema, longestList } from '../../db/checklists/checklist.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useRead } from '../api/use-call.ts'
import { orNull } from '../case-steps/help-fields.tsx'
import { useCentre } from '../seat/signed-in.ts'
import { SettingsForm } from '../settings/settings-form.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { AnswerableFields } from './answerable-fields.tsx'
import './checklists.css'

type Row = Value<'ledgers.page'>['rows'][number]

interface MakeValues {
  kind: string
  title: string
  measure: string
  byOwners: boolean
  accountId: string | null
  bodyId: string | null
  dueOn: string | null
}

interface Props {
  /** The list of the ledger as it is shown. */
  list: In<'ledgers.page'>
  onMade: (id: string) => void
  onClose: () => void
}

/** The cases that are shown, or those of them that are chosen, become a list. */
export function MakeDialog({ list, onMade, onClose }: Props) {
  const { data, error } = useRead('ledgers.page', { ...list, offset: 0, limit: longestList })
  const tooMany = data && data.total > longestList
  return (
    <Dialog title="列成清单" open onCancel={onClose} width={720} footer={null}>
      <ErrorNote error={error} />
      {tooMany ? (
        <p>
          这里有 {data.total} 件，一张清单最多 {longestList} 件。请先筛选，再列成清单。
        </p>
      ) : null}
      {data && !tooMany ? <MakeForm list={list} rows={data.rows} onMade={onMade} onClose={onClose} /> : null}
    </Dialog>
  )
}

function MakeForm({ list, rows, onMade, onClose }: Props & { rows: readonly Row[] }) {
  const { dictionaries } = useCentre()
  const [without, setWithout] = useState<readonly string[]>([])
  const made = useRef('')
  const chosen = rows.filter(({ id }) => !without.includes(id))
  const save = async ({ dueOn, ...values }: MakeValues, _before: MakeValues, draft: string | undefined) => {
    const caseIds = chosen.map(({ id }) => id)
    const given = { ...values, dueOn: dueOn ?? '', ledger: list.ledger, caseIds }
    made.current = (await call('checklists.make', given, draft)).id
  }
  return (
    <SettingsForm<MakeValues>
      alone
      label="列成清单"
      draftKey="checklists/make"
      initialValues={{
        ...{ kind: dictionaries.checklist[0] ?? '', title: '', measure: '', byOwners: true },
        ...{ accountId: null, bodyId: null, dueOn: null }
      }}
      save={save}
      saveLabel={`列成清单，${chosen.length} 件`}
      said={({ title }) => `已列成清单“${title.trim()}”`}
      errorField="title"
      onSaved={() => {
        onClose()
        onMade(made.current)
      }}
    >
      <div className="ledger-fields">
        <Form.Item
          name="title"
          label="清单名称"
          required
          validateTrigger="onBlur"
          rules={schemaRules(checklistFactsSchema.shape.title)}
        >
          <Input autoComplete="off" placeholder="如：十一月超期件整改" />
        </Form.Item>
        <Form.Item name="kind" label="清单种类" required>
          <ChoiceField<string> options={dictionaries.checklist.map((one) => ({ value: one, label: one }))} />
        </Form.Item>
      </div>
      <Form.Item
        name="measure"
        label="措施"
        required
        validateTrigger="onBlur"
        rules={schemaRules(lineFactsSchema.shape.measure)}
        extra="先给每件写同样的，列成以后可以逐条改"
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="byOwners" label="谁负责" required>
        <Radio.Group
          aria-label="谁负责"
          options={[
            { value: true, label: '各件的承办人和责任单位' },
            { value: false, label: '同一个人或单位' }
          ]}
        />
      </Form.Item>
      <Form.Item noStyle dependencies={['byOwners']}>
        {({ getFieldValue }) => (getFieldValue('byOwners') === false ? <AnswerableFields /> : null)}
      </Form.Item>
      <Form.Item name="dueOn" label="完成期限" required {...orNull}>
        <DayInput />
      </Form.Item>
      <CaseChoice rows={rows} without={without} onWithout={setWithout} />
      <p className="quiet">{finality['checklists.make'].sentence}</p>
    </SettingsForm>
  )
}

interface ChoiceProps {
  rows: readonly Row[]
  without: readonly string[]
  onWithout: (ids: readonly string[]) => void
}

/** All cases that are shown; some of them can be left out. */
function CaseChoice({ rows, without, onWithout }: ChoiceProps) {
  const [open, setOpen] = useState(false)
  const kept = rows.length - without.length
  return (
    <>
      <p>
        {without.length === 0
          ? `列表里的 ${rows.length} 件都列入。`
          : `列入 ${kept} 件，不列 ${without.length} 件。`}{' '}
        <Button size="small" onClick={() => setOpen(!open)}>
          {open ? '收起' : '选哪几件'}
        </Button>
      </p>
      {open ? (
        <div role="group" aria-label="列入清单的诉求" className="checklist-cases">
          {rows.map(({ id, number, summary }) => (
            <Checkbox
              key={id}
              checked={!without.includes(id)}
              onChange={({ target }) =>
                onWithout(target.checked ? without.filter((one) => one !== id) : [...without, id])
              }
            >
              <span className="numbers">{number}</span> {summary}
            </Checkbox>
          ))}
        </div>
      ) : null}
    </>
  )
}
