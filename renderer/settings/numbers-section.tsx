import { Form, Input, Radio } from 'antd'
import { momentOf } from '../../db/calendar/moment.ts'
import { pageCorners, type Settings } from '../../db/centre/centre.ts'
import {
  formatNumber,
  numberSeries,
  numberTemplatesSchema,
  seriesNames,
  type NumberSeries
} from '../../db/numbers/number-series.ts'
import { call } from '../api/call.ts'
import { useCentre } from '../seat/signed-in.ts'
import { schemaRules } from '../ui/schema-rule.ts'
import { SettingsForm } from './settings-form.tsx'

/** The fields of a series' own, by what they mean or by what they may look like. */
function ownFields(series: NumberSeries, what: 'means' | 'example'): Record<string, string> {
  const fields: Record<string, { means: string; example: string }> = numberSeries[series].own
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field[what]]))
}

/** The first number of this year as the template in the field would write it. */
function Example({ series }: { series: NumberSeries }) {
  const { centre } = useCentre()
  const template: unknown = Form.useWatch(['numberTemplates', series])
  const year = Number(momentOf(new Date()).slice(0, 4))
  if (typeof template !== 'string') return null
  const own = ownFields(series, 'example')
  const means = Object.entries(ownFields(series, 'means')).map(([name, text]) => `{${name}} 是${text}`)
  const example = formatNumber(template, 1, { ...own, 年: String(year), 简: centre.shortName })
  return (
    <>
      <span className="numbers" aria-live="polite">
        本年第一件：{example}
      </span>
      。年份看{numberSeries[series].yearOf}
      {means.length > 0 ? `；${means.join('，')}` : ''}。
    </>
  )
}

/** 编号模板和页码位置 */
export function NumbersSection() {
  const { settings } = useCentre()
  const save = (values: Settings, before: Settings, draft?: string) =>
    call('centre.updateSettings', { ...values, before }, draft)
  return (
    <SettingsForm<Settings>
      label="编号和页码"
      draftKey="settings/numbers"
      initialValues={settings}
      latest={async () => (await call('centre.read', {})).settings}
      save={save}
      saveLabel="保存编号和页码"
      takeBack={save}
      said="已保存编号和页码，从下一个编号起生效"
    >
      <p className="settings-help">
        <code>{'{年}'}</code> 是年份，<code>{'{简}'}</code> 是编号简称，<code>{'{号}'}</code> 是本年的顺序号，
        <code>{'{号4}'}</code> 补足 4 位，超出的位数照写。已经给出的编号不会变，作废的也不再用。
      </p>
      {seriesNames.map((series) => (
        <Form.Item
          key={series}
          name={['numberTemplates', series]}
          label={numberSeries[series].label}
          required
          extra={<Example series={series} />}
          validateTrigger="onBlur"
          rules={schemaRules(numberTemplatesSchema.shape[series])}
        >
          <Input className="settings-line" autoComplete="off" />
        </Form.Item>
      ))}
      <Form.Item name="pageCorner" label="页码位置" extra="“下外”：单页在右、双页在左，适合双面打印">
        <Radio.Group options={pageCorners.map((corner) => ({ value: corner, label: corner }))} />
      </Form.Item>
    </SettingsForm>
  )
}
