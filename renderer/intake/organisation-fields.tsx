import { Form, Input } from 'antd'
import { NameItem } from './name-item.tsx'
import { PhoneItem } from './person-fields.tsx'
import { VillageInput } from './village-input.tsx'

/** 单位: its credit code and legal representative stand in the place of a person's number and sex. */
export function OrganisationFields({ at }: { at: number }) {
  return (
    <div className="intake-organisation">
      <NameItem at={at} label="单位名称" />
      <Form.Item name={[at, 'creditCode']} label="信用代码">
        <Input autoComplete="off" className="numbers" />
      </Form.Item>
      <Form.Item name={[at, 'legalRepresentative']} label="法定代表人">
        <Input autoComplete="off" />
      </Form.Item>
      <PhoneItem at={at} />
      <Form.Item name={[at, 'address']} label="地址">
        <VillageInput />
      </Form.Item>
    </div>
  )
}
