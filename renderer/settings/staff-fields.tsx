import { Form, Input } from 'antd'
import { newPasswordSchema, roleLabels, roles, staffNameSchema, staffSchema } from '../../db/people/people.ts'
import { schemaRules } from '../ui/schema-rule.ts'
import { SearchSelect } from '../ui/search-select.tsx'

const roleOptions = roles.map((role) => ({ value: role, label: roleLabels[role] }))

interface Props {
  /** Where the person stands in a list of the form; the form itself when left out. */
  at?: (string | number)[]
  /** A person who is there already keeps the name. */
  existing?: boolean
  /** Whether an initial password is given. */
  password?: boolean
  /** The cursor begins in the first of them. */
  autoFocus?: boolean
}

/** The questions about one member of staff. */
export function StaffFields({ at = [], existing = false, password = !existing, autoFocus = false }: Props) {
  return (
    <>
      {existing ? null : (
        <Form.Item
          name={[...at, 'name']}
          label="姓名"
          required
          validateTrigger="onBlur"
          rules={schemaRules(staffNameSchema)}
        >
          <Input autoComplete="off" autoFocus={autoFocus} />
        </Form.Item>
      )}
      <Form.Item
        name={[...at, 'title']}
        label="职务"
        validateTrigger="onBlur"
        rules={schemaRules(staffSchema.shape.title)}
      >
        <Input autoComplete="off" autoFocus={autoFocus && existing} />
      </Form.Item>
      <Form.Item
        name={[...at, 'roles']}
        label="岗位"
        required
        rules={[{ type: 'array', required: true, message: '请至少选择一个岗位' }]}
      >
        <SearchSelect mode="multiple" options={roleOptions} placeholder="可选多个" />
      </Form.Item>
      {password ? (
        <Form.Item
          name={[...at, 'password']}
          label="初始密码"
          required
          validateTrigger="onBlur"
          rules={schemaRules(newPasswordSchema)}
        >
          <Input autoComplete="off" spellCheck={false} />
        </Form.Item>
      ) : null}
    </>
  )
}
