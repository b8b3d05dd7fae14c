import { Button, Table } from 'antd'
import { useState } from 'react'
import type { Body } from '../../db/bodies/body.ts'
import { isInUse } from '../../db/own-lists/own-list.ts'
import type { DutyItem } from '../../db/duty-list/duty-item.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import { DutyItemDialog } from './duty-item-dialog.tsx'
import { RowOrders, useRowOrders } from './row-orders.tsx'

interface Props {
  items: DutyItem[]
  bodies: Body[]
}

/** 事件清单: which subject of a field is whose business, and by what. */
export function DutyItemList({ items, bodies }: Props) {
  const orders = useRowOrders('dutyList')
  const offer = useOffer()
  const [edited, setEdited] = useState<DutyItem | 'new' | null>(null)
  return (
    <>
      <h3>事件清单</h3>
      <p className="settings-help">
        分派时按这张清单提议责任单位并说明理由，选谁仍由分派的人定。先比诉求里写到多少事项的字，再比领域，然后法定、商定、指定。
      </p>
      <Table<DutyItem>
        rowKey="id"
        size="small"
        tableLayout="fixed"
        pagination={false}
        aria-label="事件清单"
        dataSource={items}
        locale={{ emptyText: '清单还是空的；没有清单时分派不提议责任单位' }}
        rowClassName={(item) => (isInUse(item) ? '' : 'settings-stopped')}
        columns={[
          {
            title: '领域和事项',
            render: (_, { field, subject, stoppedAt }) => (
              <>
                {subject}
                <div className="quiet">{field}</div>
                {stoppedAt === null ? null : <div>{stoppedAt.slice(0, 10)} 停用</div>}
              </>
            )
          },
          { title: '责任单位', dataIndex: 'body' },
          {
            title: '怎么定的',
            render: (_, { basisKind, basis }) => (
              <>
                {basisKind}
                {basis ? <div className="quiet">{basis}</div> : null}
              </>
            )
          },
          {
            title: '操作',
            className: 'bodies-actions',
            render: (_, item) => (
              <RowOrders row={item} rows={items} name={item.subject} orders={orders} onEdit={setEdited} />
            )
          }
        ]}
      />
      <ErrorNote error={orders.error} />
      <Button className="settings-below" onClick={() => setEdited('new')}>
        添加事项
      </Button>
      {edited ? (
        <DutyItemDialog
          item={edited === 'new' ? null : edited}
          bodies={bodies.filter(isInUse)}
          onClose={() => setEdited(null)}
          offer={offer}
        />
      ) : null}
    </>
  )
}
