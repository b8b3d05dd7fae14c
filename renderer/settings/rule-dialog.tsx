import { Checkbox, Form, Input, Radio } from 'antd'
import type { Day } from '../../db/calendar/moment.ts'
import { colours, tiers } from '../../db/cases/case.ts'
import { natures, routeLabels, routes } from '../../db/cases/nature.ts'
import { forWhomLabels } from '../../db/clocks/centre-rule.ts'
import { clockUnits, isOfMinutes, unitLabels } from '../../db/clocks/clock-rule.ts'
import { signalLabel, signals } from '../../db/clocks/signals.ts'
import { roleLabels } from '../../db/people/people.ts'
import { timeGranters } from '../../db/people/posts.ts'
import { call } from '../api/call.ts'
import { useRead } from '../api/use-call.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { CountInput } from '../ui/count-input.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ruleInput, valuesOf, type RuleValues } from './rule-values.ts'
import type { StandingRule } from './rule-words.ts'
import { SettingsForm } from './settings-form.tsx'

const signalOptions = signals.map((value) => ({ value, label: signalLabel(value) }))
const routeOptions = routes.map((value) => ({ value, label: `${value} ${routeLabels[value]}` }))
const plain = (words: readonly string[]) => words.map((value) => ({ value, label: value }))

/** Several of a list, in one field. */
function Several({ name, label, options, required = false }: SeveralProps) {
  return (
    <Form.Item name={name} label={label} required={required}>
      <ChoiceField
        mode="multiple"
        aria-label={label}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
      />
    </Form.Item>
  )
}

interface SeveralProps {
  name: string[]
  label: string
  options: { value: string; label: string }[]
  required?: boolean
}

/** How it is counted. */
function Counting() {
  const unit = Form.useWatch(['definition', 'rule', 'unit']) as (typeof clockUnits)[number] | undefined
  const ofMinutes = unit !== undefined && isOfMinutes(unit)
  const choices = (options: [string, string][]) => options.map(([value, label]) => ({ value, label }))
  return (
    <>
      <div className="rule-row">
        <Form.Item name={['definition', 'rule', 'length']} label="时长" required>
          <CountInput />
        </Form.Item>
        <Form.Item name={['definition', 'rule', 'unit']} label="单位" required>
          <ChoiceField
            aria-label="单位"
            showSearch={{ optionFilterProp: 'label' }}
            options={clockUnits.map((value) => ({ value, label: unitLabels[value] }))}
          />
        </Form.Item>
        <Form.Item name={['definition', 'soon']} label="提前多少算快到期">
          <CountInput />
        </Form.Item>
      </div>
      {ofMinutes ? (
        <Form.Item name={['definition', 'rule', 'basis']} label="怎么走">
          <Radio.Group
            aria-label="怎么走"
            options={choices([
              ['office', '工作时间'],
              ['continuous', '自然时间']
            ])}
          />
        </Form.Item>
      ) : (
        <div className="rule-row">
          <Form.Item name={['definition', 'rule', 'cutoff']} label="末日到几点">
            <Radio.Group
              aria-label="末日到几点"
              options={choices([
                ['24:00', '24:00'],
                ['close', '下班']
              ])}
            />
          </Form.Item>
          <Form.Item name={['definition', 'rule', 'rollover']} label="末日遇休">
            <Radio.Group
              aria-label="末日遇休"
              options={choices([
                ['none', '不顺延'],
                ['next', '顺延到工作日']
              ])}
            />
          </Form.Item>
        </div>
      )}
      <div className="rule-row">
        <Several name={['definition', 'starts']} label="从什么时候起算" options={signalOptions} required />
        <Several name={['definition', 'stops']} label="什么时候停" options={signalOptions} required />
      </div>
    </>
  )
}

/** Which cases get it; a list left empty asks nothing. */
function Applies() {
  const { data } = useRead('centre.read', {})
  const { category = [], channel = [], grade = [] } = data?.dictionaries ?? {}
  return (
    <div className="rule-row">
      <Several name={['definition', 'applies', 'tiers']} label="限哪些层级" options={plain(tiers)} />
      <Several name={['definition', 'applies', 'colours']} label="限哪些颜色" options={plain(colours)} />
      <Several name={['definition', 'applies', 'categories']} label="限哪些类别" options={plain(category)} />
      <Several name={['definition', 'applies', 'channels']} label="限哪些渠道" options={plain(channel)} />
      <Several name={['definition', 'applies', 'grades']} label="限哪些分档" options={plain(grade)} />
      <Several name={['definition', 'applies', 'natures']} label="限哪些事项性质" options={plain(natures)} />
      <Several
        name={['definition', 'applies', 'routes']}
        label="限申诉求决的哪些途径"
        options={routeOptions}
      />
    </div>
  )
}

