import { Form, Input } from 'antd'
import { staffNameSchema } from '../../db/people/people.ts'
import { PasswordFields } from '../settings/password-fields.tsx'
import { schemaRules } from '../ui/schema-rule.ts'

/** The first account. */
export function AdministratorStep() {
  return (
    <div className="fields-one">
      <Form.Item
        name={['administrator', 'name']}
        label="管理员姓名"
        required
        validateTrigger="onBlur"
        rules={schemaRules(staffNameSchema)}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <PasswordFields
        label="管理员密码"
        password={['administrator', 'password']}
        again={['administrator', 'again']}
      />
    </div>
  )
}
