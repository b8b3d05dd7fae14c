import { Button, Space } from 'antd'
import { typedMoment } from '../../db/calendar/typed-time.ts'
import { momentText, thisMinute } from './typed-time.ts'
import { TypedTimeInput } from './typed-time-input.tsx'

interface Props {
  value?: string | undefined
  onChange?: (moment: string) => void
  id?: string
  'aria-label'?: string
  disabled?: boolean
  /** It lies ahead, so that “now” is no answer. */
  ahead?: boolean
}

/** Date and time typed as `2026-08-03 09:12` or `202608030912`; the value is a moment in +08:00. */
export function MomentInput({ ahead = false, ...props }: Props) {
  const typed = (
    <TypedTimeInput
      {...props}
      read={typedMoment}
      write={momentText}
      none="不是时间"
      placeholder="2026-08-03 09:12"
      width={216}
    />
  )
  if (ahead) return typed
  return (
    <Space.Compact>
      {typed}
      <Button disabled={props.disabled ?? false} onClick={() => props.onChange?.(thisMinute())}>
        现在
      </Button>
    </Space.Compact>
  )
}
