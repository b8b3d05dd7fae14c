import { Form, Input } from 'antd'
import { centreSchema } from '../../db/centre/centre.ts'
import { schemaRules } from '../ui/schema-rule.ts'

/** The questions about the centre itself: the first-run assistant and the settings ask the same. */
const questions = [
  { name: 'name', label: '单位名称', extra: '例如：梁永镇群众诉求快处中心' },
  { name: 'shortName', label: '编号简称', extra: '写进编号的一两个字，例如：梁' },
  { name: 'county', label: '所属区县', extra: '例如：巴中市巴州区' },
  { name: 'township', label: '乡镇（街道）', extra: '例如：梁永镇' },
  { name: 'divisionCode', label: '区划代码', extra: '乡镇一级，9 位数字，可以以后再填', optional: true },
  { name: 'phone', label: '联系电话', extra: '照写的样子印在告知书上，可以写几个；可以不填', optional: true },
  {
    name: 'fondsName',
    label: '全宗名称',
    extra: '立档单位的全称，印在案卷封面；立卷归档前要填',
    optional: true
  },
  { name: 'fondsCode', label: '全宗号', extra: '由县档案馆给定，例如：J021；立卷归档前要填', optional: true }
] as const

/** `at` is where the centre stands in the form's values. */
export function CentreFields({ at }: { at: string[] }) {
  return (
    <div className="fields-two">
      {questions.map((question) => (
        <Form.Item
          key={question.name}
          name={[...at, question.name]}
          label={question.label}
          extra={question.extra}
          required={!('optional' in question)}
          validateTrigger="onBlur"
          rules={schemaRules(centreSchema.shape[question.name])}
        >
          <Input autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item
        className="fields-whole"
        name={[...at, 'villages']}
        label="村（社区）"
        extra="每行一个，也可以用顿号隔开；登记时从中选择"
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
    </div>
  )
}
