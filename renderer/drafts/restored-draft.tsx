import { Button } from 'antd'
import { useState } from 'react'
import { draftOf, dropDraft, keepDraft } from './draft-store.ts'

interface Props<V extends object> {
  draftKey: string
  /** Puts other values into the form: those of an empty one, or those that were cleared. */
  put: (values: V) => void
  blank: () => V
  /** What the form holds now. */
  read: () => V
}

/** `8月3日 09:12` */
function shortMoment(moment: string): string {
  return `${Number(moment.slice(5, 7))}月${Number(moment.slice(8, 10))}日 ${moment.slice(11, 16)}`
}

/** Says quietly that a form opened with what was typed before; clearing it can be taken back. */
export function RestoredDraft<V extends object>({ draftKey, put, blank, read }: Props<V>) {
  const [savedAt] = useState(() => draftOf(draftKey)?.savedAt ?? null)
  const [cleared, setCleared] = useState<V | null>(null)
  if (savedAt === null) return null
  const clear = () => {
    setCleared(structuredClone(read()))
    put(blank())
    dropDraft(draftKey)
  }
  const takeBack = (values: V) => {
    put(values)
    keepDraft(draftKey, values)
    setCleared(null)
  }
  return (
    <p className="quiet restored-draft" role="note">
      {cleared ? '已清空重填' : `已恢复 ${shortMoment(savedAt)} 的草稿`} ·{' '}
      {cleared ? (
        <Button type="link" size="small" onClick={() => takeBack(cleared)}>
          撤销
        </Button>
      ) : (
        <Button type="link" size="small" onClick={clear}>
          清空重填
        </Button>
      )}
    </p>
  )
}
