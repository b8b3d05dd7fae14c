import { Button, Table } from 'antd'
import { useState } from 'react'
import { bodyKindLabels, onDuty, type Body } from '../../db/bodies/body.ts'
import { isInUse } from '../../db/own-lists/own-list.ts'
import { dayOf } from '../../db/calendar/moment.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import { thisMinute } from '../ui/typed-time.ts'
import { BodyDialog } from './body-dialog.tsx'
import { RowOrders, useRowOrders } from './row-orders.tsx'

/** How many people a body has, and who can be reached today. */
function Reach({ body: { people, roster } }: { body: Body }) {
  const today = onDuty(roster, dayOf(thisMinute()))
  const names = people.map(({ name, duty }) => (duty ? `${name}（${duty}）` : name))
  return (
    <>
      {names.join('、')}
      {today.length > 0 ? (
        <div>
          今天值班：{today.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')).join('、')}
        </div>
      ) : null}
      {roster.length > 0 && today.length === 0 ? <div className="quiet">今天没有排班</div> : null}
    </>
  )
}

/** 单位: who can be answerable for a matter, in the centre's order. */
export function BodyList({ bodies }: { bodies: Body[] }) {
  const orders = useRowOrders('bodies')
  const offer = useOffer()
  const [edited, setEdited] = useState<Body | 'new' | null>(null)
  return (
    <>
      <h3>单位</h3>
      <p className="settings-help">
        分派时在这里面选责任单位。改名、停用以后，已经分派的诉求仍写当时的名称。
      </p>
      <Table<Body>
        rowKey="id"
        size="small"
        tableLayout="fixed"
        pagination={false}
        aria-label="单位"
        dataSource={bodies}
        locale={{ emptyText: '还没有单位；没有单位时分派只选承办人' }}
        rowClassName={(body) => (isInUse(body) ? '' : 'settings-stopped')}
        columns={[
          {
            title: '名称',
            render: (_, { name, shortName, stoppedAt }) => (
              <>
                {name}
                {shortName ? <span className="quiet">（{shortName}）</span> : null}
                {stoppedAt === null ? null : <div>{stoppedAt.slice(0, 10)} 停用</div>}
              </>
            )
          },
          {
            title: '类别、电话',
            width: '9.5em',
            render: (_, { kind, phone }) => (
              <>
                {bodyKindLabels[kind]}
                {phone ? <div className="numbers">{phone}</div> : null}
              </>
            )
          },
          { title: '人员和值班', render: (_, body) => <Reach body={body} /> },
          {
            title: '操作',
            className: 'bodies-actions',
            render: (_, body) => (
              <RowOrders row={body} rows={bodies} name={body.name} orders={orders} onEdit={setEdited} />
            )
          }
        ]}
      />
      <ErrorNote error={orders.error} />
      <Button className="settings-below" onClick={() => setEdited('new')}>
        添加单位
      </Button>
      {edited ? (
        <BodyDialog body={edited === 'new' ? null : edited} onClose={() => setEdited(null)} offer={offer} />
      ) : null}
    </>
  )
}
