import { Form, Input } from 'antd'

interface Props {
  /** Whose password. */
  name: string
}

/** The signer's own password, typed again: that is what makes it their signature. */
export function PasswordField({ name }: Props) {
  return (
    <Form.Item name="password" label={`${name} 的登录密码`} required>
      <Input.Password autoComplete="off" visibilityToggle={false} />
    </Form.Item>
  )
}
