import { Form, Input } from 'antd'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { PasswordFields } from './password-fields.tsx'
import { SettingsForm } from './settings-form.tsx'

interface Values {
  current: string
  next: string
  again: string
}

/** 我的密码 */
export function PasswordSection() {
  return (
    <div className="fields-one">
      <SettingsForm<Values>
        label="我的密码"
        initialValues={{ current: '', next: '', again: '' }}
        save={({ current, next }) => call('people.changePassword', { current, next })}
        saveLabel="修改密码"
        said="密码已修改，下次登录起用新密码"
        resetAfter
        errorField="current"
      >
        <Form.Item
          name="current"
          label="现在的密码"
          rules={[{ required: true, message: '请填写现在的密码' }]}
        >
          <Input.Password autoComplete="current-password" visibilityToggle={false} />
        </Form.Item>
        <PasswordFields label="新密码" password={['next']} again={['again']} />
        <p className="quiet settings-help">{finality['people.changePassword'].sentence}</p>
      </SettingsForm>
    </div>
  )
}
