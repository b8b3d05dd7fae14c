import { typedDay } from '../../db/calendar/typed-time.ts'
import { TypedTimeInput } from './typed-time-input.tsx'

interface Props {
  value?: string | undefined
  onChange?: (day: string) => void
  id?: string
  'aria-label'?: string
  disabled?: boolean
}

/** A day typed as `2026-08-03` or `20260803`. */
export function DayInput(props: Props) {
  return (
    <TypedTimeInput
      {...props}
      read={typedDay}
      write={(value) => value}
      none="不是日期"
      placeholder="2026-08-03"
      width={168}
    />
  )
}