/** Who may grant more time, and how much. */
function Extension() {
  const may = Form.useWatch('extends') as boolean | undefined
  const granters = timeGranters.map((value) => ({ value, label: roleLabels[value] }))
  return (
    <>
      <Form.Item name={['definition', 'pausable']} valuePropName="checked">
        <Checkbox>可以暂停</Checkbox>
      </Form.Item>
      <Form.Item name="extends" valuePropName="checked">
        <Checkbox>可以延长</Checkbox>
      </Form.Item>
      {may ? (
        <>
          <div className="rule-row">
            <Several
              name={['definition', 'extension', 'by']}
              label="谁可以批准"
              options={granters}
              required
            />
            <Form.Item name={['definition', 'extension', 'most']} label="每次最多延长" required>
              <CountInput />
            </Form.Item>
            <Form.Item name={['definition', 'extension', 'times']} label="可以延长几次" required>
              <CountInput />
            </Form.Item>
          </div>
          <Form.Item name={['definition', 'extension', 'bothSides']} valuePropName="checked">
            <Checkbox>要双方当事人都同意</Checkbox>
          </Form.Item>
          <Form.Item name={['definition', 'rule', 'lateExtension']} label="期满以后才批的">
            <Radio.Group
              aria-label="期满以后才批的"
              options={[
                { value: 'refuse', label: '不准' },
                { value: 'allow', label: '准，留违期' }
              ]}
            />
          </Form.Item>
        </>
      ) : null}
    </>
  )
}

interface Props {
  rule: StandingRule
  today: Day
  onClose: () => void
}

/** A version of a rule, with the day from which new cases go by it. */
export function RuleDialog({ rule, today, onClose }: Props) {
  const { code, definition } = rule
  return (
    <Dialog open title={`修改“${definition.name}”`} footer={null} width={880} onCancel={onClose}>
      <SettingsForm<RuleValues>
        alone
        label="修改期限规则"
        draftKey={`settings/rule/${code}`}
        initialValues={valuesOf(rule, today)}
        save={(values, _before, draft) => call('clockRules.set', ruleInput(code, values), draft)}
        saveLabel="保存规则"
        said={({ takesEffect, inUse }) =>
          `已保存规则，从 ${takesEffect} 起${inUse ? '按它给新的期限' : '停用'}`
        }
        onSaved={onClose}
      >
        <div className="rule-row">
          <Form.Item name={['definition', 'name']} label="名称" required>
            <Input autoComplete="off" />
          </Form.Item>
          <Form.Item name={['definition', 'forWhom']} label="谁的期限">
            <Radio.Group
              aria-label="谁的期限"
              options={Object.entries(forWhomLabels).map(([value, label]) => ({ value, label }))}
            />
          </Form.Item>
        </div>
        <Counting />
        <Applies />
        <Extension />
        <Form.Item name={['definition', 'basis']} label="依据（印在期限后面）">
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name={['definition', 'source']} label="来源">
          <Input autoComplete="off" placeholder="还没有核实的空着" />
        </Form.Item>
        <div className="rule-row">
          <Form.Item name="inUse" label="在不在用">
            <Radio.Group
              aria-label="在不在用"
              options={[
                { value: true, label: '在用' },
                { value: false, label: '停用：不再给新的，在走的走完' }
              ]}
            />
          </Form.Item>
          <Form.Item name="takesEffect" label="从哪一天起用" required>
            <DayInput />
          </Form.Item>
        </div>
        <Form.Item name="reason" label="修改的依据或理由" required>
          <Input autoComplete="off" placeholder="如：镇党委会议纪要" />
        </Form.Item>
        <p className="quiet">新规则只管从那天起新起的期限；在走的不变，要改的用“用到在办件”。</p>
      </SettingsForm>
    </Dialog>
  )
}
