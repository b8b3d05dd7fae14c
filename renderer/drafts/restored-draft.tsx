import { Button } from 'antd'
import { useState } from 'react'
import { useOffer, type Offer } from '../ui/footer-message.tsx'
import { draftOf, dropDraft, keepDraft } from './draft-store.ts'
import './drafts.css'

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

/** Says quietly that a form opened with what was typed before; clearing it can be taken back at the foot. */
export function RestoredDraft<V extends object>({ draftKey, put, blank, read }: Props<V>) {
  const offer = useOffer()
  const [savedAt] = useState(() => draftOf(draftKey)?.savedAt ?? null)
  const [cleared, setCleared] = useState(false)
  if (savedAt === null || cleared) return null

  /** Another content for the form; what stood there until then is what comes back. */
  const change = (did: string, to: V | null): Offer => {
    const before = structuredClone(read())
    put(to ?? blank())
    if (to) keepDraft(draftKey, to)
    else dropDraft(draftKey)
    setCleared(to === null)
    return {
      did,
      takeBack: () => {
        // Nothing was typed meanwhile: then nothing of it can be missed.
        const untouched = JSON.stringify(read()) === JSON.stringify(to ?? blank())
        const back = change('恢复草稿', before)
        return untouched ? null : back
      }
    }
  }
  return (
    <p className="quiet restored-draft" role="note">
      已恢复 {shortMoment(savedAt)} 的草稿 ·{' '}
      <Button type="link" size="small" onClick={() => offer(change('清空草稿', null))}>
        清空重填
      </Button>
    </p>
  )
}
