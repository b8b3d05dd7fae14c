import { Button, Form, Input } from 'antd'
import { noticeEntrySchema } from '../../db/working-time/notice.ts'
import { useAddedRow } from '../ui/added-row.ts'
import { DayInput } from '../ui/day-input.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { blankDaysOff } from './notice-values.ts'
import { useTakeOut } from './use-take-out.ts'

/** Which notice it is, and its days. */
export function NoticeFields() {
  return (
    <>
      <div className="notice-row">
        <Form.Item name="year" label="哪一年的放假安排" extra="年中调整、本地放假不填">
          <Input className="numbers" autoComplete="off" placeholder="2027" />
        </Form.Item>
        <Form.Item name="published" label="发布日" required>
          <DayInput />
        </Form.Item>
        <Form.Item name="number" label="文号">
          <Input autoComplete="off" placeholder="国办发明电〔2026〕9号" />
        </Form.Item>
      </div>
      <Form.Item
        name="title"
        label="标题"
        required
        validateTrigger="onBlur"
        rules={schemaRules(noticeEntrySchema.shape.title)}
      >
        <Input autoComplete="off" placeholder="国务院办公厅关于2027年部分节假日安排的通知" />
      </Form.Item>
      <DaysOff />
      <DaysOn />
      <div className="notice-words">
        <Form.Item name="source" label="来源">
          <Input autoComplete="off" placeholder="如：县政府办转发" />
        </Form.Item>
        <Form.Item name="reason" label="理由" extra="没有年份的要填">
          <Input autoComplete="off" placeholder="如：镇里统一安排" />
        </Form.Item>
      </div>
    </>
  )
}

function DaysOff() {
  const added = useAddedRow()
  const takeOut = useTakeOut()
  return (
    <Form.List name="off">
      {(fields, { add, remove }, { errors }) => (
        <div className="notice-days" role="group" aria-label="放假">
          <div className="notice-rows">
            {fields.map((field) => {
              const title = `第 ${field.name + 1} 段放假`
              return (
                <div key={field.key} className="notice-day" ref={added.row}>
                  <Form.Item name={[field.name, 'from']} label={title}>
                    <DayInput />
                  </Form.Item>
                  <Form.Item name={[field.name, 'to']} label={`${title}到`}>
                    <DayInput />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label={`去掉${title}`}
                    onClick={() => takeOut(title, ['off', field.name], remove, add)}
                  >
                    去掉
                  </Button>
                </div>
              )
            })}
          </div>
          <Form.ErrorList errors={errors} />
          <Button
            size="small"
            onClick={() => {
              added.adding()
              add(blankDaysOff)
            }}
          >
            加一段放假
          </Button>
        </div>
      )}
    </Form.List>
  )
}

function DaysOn() {
  const added = useAddedRow()
  const takeOut = useTakeOut()
  return (
    <Form.List name="on">
      {(fields, { add, remove }) => (
        <div className="notice-days" role="group" aria-label="补班">
          <div className="notice-rows">
            {fields.map((field) => {
              const title = `第 ${field.name + 1} 个补班日`
              return (
                <div key={field.key} className="notice-day" ref={added.row}>
                  <Form.Item name={[field.name]} label={title}>
                    <DayInput />
                  </Form.Item>
                  <Button
                    type="text"
                    aria-label={`去掉${title}`}
                    onClick={() => takeOut(title, ['on', field.name], remove, add)}
                  >
                    去掉
                  </Button>
                </div>
              )
            })}
          </div>
          <Button
            size="small"
            onClick={() => {
              added.adding()
              add('')
            }}
          >
            加一个补班日
          </Button>
        </div>
      )}
    </Form.List>
  )
}
