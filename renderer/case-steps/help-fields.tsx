import { Button, Form, Input, Radio } from 'antd'
import { helpKinds, type Help } from '../../db/assignment/order.ts'
import { useAddedRow } from '../ui/added-row.ts'
import { DayInput } from '../ui/day-input.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import { SuggestInput } from '../ui/suggest-input.tsx'

/** A body that nobody has named yet. */
export const blankHelp: Help = { kind: '协办', bodyName: '', task: '', dueOn: null }
const kinds = helpKinds.map((value) => ({ value, label: value }))

function HelpRow({ row, bodies }: { row: number; bodies: readonly string[] }) {
  const title = `第 ${row + 1} 个单位`
  const suggest = (typed: string) => bodies.filter((name) => name.includes(typed.trim()))
  return (
    <>
      <Form.Item name={[row, 'kind']} label={`${title}的分工`}>
        <Radio.Group aria-label={`${title}的分工`} options={kinds} />
      </Form.Item>
      <Form.Item name={[row, 'bodyName']} label={title} required>
        <SuggestInput suggest={suggest} />
      </Form.Item>
      <Form.Item name={[row, 'dueOn']} label={`${title}反馈期限`} {...orNull}>
        <DayInput />
      </Form.Item>
      <Form.Item name={[row, 'task']} label={`${title}的任务`} required className="step-text">
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </>
  )
}

/** A day that may be left open. */
export const orNull = {
  getValueProps: (value: string | null) => ({ value: value ?? '' }),
  normalize: (value: string) => (value === '' ? null : value)
}

/** 协办 and 同责: bodies beside the one that leads, each with its task and the day by which it reports. */
export function HelpFields({ bodies }: { bodies: readonly string[] }) {
  const form = Form.useFormInstance<{ helps: Help[] }>()
  const added = useAddedRow()
  const offer = useOffer()
  return (
    <Form.List name="helps">
      {(fields, { add, remove }) => (
        <div role="group" aria-label="协办和同责单位" className="step-text">
          {fields.map((field) => (
            <div key={field.key} className="step-help" ref={added.row}>
              <HelpRow row={field.name} bodies={bodies} />
              <Button
                type="text"
                aria-label={`去掉第 ${field.name + 1} 个单位`}
                onClick={() => {
                  const gone = form.getFieldValue(['helps', field.name]) as Help
                  remove(field.name)
                  offer({
                    did: `去掉第 ${field.name + 1} 个单位`,
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
          <Button
            size="small"
            onClick={() => {
              added.adding()
              add(blankHelp)
            }}
          >
            {fields.length === 0 ? '加协办或同责单位' : '再加一个单位'}
          </Button>
        </div>
      )}
    </Form.List>
  )
}
