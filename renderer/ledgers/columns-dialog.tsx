import { Button, Checkbox } from 'antd'
import { columnFacts, columnNames, openingColumns, type ColumnName } from '../../db/ledgers/columns.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useShortcut } from '../ui/shortcut.ts'

interface Props {
  chosen: readonly ColumnName[]
  onChoose: (columns: readonly ColumnName[]) => void
  onClose: () => void
}

/** Which columns a ledger shows; the list behind follows at once. One is always left. */
export function ColumnsDialog({ chosen, onChoose, onClose }: Props) {
  useShortcut('Ctrl+Enter', onClose, { label: '看列表' })
  const choose = (wanted: readonly ColumnName[]) => {
    if (wanted.length > 0) onChoose(columnNames.filter((name) => wanted.includes(name)))
  }
  return (
    <Dialog title="显示哪些列" open onCancel={onClose} width={560} footer={null}>
      <Checkbox.Group<ColumnName>
        className="ledger-columns"
        value={[...chosen]}
        onChange={choose}
        options={columnNames.map((name) => ({ value: name, label: columnFacts(name).label }))}
      />
      <div className="ledger-dialog-foot">
        <Button onClick={() => onChoose(openingColumns)}>恢复原样</Button>
        <Button type="primary" onClick={onClose}>
          看列表
        </Button>
      </div>
    </Dialog>
  )
}
