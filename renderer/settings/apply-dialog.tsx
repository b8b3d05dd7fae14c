import { Form, Input, Radio, Table } from 'antd'
import { useState } from 'react'
import type { Input as InputOf, Value } from '../../db/api.ts'
import { screenEnd } from '../../db/clocks/clock.ts'
import { call } from '../api/call.ts'
import { finality } from '../api/finality.ts'
import { useRead } from '../api/use-call.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { SettingsForm } from './settings-form.tsx'

type Preview = Value<'clockRules.preview'>
type Mode = NonNullable<InputOf<'clockRules.preview'>['mode']>

/** `会动 3 件：2 件提前，1 件推后；其中 1 件一改就超期` */
function countWords({ count }: Preview): string {
  const { moved, earlier, later, same, bornOverdue, losesExtensions } = count
  if (moved === 0) return '没有在办件会因此改变。'
  const parts = [
    [earlier, '提前'],
    [later, '推后'],
    [same, '到期日不变']
  ] as const
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${number} 件${word}`)
  const warn = [
    bornOverdue > 0 ? `${bornOverdue} 件一改就超期` : '',
    losesExtensions > 0 ? `${losesExtensions} 件已批的延长不再算` : ''
  ].filter((word) => word !== '')
  return `会动 ${moved} 件：${told.join('，')}${warn.length > 0 ? `；其中${warn.join('，')}` : ''}。`
}

const end = (due: string | null) => (due === null ? '没有（暂停中）' : screenEnd(due))

function Moves({ preview }: { preview: Preview }) {
  return (
    <>
      <p aria-live="polite">
        <strong>{countWords(preview)}</strong>
        {preview.moves.length < preview.count.moved ? `下面是前 ${preview.moves.length} 件。` : ''}
      </p>
      {preview.moves.length === 0 ? null : (
        <Table
          rowKey="key"
          size="small"
          tableLayout="fixed"
          aria-label="会动的在办件"
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          dataSource={preview.moves.map((move, key) => ({ ...move, key }))}
          columns={[
            { title: '编号', dataIndex: 'number', width: '12em', className: 'numbers' },
            { title: '现在到期', className: 'numbers', render: (_, { before }) => end(before) },
            { title: '改到', className: 'numbers', render: (_, { after }) => end(after) },
            {
              title: '注意',
              width: '8.5em',
              render: (_, { bornOverdue, losesExtensions }) =>
                [bornOverdue ? '一改就超期' : '', losesExtensions ? '延长不再算' : '']
                  .filter((word) => word !== '')
                  .join('，')
            }
          ]}
        />
      )}
    </>
  )
}

interface Props {
  /** Null: the holiday table of today. */
  code: string | null
  /** The rule, or the table, as people know it. */
  name: string
  onClose: () => void
}

/** Which running cases a changed rule or table would move; moved by the one who looked, with a reason. */
export function ApplyDialog({ code, name, onClose }: Props) {
  const [mode, setMode] = useState<Mode>('elapsed')
  const applied = { what: code === null ? 'calendar' : 'rule', code, mode } as const
  const { data: preview, error } = useRead('clockRules.preview', applied, { steady: true })
  return (
    <Dialog open title={`把${name}用到在办件`} footer={null} width={880} onCancel={onClose}>
      <ErrorNote error={error} />
      {code === null ? null : (
        <Radio.Group
          aria-label="怎么算"
          value={mode}
          onChange={({ target }) => setMode(target.value as Mode)}
          options={[
            { value: 'elapsed', label: '从原来的起点重数' },
            { value: 'restart', label: '从现在起算' }
          ]}
        />
      )}
      {preview ? <Moves preview={preview} /> : null}
      {preview && preview.count.moved > 0 ? (
        <SettingsForm<{ reason: string }>
          alone
          label="用到在办件"
          initialValues={{ reason: '' }}
          save={({ reason }, _before, draft) =>
            call('clockRules.apply', { ...applied, reason, seen: preview.count }, draft)
          }
          saveLabel="改用新的到期日"
          said={`已改 ${preview.count.moved} 件的到期日`}
          onSaved={onClose}
          errorField="reason"
        >
          <Form.Item name="reason" label="理由" required>
            <Input autoComplete="off" placeholder="如：镇党委会议决定在办件一并执行" />
          </Form.Item>
          <p className="quiet">{finality['clockRules.apply'].sentence}</p>
        </SettingsForm>
      ) : null}
    </Dialog>
  )
}
