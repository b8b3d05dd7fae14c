import { Tag } from 'antd'
import { useEffect, useState } from 'react'
import { instantOf, type Moment } from '../../db/calendar/moment.ts'
import { MomentInput } from '../ui/moment-input.tsx'
import { thisMinute } from '../ui/typed-time.ts'

interface Props {
  id?: string
  /** Null: the moment at which the button is pressed. */
  value?: string | null
  onChange?: (moment: string | null) => void
}

/** From how many minutes ago on a signature counts as entered later. */
const lateAfterMinutes = 10

/** The present, which goes on while nobody types another time: what the field shows is what will be signed. */
function usePresent(): Moment {
  const [present, setPresent] = useState(thisMinute)
  useEffect(() => {
    const left = 60_000 - (Date.now() % 60_000)
    const timer = setTimeout(() => setPresent(thisMinute()), left + 20)
    return () => clearTimeout(timer)
  }, [present])
  return present
}

/** When it was signed: now, unless somebody types another time; an earlier one is marked 补录. */
export function SigningMoment({ id = '', value, onChange }: Props) {
  const present = usePresent()
  const [late, setLate] = useState(false)

  function type(moment: string) {
    const minutes = (Date.now() - instantOf(moment).getTime()) / 60_000
    setLate(minutes > lateAfterMinutes)
    onChange?.(moment === present ? null : moment)
  }

  return (
    <div className="signing-moment">
      <MomentInput id={id} value={value ?? present} onChange={type} />
      {late ? <Tag>补录</Tag> : null}
    </div>
  )
}
