import { useRead } from '../api/use-call.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { BodyList } from './body-list.tsx'
import { DutyItemList } from './duty-item-list.tsx'
import { ListExchange } from './list-exchange.tsx'
import './bodies.css'

/** 单位与事件清单: who can be answerable, and for what. */
export function BodiesSection() {
  const bodies = useRead('bodies.list', {})
  const items = useRead('dutyList.list', {})
  return (
    <>
      <ErrorNote error={bodies.error ?? items.error} />
      {bodies.data ? <BodyList bodies={bodies.data} /> : null}
      {bodies.data && items.data ? <DutyItemList items={items.data} bodies={bodies.data} /> : null}
      <ListExchange />
    </>
  )
}
