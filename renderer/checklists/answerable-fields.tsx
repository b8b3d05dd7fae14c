import { Form } from 'antd'
import { isInUse } from '../../db/own-lists/own-list.ts'
import { supervised } from '../../db/people/posts.ts'
import { useRead } from '../api/use-call.ts'
import { orNull } from '../case-steps/help-fields.tsx'
import { SearchSelect } from '../ui/search-select.tsx'
import { StaffSelect } from '../ui/staff-select.tsx'

/** Who answers: somebody of the house, a body, or both. */
export function AnswerableFields() {
  const bodies = (useRead('bodies.list', {}).data ?? []).filter(isInUse)
  return (
    <div className="ledger-fields">
      <Form.Item name="accountId" label="责任人" {...orNull} extra="单位没有账户的不选，由承办人销号">
        <StaffSelect roles={supervised} placeholder="选择责任人" />
      </Form.Item>
      {bodies.length === 0 ? null : (
        <Form.Item name="bodyId" label="责任单位" {...orNull}>
          <SearchSelect
            aria-label="责任单位"
            allowClear
            placeholder="可不选"
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      )}
    </div>
  )
}
