import { Button } from 'antd'
import { useLocation } from 'wouter'
import { Desk } from '../ui/desk.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { deskEntries, type DeskId } from './desk-entries.ts'

/** An address that can name no case, typed or cut short on its way: says so, and leads back to the desk's list. */
export function NoSuchCase({ desk }: { desk: DeskId }) {
  const [, navigate] = useLocation()
  const back = () => navigate(`/${desk}`)
  useShortcut('Escape', back, { label: '回到列表' })
  return (
    <Desk title={deskEntries.find(({ id }) => id === desk)?.label ?? ''}>
      <EmptyState
        title="没有这件诉求"
        text="地址不完整或有错。请回到列表，从列表中打开诉求。"
        action={
          <Button type="primary" autoFocus onClick={back}>
            回到列表
          </Button>
        }
      />
    </Desk>
  )
}
