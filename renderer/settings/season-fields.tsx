import { Button, Form, Input } from 'antd'
import { seasonSchema } from '../../db/working-time/hours.ts'
import { useAddedRow } from '../ui/added-row.ts'
import { schemaRules } from '../ui/schema-rule.ts'
import { useTakeOut } from './use-take-out.ts'
import { blankSeason } from './working-time-words.ts'

/** The sets of hours, each with the day of the year on which it begins. */
export function SeasonFields() {
  const takeOut = useTakeOut()
  const added = useAddedRow()
  return (
    <Form.List name="seasons">
      {(fields, { add, remove }) => (
        <div role="group" aria-label="作息">
          {fields.map((field) => {
            const title = `第 ${field.name + 1} 套`
            return (
              <div key={field.key} className="season-row" ref={added.row}>
                <Form.Item
                  name={[field.name, 'from']}
                  label={`${title}开始日`}
                  required
                  validateTrigger="onBlur"
                  rules={schemaRules(seasonSchema.shape.from)}
                >
                  <Input className="numbers" autoComplete="off" placeholder="05-01" />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'hours']}
                  label={`${title}上下班时间`}
                  required
                  validateTrigger="onBlur"
                  rules={schemaRules(seasonSchema.shape.hours)}
                >
                  <Input className="numbers" autoComplete="off" placeholder="08:30-12:00,15:00-18:00" />
                </Form.Item>
                <Form.Item name={[field.name, 'name']} label={`${title}名称`}>
                  <Input autoComplete="off" placeholder="如：夏令" />
                </Form.Item>
                {fields.length > 1 ? (
                  <Button
                    type="text"
                    aria-label={`去掉${title}`}
                    onClick={() => takeOut(`${title}作息`, ['seasons', field.name], remove, add)}
                  >
                    去掉
                  </Button>
                ) : null}
              </div>
            )
          })}
          <Button
            size="small"
            className="hours-add"
            onClick={() => {
              added.adding()
              add(blankSeason)
            }}
          >
            加一套作息（如夏令、冬令）
          </Button>
        </div>
      )}
    </Form.List>
  )
}
