import { Tag } from 'antd'
import { useState } from 'react'
import { instantOf, momentOf } from '../../db/calendar/moment.ts'
import { MomentInput } from '../ui/moment-input.tsx'

interface Props {
  id?: string
  /** Null: the moment at which the button is pressed. */
  value?: string | null
  onChange?: (moment: string | null) => void
}

/** From how many minutes ago on a signature counts as entered later. */
const lateAfterMinutes = 10

/** When it was signed: now, unless somebody types another time; an earlier one is marked 补录. */
export function SigningMoment({ id = '', value, onChange }: Props) {
  const [opened] = useState(() => momentOf(new Date()))
  const [late, setLate] = useState(false)

  function type(moment: string) {
    const minutes = (Date.now() - instantOf(moment).getTime()) / 60_000
    setLate(minutes > lateAfterMinutes)
    onChange?.(moment.slice(0, 16) === opened.slice(0, 16) ? null : moment)
  }

  return (
    <div className="signing-moment">
      <MomentInput id={id} value={value ?? opened} onChange={type} />
      {late ? <Tag>补录</Tag> : null}
    </div>
  )
}
