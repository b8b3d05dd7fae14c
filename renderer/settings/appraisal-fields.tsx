import { Form, Input, Switch } from 'antd'
import { supervisionSettingsSchema } from '../../db/supervision/settings.ts'
import { DayInput } from '../ui/day-input.tsx'
import { schemaRules } from '../ui/schema-rule.ts'
import { LinesInput } from './lines-input.tsx'

/** Whether each closed case is appraised, from when on, by which points and with which results. */
export function AppraisalFields() {
  const { appraisalSource } = supervisionSettingsSchema.shape
  return (
    <>
      <Form.Item
        name="appraisal"
        label="一件一评查一反馈"
        valuePropName="checked"
        extra="每件办结的都由没有参与办理的人评查，再反馈给诉求人。出处：巴州区“一件一评查一反馈”"
      >
        <Switch checkedChildren="评查" unCheckedChildren="不评查" />
      </Form.Item>
      <Form.Item
        name="appraisalFrom"
        label="从哪天办结的起评查"
        extra="空着就是全部；没有默认来源，由本中心定"
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="appraisalPoints" label="评查项目" required extra="一行一个，最多 30 个">
        <LinesInput />
      </Form.Item>
      <Form.Item name="appraisalSource" label="评查项目的出处" rules={schemaRules(appraisalSource)}>
        <Input autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="appraisalResults"
        label="评查结果"
        required
        extra="一行一种，至少两种；没有默认来源，由本中心定"
      >
        <LinesInput />
      </Form.Item>
    </>
  )
}
