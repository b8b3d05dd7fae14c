import { dutySchema } from '../../db/bodies/body.ts'
import { BodyRows } from './body-rows.tsx'
import { blankDuty } from './body-values.ts'

const { shape } = dutySchema

/** Who can be reached on which weekday, or on which day. */
export function BodyRosterFields() {
  return (
    <BodyRows
      list="roster"
      label="值班表"
      titleOf={(order) => `值班第 ${order} 行`}
      lines={[
        {
          ...{ name: 'day', label: '值班日', rule: shape.day, numbers: true },
          placeholder: '周一，周一上午，或 2026-12-01'
        },
        { name: 'name', label: '值班人', rule: shape.name },
        { name: 'phone', label: '电话', rule: shape.phone, numbers: true }
      ]}
      blank={blankDuty}
      addLabel="加一行值班"
    />
  )
}
