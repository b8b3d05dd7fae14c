import { Button, Form } from 'antd'
import { figures } from '../../db/mediation/money.ts'
import { DayInput } from '../ui/day-input.tsx'
import { useAddedRow } from '../ui/added-row.ts'
import { useOffer } from '../ui/footer-message.tsx'
import {
  blankInstalment,
  instalmentSum,
  type AgreementDraft,
  type ClauseDraft,
  type InstalmentDraft
} from './agreement-draft.ts'
import { YuanInput } from './yuan-input.tsx'

/** The instalments of one clause, with their running sum beside the total. */
export function InstalmentFields({ clause }: { clause: number }) {
  const form = Form.useFormInstance<AgreementDraft>()
  const offer = useOffer()
  const added = useAddedRow()
  return (
    <Form.List name={[clause, 'instalments']}>
      {(fields, { add, remove }) => (
        <div className="instalments" role="group" aria-label={`第 ${clause + 1} 条分期`}>
          {fields.map((field) => (
            <div key={field.key} className="instalment" ref={added.row}>
              <Form.Item name={[field.name, 'due']} label={`第 ${field.name + 1} 期期限`} required>
                <DayInput />
              </Form.Item>
              <Form.Item name={[field.name, 'amount']} label={`第 ${field.name + 1} 期金额`} required>
                <YuanInput />
              </Form.Item>
              <Button
                type="text"
                aria-label={`去掉第 ${field.name + 1} 期`}
                onClick={() => {
                  const path = ['clauses', clause, 'instalments', field.name] as const
                  const gone = { ...(form.getFieldValue([...path]) as InstalmentDraft) }
                  remove(field.name)
                  offer({
                    did: `去掉第 ${clause + 1} 条的第 ${field.name + 1} 期`,
                    takeBack: () => {
                      add(gone, field.name)
                      return null
                    }
                  })
                }}
              >
                去掉
              </Button>
            </div>
          ))}
          <div className="instalments-foot">
            <Button
              size="small"
              onClick={() => {
                added.adding()
                add(blankInstalment())
              }}
            >
              {fields.length === 0 ? '分期履行' : '加一期'}
            </Button>
            {fields.length > 0 ? (
              <Form.Item noStyle shouldUpdate={() => true}>
                {() => (
                  <SumLine
                    clause={clause}
                    told={form.getFieldError(['clauses', clause, 'amount']).length > 0}
                  />
                )}
              </Form.Item>
            ) : null}
          </div>
        </div>
      )}
    </Form.List>
  )
}

/** What the instalments come to; where the total is blamed already (`told`), it only counts. */
function SumLine({ clause, told }: { clause: number; told: boolean }) {
  const form = Form.useFormInstance<AgreementDraft>()
  const values = Form.useWatch(['clauses', clause], form) as ClauseDraft | undefined
  const { sum, total, fits } = instalmentSum(values)
  return (
    <span className={fits || told ? 'numbers' : 'numbers sum-differs'} role="status">
      分期合计 {figures(sum)} 元{told ? '' : `，${totalText(sum, total)}`}
    </span>
  )
}

function totalText(sum: number, total: number): string {
  if (total === 0) return '请先填写总额'
  const left = total - sum
  const difference = left === 0 ? '相符' : left > 0 ? `还差 ${figures(left)} 元` : `多出 ${figures(-left)} 元`
  return `总额 ${figures(total)} 元，${difference}`
}
