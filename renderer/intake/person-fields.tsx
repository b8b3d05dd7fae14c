import { Form, Input } from 'antd'
import { dayOf } from '../../db/calendar/moment.ts'
import { phoneSchema } from '../../db/parties/phone.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { readIdOn } from './id-reading.ts'
import type { PartyValues } from './intake-values.ts'
import { NameItem } from './name-item.tsx'
import { VillageInput } from './village-input.tsx'
import { thisMinute } from '../ui/typed-time.ts'

interface Props {
  /** The party's index in its list. */
  at: number
  party: PartyValues
}

function checkIdNumber(_: unknown, value: string | undefined): Promise<void> {
  if (!value) return Promise.resolve()
  const reading = readIdOn(value, dayOf(thisMinute()))
  return reading.ok ? Promise.resolve() : Promise.reject(new Error(reading.reason))
}

export function PhoneItem({ at }: { at: number }) {
  return (
    <Form.Item
      name={[at, 'phone']}
      label="电话"
      validateTrigger="onBlur"
      rules={schemaRules(phoneSchema('电话'))}
    >
      <Input autoComplete="off" className="numbers" />
    </Form.Item>
  )
}

/** 个人: the number first, since birth date and sex follow from it. */
export function PersonFields({ at, party }: Props) {
  const reading = readIdOn(party.idNumber, dayOf(thisMinute()))
  return (
    <div className="intake-person">
      <Form.Item
        name={[at, 'idNumber']}
        label="证件号"
        validateTrigger="onBlur"
        rules={[{ validator: checkIdNumber }]}
      >
        <Input autoComplete="off" className="numbers" />
      </Form.Item>
      <NameItem at={at} label="姓名" />
      {reading.ok ? (
        <Form.Item label="性别" htmlFor={`derived-sex-${at}`}>
          <Input id={`derived-sex-${at}`} value={reading.sex} readOnly tabIndex={-1} variant="filled" />
        </Form.Item>
      ) : (
        <Form.Item name={[at, 'sex']} label="性别">
          <ChoiceField
            allowClear
            placeholder="—"
            options={[
              { value: '男', label: '男' },
              { value: '女', label: '女' }
            ]}
          />
        </Form.Item>
      )}
      <PhoneItem at={at} />
      <Form.Item name={[at, 'address']} label="住址">
        <VillageInput />
      </Form.Item>
    </div>
  )
}
