import { Button, Form, Input } from 'antd'
import { dutySchema } from '../../db/bodies/body.ts'
import { useAddedRow } from '../ui/added-row.ts'
import { useOffer } from '../ui/footer-message.tsx'
import { schemaRules } from '../ui/schema-rule.ts'

const { shape } = dutySchema

/** Who can be reached on which weekday, or on which day. */
export function BodyRosterFields() {
  const form = Form.useFormInstance()
  const offer = useOffer()
  const added = useAddedRow()
  return (
    <Form.List name="roster">
      {(fields, { add, remove }) => (
        <div role="group" aria-label="值班表" className="bodies-rows">
          {fields.map((field) => {
            const title = `值班第 ${field.name + 1} 行`
            return (
              <div key={field.key} className="bodies-row" ref={added.row}>
                <Form.Item
                  name={[field.name, 'day']}
                  label={`${title}值班日`}
                  required
                  validateTrigger="onBlur"
                  rules={schemaRules(shape.day)}
                >
                  <Input autoComplete="off" className="numbers" placeholder="周一，或 2026-12-01" />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'name']}
                  label={`${title}值班人`}
                  required
                  validateTrigger="onBlur"
                  rules={schemaRules(shape.name)}
                >
                  <Input autoComplete="off" />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'phone']}
                  label={`${title}电话`}
                  validateTrigger="onBlur"
                  rules={schemaRules(shape.phone)}
                >
                  <Input autoComplete="off" className="numbers" />
                </Form.Item>
                <Button
                  aria-label={`去掉${title}`}
                  onClick={() => {
                    const lost: unknown = form.getFieldValue(['roster', field.name])
                    remove(field.name)
                    offer({
                      did: `去掉${title}`,
                      takeBack: () => {
                        add(lost, field.name)
                        return Promise.resolve(null)
                      }
                    })
                  }}
                >
                  去掉
                </Button>
              </div>
            )
          })}
          <Button
            onClick={() => {
              added.adding()
              add({ day: '', name: '', phone: '' })
            }}
          >
            加一行值班
          </Button>
        </div>
      )}
    </Form.List>
  )
}
