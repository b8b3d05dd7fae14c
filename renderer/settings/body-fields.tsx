import { Form, Input } from 'antd'
import { bodyKindLabels, bodyKinds, bodySchema } from '../../db/bodies/body.ts'
import { schemaRules } from '../ui/schema-rule.ts'
import { SearchSelect } from '../ui/search-select.tsx'
import { BodyPeopleFields } from './body-people-fields.tsx'
import { BodyRosterFields } from './body-roster-fields.tsx'

const { shape } = bodySchema

/** The questions about a body. */
export function BodyFields() {
  return (
    <>
      <div className="bodies-pair">
        <Form.Item
          name="name"
          label="单位名称"
          required
          validateTrigger="onBlur"
          rules={schemaRules(shape.name)}
        >
          <Input autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="kind" label="类别" required>
          <SearchSelect
            aria-label="类别"
            options={bodyKinds.map((kind) => ({ value: kind, label: bodyKindLabels[kind] }))}
          />
        </Form.Item>
        <Form.Item
          name="shortName"
          label="简称"
          validateTrigger="onBlur"
          rules={schemaRules(shape.shortName)}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label="电话" validateTrigger="onBlur" rules={schemaRules(shape.phone)}>
          <Input autoComplete="off" className="numbers" />
        </Form.Item>
      </div>
      <Form.Item name="note" label="备注" validateTrigger="onBlur" rules={schemaRules(shape.note)}>
        <Input autoComplete="off" />
      </Form.Item>
      <BodyPeopleFields />
      <BodyRosterFields />
    </>
  )
}
