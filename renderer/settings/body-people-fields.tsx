import { Form } from 'antd'
import { bodyPersonSchema } from '../../db/bodies/body.ts'
import { AccountSelect } from './account-select.tsx'
import { BodyRows } from './body-rows.tsx'
import { blankPerson } from './body-values.ts'

const { shape } = bodyPersonSchema

/** The people of a body, with an account of the centre or without. */
export function BodyPeopleFields() {
  return (
    <BodyRows
      list="people"
      label="人员"
      titleOf={(order) => `第 ${order} 人`}
      lines={[
        { name: 'name', label: '姓名', rule: shape.name },
        { name: 'duty', label: '职责', rule: shape.duty },
        { name: 'phone', label: '电话', rule: shape.phone, numbers: true }
      ]}
      more={(row, title) => (
        <Form.Item name={[row, 'accountId']} label={`${title}账户`}>
          <AccountSelect aria-label={`${title}账户`} />
        </Form.Item>
      )}
      blank={blankPerson}
      addLabel="加一人"
    />
  )
}
