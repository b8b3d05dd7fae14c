import { Table, type TableColumnsType } from 'antd'
import { shortCode } from '../../db/digest/short-code.ts'
import type { CatalogueEntry } from '../../db/documents/catalogue-entry.ts'
import { useWide } from '../ui/use-wide.ts'

/** The catalogue of the volume as it will be printed. */
export function Catalogue({ pieces, pageCount }: { pieces: CatalogueEntry[]; pageCount: number }) {
  const wide = useWide()
  const rows = pieces.map((piece, index) => ({ ...piece, order: index + 1 }))
  return (
    <section aria-label="卷内文件目录" className="catalogue">
      <h2>
        卷内文件目录
        <span className="quiet numbers">
          共 {pieces.length} 件，{pageCount} 页
        </span>
      </h2>
      <Table
        aria-label="卷内文件目录"
        rowKey="order"
        size="small"
        columns={columnsFor(wide)}
        dataSource={rows}
        pagination={false}
        tableLayout="fixed"
      />
    </section>
  )
}

/** A wide window has room for a number and a name of the centre in one line. */
const columnsFor = (wide: boolean): TableColumnsType<CatalogueEntry & { order: number }> => [
  { title: '序号', dataIndex: 'order', width: '3.4em', align: 'right' },
  { title: '题名', dataIndex: 'title', className: 'catalogue-title' },
  { title: '文号', dataIndex: 'number', width: wide ? '17em' : '13em', className: 'catalogue-number' },
  { title: '责任者', dataIndex: 'responsible', width: wide ? '15em' : '9.6em', responsive: ['lg'] },
  { title: '日期', dataIndex: 'date', width: '6em', className: 'numbers' },
  { title: '页号', dataIndex: 'page', width: '3.6em', align: 'right' },
  { title: '页数', dataIndex: 'pages', width: '3.6em', align: 'right', responsive: ['lg'] },
  {
    title: '短码',
    dataIndex: 'sha256',
    width: '6.6em',
    className: 'catalogue-code numbers',
    render: (sha256: string) => shortCode(sha256)
  }
]
