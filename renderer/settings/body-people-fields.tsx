import { Button, Form, Input } from 'antd'
import { bodyPersonSchema } from '../../db/bodies/body.ts'
import { useAddedRow } from '../ui/added-row.ts'
import { useOffer } from '../ui/footer-message.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { AccountSelect } from './account-select.tsx'

const { shape } = bodyPersonSchema

/** The people of a body, with an account of the centre or without. */
export function BodyPeopleFields() {
  const form = Form.useFormInstance()
  const offer = useOffer()
  const added = useAddedRow()
  return (
    <Form.List name="people">
      {(fields, { add, remove }) => (
        <div role="group" aria-label="人员" className="bodies-rows">
          {fields.map((field) => {
            const title = `第 ${field.name + 1} 人`
            return (
              <div key={field.key} className="bodies-row" ref={added.row}>
                <Form.Item
                  name={[field.name, 'name']}
                  label={`${title}姓名`}
                  required
                  validateTrigger="onBlur"
                  rules={schemaRules(shape.name)}
                >
                  <Input autoComplete="off" />
                </Form.Item>
                <Form.Item
                  name={[field.name, 'duty']}
                  label={`${title}职责`}
                  validateTrigger="onBlur"
                  rules={schemaRules(shape.duty)}
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
                <Form.Item name={[field.name, 'accountId']} label={`${title}账户`}>
                  <AccountSelect aria-label={`${title}账户`} />
                </Form.Item>
                <Button
                  aria-label={`去掉${title}`}
                  onClick={() => {
                    const lost: unknown = form.getFieldValue(['people', field.name])
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
              add({ name: '', duty: '', phone: '', accountId: null })
            }}
          >
            加一人
          </Button>
        </div>
      )}
    </Form.List>
  )
}
