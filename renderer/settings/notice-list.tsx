import { Button, Table } from 'antd'
import { useState } from 'react'
import type { Value } from '../../db/api.ts'
import { noticeName } from '../../db/working-time/notice.ts'
import { WithdrawDialog } from './withdraw-dialog.tsx'
import { originWords } from './working-time-words.ts'

type Notice = Value<'holidays.list'>['notices'][number]

/** The notices that say something of a year, those taken out of force too. */
export function NoticeList({ notices, year }: { notices: Notice[]; year: number }) {
  const [leaving, setLeaving] = useState<Notice | null>(null)
  return (
    <>
      <Table<Notice>
        className="settings-below"
        rowKey={(notice) => notice.id ?? notice.title}
        size="small"
        tableLayout="fixed"
        pagination={false}
        aria-label={`${year} 年的通知`}
        dataSource={notices}
        rowClassName={({ withdrawnAt }) => (withdrawnAt === null ? '' : 'settings-stopped')}
        columns={[
          { title: '通知', render: (_, notice) => <NoticeWords notice={notice} /> },
          { title: '发布日', dataIndex: 'published', width: '10em', className: 'numbers' },
          { title: '从哪里来', render: (_, notice) => originWords(notice) },
          {
            title: '操作',
            width: '4.4em',
            render: (_, notice) =>
              notice.id === null || notice.withdrawnAt !== null ? null : (
                <span className="settings-row-actions">
                  <Button
                    type="link"
                    size="small"
                    aria-label={`撤回${noticeName(notice)}`}
                    onClick={() => setLeaving(notice)}
                  >
                    撤回
                  </Button>
                </span>
              )
          }
        ]}
      />
      {leaving?.id ? (
        <WithdrawDialog id={leaving.id} name={noticeName(leaving)} onClose={() => setLeaving(null)} />
      ) : null}
    </>
  )
}

function NoticeWords({ notice }: { notice: Notice }) {
  const { reason, withdrawnAt, withdrawnBy, withdrawalReason } = notice
  return (
    <>
      {noticeName(notice)}
      {reason === '' ? null : <div className="quiet">{reason}</div>}
      {withdrawnAt === null ? null : (
        <div>
          已撤回：{withdrawnBy} {withdrawnAt.slice(0, 10)}，{withdrawalReason}
        </div>
      )}
    </>
  )
}
