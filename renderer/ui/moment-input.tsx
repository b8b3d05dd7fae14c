import { Button, Space } from 'antd'
import { momentOf } from '../../db/calendar/moment.ts'
import { typedMoment } from '../../db/calendar/typed-time.ts'
import { momentText } from './typed-time.ts'
import { TypedTimeInput } from './typed-time-input.tsx'

interface Props {
  value?: string | undefined
  onChange?: (moment: string) => void
  id?: string
  'aria-label'?: string
  disabled?: boolean
}

/** The present, to the minute: typed times have no seconds either, so none ever lies before the other. */
function thisMinute(): string {
  return `${momentOf(new Date()).slice(0, 16)}:00+08:00`
}

/** Date and time typed as `2026-08-03 09:12` or `202608030912`; the value is a moment in +08:00. */
export function MomentInput(props: Props) {
  return (
    <Space.Compact>
      <TypedTimeInput
        {...props}
        read={typedMoment}
        write={momentText}
        placeholder="2026-08-03 09:12"
        width={216}
      />
      <Button disabled={props.disabled ?? false} onClick={() => props.onChange?.(thisMinute())}>
        现在
      </Button>
    </Space.Compact>
  )
}
