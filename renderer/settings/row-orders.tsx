import { Button } from 'antd'
import type { AppError } from '../../db/errors.ts'
import { isInUse, type Direction } from '../../db/own-lists/own-list.ts'
import { useCommand } from '../api/use-call.ts'
import { call } from '../api/call.ts'
import { useOffer } from '../ui/footer-message.tsx'

interface Row {
  id: string
  stoppedAt: string | null
}

type List = 'bodies' | 'dutyList' | 'dictionaryList'

const other: Record<Direction, Direction> = { up: 'down', down: 'up' }

/** Moving and stopping the rows of a list, each offered back at the foot. */
export function useRowOrders(list: List): {
  move: (row: Row, name: string, direction: Direction) => void
  stop: (row: Row, name: string) => void
  error: AppError | null
} {
  const moving = useCommand(`${list}.move`)
  const stopping = useCommand(`${list}.setStopped`)
  const offer = useOffer()
  return {
    error: stopping.error ?? moving.error,
    move: ({ id }, name, direction) => {
      stopping.reset()
      const back = () => call(`${list}.move`, { id, direction: other[direction] }).then(() => null)
      const did = `把“${name}”${direction === 'up' ? '上移' : '下移'}一位`
      moving.mutate({ id, direction }, { onSuccess: () => offer({ did, takeBack: back }) })
    },
    stop: (row, name) => {
      const [{ id }, stopped] = [row, isInUse(row)]
      const back = () => call(`${list}.setStopped`, { id, stopped: !stopped }).then(() => null)
      const did = `${stopped ? '停用' : '恢复'}“${name}”`
      stopping.mutate({ id, stopped }, { onSuccess: () => offer({ did, takeBack: back }) })
    }
  }
}

interface Props<R extends Row> {
  row: R
  rows: R[]
  name: string
  orders: ReturnType<typeof useRowOrders>
  onEdit: (row: R) => void
}

/** 修改, 上移, 下移, 停用 of one row; a stopped one only comes back. */
export function RowOrders<R extends Row>({ row, rows, name, orders, onEdit }: Props<R>) {
  const inUse = rows.filter(isInUse)
  const button = (label: string, act: () => void, resting = false) => (
    <Button
      type="link"
      size="small"
      aria-label={`${label}${name}`}
      // At the end of the list it rests and keeps the cursor, which a disabled button would drop.
      aria-disabled={resting}
      className={resting ? 'ant-btn-disabled' : ''}
      onClick={resting ? undefined : act}
    >
      {label}
    </Button>
  )
  if (!isInUse(row)) {
    return <span className="settings-row-actions">{button('恢复', () => orders.stop(row, name))}</span>
  }
  return (
    <span className="settings-row-actions">
      {button('修改', () => onEdit(row))}
      {button('上移', () => orders.move(row, name, 'up'), row.id === inUse[0]?.id)}
      {button('下移', () => orders.move(row, name, 'down'), row.id === inUse.at(-1)?.id)}
      {button('停用', () => orders.stop(row, name))}
    </span>
  )
}
