import { Button, Table } from 'antd'
import { useState } from 'react'
import { useActor } from '../seat/signed-in.ts'
import { permits } from '../api/permits.ts'
import { useRead } from '../api/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { ApplyDialog } from './apply-dialog.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import { appliesWords, lengthWords, type StandingRule } from './rule-words.ts'
import './rules.css'

type Open = { rule: StandingRule; as: 'change' | 'apply' } | 'calendar' | null

const usedFirst = (one: StandingRule, other: StandingRule) => Number(other.inUse) - Number(one.inUse)

/** 期限规则: which cases get which clock, in what version; and what a change would do to those that run. */
export function RulesSection() {
  const actor = useActor()
  const [open, setOpen] = useState<Open>(null)
  const { data, error } = useRead('clockRules.list', {})
  const close = () => setOpen(null)
  const maySet = permits('clockRules.set', actor)
  return (
    <>
      <p className="settings-help">
        新登记的诉求按今天在用的规则得到期限。改规则、改节假日都不动在走的期限；要动的，先看会动哪些，再由人决定。
      </p>
      <Button onClick={() => setOpen('calendar')}>把现在的节假日用到在办件…</Button>
      <ErrorNote error={error} />
      {data ? (
        <Table
          className="settings-below rules-table"
          rowKey="code"
          size="small"
          tableLayout="fixed"
          pagination={false}
          aria-label="期限规则"
          dataSource={data.rules.toSorted(usedFirst)}
          columns={[
            {
              title: '规则',
              render: (_, { definition, inUse }) => (
                <>
                  <strong>{definition.name}</strong>
                  <div className="quiet">
                    {inUse ? '在用' : '没有用'}；{appliesWords(definition)}
                  </div>
                </>
              )
            },
            {
              title: '多长',
              render: (_, { definition }) => (
                <>
                  {lengthWords(definition)}
                  <div className="quiet">{definition.source || '来源未核实'}</div>
                </>
              )
            },
            { title: '在走', width: '5em', render: (_, { running }) => `${running} 项` },
            {
              title: '操作',
              width: '9em',
              render: (_, rule) => (
                <div className="rule-actions">
                  {maySet ? (
                    <Button
                      size="small"
                      aria-label={`修改${rule.definition.name}`}
                      onClick={() => setOpen({ rule, as: 'change' })}
                    >
                      修改
                    </Button>
                  ) : null}
                  {rule.running > 0 ? (
                    <Button
                      size="small"
                      aria-label={`把${rule.definition.name}用到在办件`}
                      onClick={() => setOpen({ rule, as: 'apply' })}
                    >
                      用到在办件…
                    </Button>
                  ) : null}
                </div>
              )
            }
          ]}
        />
      ) : null}
      {open === 'calendar' ? <ApplyDialog code={null} name="现在的节假日" onClose={close} /> : null}
      {open !== null && open !== 'calendar' && open.as === 'apply' ? (
        <ApplyDialog code={open.rule.code} name={`“${open.rule.definition.name}”`} onClose={close} />
      ) : null}
      {open !== null && open !== 'calendar' && open.as === 'change' && data ? (
        <RuleDialog rule={open.rule} today={data.today} onClose={close} />
      ) : null}
    </>
  )
}
