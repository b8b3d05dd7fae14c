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
      <ListExchange family="dutyList" what="单位与事件清单" missing="文件里没有的单位和事项一并停用">
        一个 Excel 文件，四张表：单位、人员、值班、事件清单。
      </ListExchange>
    </>
  )
}
