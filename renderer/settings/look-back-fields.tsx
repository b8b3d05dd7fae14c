import { Form, Input } from 'antd'
import { supervisionSettingsSchema } from '../../db/supervision/settings.ts'
import { CountInput } from '../ui/count-input.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { LinesInput } from './lines-input.tsx'

/** What a look back asks, how much is drawn, and what counts as fast. */
export function LookBackFields() {
  const { lookBackFastDays, lookBackPercent, lookBackSource } = supervisionSettingsSchema.shape
  return (
    <>
      <Form.Item
        name="lookBackQuestions"
        label="回头看的核实问题"
        required
        extra="一行一个，最多 20 个；改了以后只用于以后登记的，登记过的照旧"
      >
        <LinesInput />
      </Form.Item>
      <Form.Item name="lookBackSource" label="核实问题的出处" rules={schemaRules(lookBackSource)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="lookBackPercent"
        label="抽取比例"
        required
        extra="抽取时先这样写，每次可以改；没有默认来源"
        rules={schemaRules(lookBackPercent)}
      >
        <CountInput suffix="%" />
      </Form.Item>
      <Form.Item
        name="lookBackFastDays"
        label="办得快的天数"
        required
        extra="登记到办结不超过这么多天的，抽取时可以单独抽；没有默认来源"
        rules={schemaRules(lookBackFastDays)}
      >
        <CountInput suffix="天" />
      </Form.Item>
    </>
  )
}
