import { Form, Input } from 'antd'
import { newPasswordSchema } from '../../db/people/people.ts'
import { checkedWhenLeft, schemaRules } from '../ui/schema-rule.ts'

interface Props {
  /** Where the password and its repetition stand in the form's values. */
  password: string[]
  again: string[]
  label: string
}

/** A new password, typed twice. */
export function PasswordFields({ password, again, label }: Props) {
  const form = Form.useFormInstance()
  const same = (value: unknown) =>
    (value ?? '') === (form.getFieldValue(password) ?? '')
      ? Promise.resolve()
      : Promise.reject(new Error('两次输入的密码不一样'))
  return (
    <>
      <Form.Item
        name={password}
        label={label}
        extra="至少 8 位，含大写字母、小写字母、数字、符号中的三种"
        required
        validateTrigger="onBlur"
        rules={schemaRules(newPasswordSchema)}
      >
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item
        name={again}
        label={`再输一次${label}`}
        required
        dependencies={[password]}
        validateTrigger="onBlur"
        rules={checkedWhenLeft(same)}
      >
        <Input.Password autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
    </>
  )
}
