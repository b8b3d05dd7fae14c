import { Table } from 'antd'
import { useState } from 'react'
import type { DictionaryEntryView } from '../../db/dictionaries/dictionaries.ts'
import { isInUse } from '../../db/own-lists/own-list.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { useOffer } from '../ui/footer-message.tsx'
import { DictionaryDialog } from './dictionary-dialog.tsx'
import { RowOrders, useRowOrders } from './row-orders.tsx'

interface Props {
  label: string
  entries: DictionaryEntryView[]
}

/** The words of one dictionary in the centre's order, stopped ones last. */
export function DictionaryList({ label, entries }: Props) {
  const orders = useRowOrders('dictionaryList')
  const offer = useOffer()
  const [edited, setEdited] = useState<DictionaryEntryView | null>(null)
  return (
    <>
      <Table<DictionaryEntryView>
        rowKey="id"
        size="small"
        tableLayout="fixed"
        pagination={false}
        aria-label={label}
        dataSource={entries}
        rowClassName={(entry) => (isInUse(entry) ? '' : 'settings-stopped')}
        columns={[
          {
            title: '名称',
            render: (_, { value, stoppedAt }) => (
              <>
                {value}
                {stoppedAt === null ? null : <div>{stoppedAt.slice(0, 10)} 停用</div>}
              </>
            )
          },
          { title: '说明', dataIndex: 'note' },
          {
            title: '操作',
            className: 'bodies-actions',
            render: (_, entry) => (
              <RowOrders row={entry} rows={entries} name={entry.value} orders={orders} onEdit={setEdited} />
            )
          }
        ]}
      />
      <ErrorNote error={orders.error} />
      {edited ? (
        <DictionaryDialog entry={edited} label={label} onClose={() => setEdited(null)} offer={offer} />
      ) : null}
    </>
  )
}
