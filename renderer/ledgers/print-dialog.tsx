import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import { columnFacts, type ColumnName } from '../../db/ledgers/columns.ts'
import { fitOnPaper, mostPrinted, paperNames, papers, type Paper } from '../../db/ledgers/print-fit.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useShortcut } from '../ui/shortcut.ts'

interface Props {
  /** The columns that are shown. */
  columns: readonly ColumnName[]
  /** How many cases there are. */
  total: number
  onPrint: (columns: ColumnName[], paper: Paper) => void
  onClose: () => void
}

/** On which paper a ledger is printed, and which of its columns: what there is no room for is told before. */
export function PrintDialog({ columns, total, onPrint, onClose }: Props) {
  const [paper, setPaper] = useState<Paper>('A4')
  const [chosen, setChosen] = useState<readonly ColumnName[]>(columns)
  const { printed, left } = fitOnPaper(chosen, paper)
  const tooMany = total > mostPrinted
  const print = () => onPrint([...chosen], paper)
  useShortcut('Ctrl+Enter', print, { enabled: !tooMany, label: '排成 Word 文件' })
  const choose = (wanted: readonly ColumnName[]) => {
    if (wanted.length > 0) setChosen(columns.filter((name) => wanted.includes(name)))
  }
  return (
    <Dialog title="打印台账" open onCancel={onClose} width={620} footer={null}>
      <div className="ledger-print">
        <Radio.Group
          aria-label="纸张"
          optionType="button"
          value={paper}
          onChange={(event) => setPaper(event.target.value as Paper)}
          options={paperNames.map((name) => ({ value: name, label: papers[name] }))}
        />
        <p role="status">{fitWords({ paper, printed, left })}</p>
        <Checkbox.Group<ColumnName>
          className="ledger-columns"
          value={[...chosen]}
          onChange={choose}
          options={columns.map((name) => ({
            value: name,
            label: `${columnFacts(name).label}${left.includes(name) ? '（放不下）' : ''}`
          }))}
        />
        <p className="quiet">
          {tooMany
            ? `这份台账有 ${total} 件，一次最多打印 ${mostPrinted} 件：请先筛选，或者导出 Excel。`
            : `共 ${total} 件，每页有表头和页码；证件号和电话照样遮盖。排好后保存为 Word 文件，打开就能打印。`}
        </p>
      </div>
      <div className="ledger-dialog-foot">
        <Button type="primary" disabled={tooMany} onClick={print}>
          排成 Word 文件
        </Button>
      </div>
    </Dialog>
  )
}

function fitWords({
  paper,
  printed,
  left
}: {
  paper: Paper
  printed: ColumnName[]
  left: ColumnName[]
}): string {
  if (left.length === 0) return `${papers[paper]}放得下选的 ${printed.length} 列。`
  const names = left.map((name) => columnFacts(name).label).join('、')
  const way = paper === 'A4' ? '换 A3，或去掉几列再看。' : '去掉几列就放得下。'
  return `${papers[paper]}印 ${printed.length} 列；放不下 ${left.length} 列：${names}。${way}`
}
