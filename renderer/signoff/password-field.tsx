import { Form, Input } from 'antd'

interface Props {
  /** Whose password. */
  name: string
  onEnter: () => void
}

/** The signer's own password, typed again: that is what makes it their signature. */
export function PasswordField({ name, onEnter }: Props) {
  return (
    <Form.Item name="password" label={`${name} 的登录密码`} required>
      <Input.Password autoComplete="off" visibilityToggle={false} onPressEnter={onEnter} />
    </Form.Item>
  )
}
