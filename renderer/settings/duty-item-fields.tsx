import { Form, Input } from 'antd'
import type { Body } from '../../db/bodies/body.ts'
import { basisKinds, dutyItemSchema, fieldsOf } from '../../db/duty-list/duty-item.ts'
import { useCentre } from '../seat/signed-in.ts'
import { schemaRules } from '../ui/schema-rule.ts'
import { SearchSelect } from '../ui/search-select.tsx'

const { shape } = dutyItemSchema

/** A list shows its placeholder where nothing is chosen. */
const chosen = (value: string) => ({ value: value || null })

/** The questions about a line of the list. */
export function DutyItemFields({ bodies }: { bodies: Body[] }) {
  const { dictionaries } = useCentre()
  return (
    <>
      <Form.Item name="field" label="领域" required getValueProps={chosen} extra="选一级的，管它下面的各类">
        <SearchSelect
          autoFocus
          aria-label="领域"
          placeholder="选择领域"
          options={fieldsOf(dictionaries.field).map((value) => ({ value, label: value }))}
          notFoundContent="字典里没有这个领域；可以先在“字典 → 涉及领域”里添加"
        />
      </Form.Item>
      <Form.Item
        name="subject"
        label="事项"
        required
        validateTrigger="onBlur"
        rules={schemaRules(shape.subject)}
        extra="写群众会用的词，可以写几个，用顿号隔开，如：堰塘、渠道维修"
      >
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item name="bodyId" label="责任单位" required getValueProps={chosen}>
        <SearchSelect
          aria-label="责任单位"
          placeholder="选择单位"
          options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          notFoundContent="没有叫这个名字的单位；请先在上面添加单位"
        />
      </Form.Item>
      <Form.Item name="basisKind" label="确定方式" required>
        <SearchSelect
          aria-label="确定方式"
          options={basisKinds.map((kind) => ({ value: kind, label: kind }))}
        />
      </Form.Item>
      <Form.Item name="basis" label="依据" validateTrigger="onBlur" rules={schemaRules(shape.basis)}>
        <Input autoComplete="off" placeholder="如：镇机构职能规定第三条，或某次会议纪要" />
      </Form.Item>
    </>
  )
}
