import { Input } from 'antd'
import { useState } from 'react'
import { weekdayOf } from '../../db/calendar/moment.ts'

interface Props {
  value?: string | undefined
  onChange?: (value: string) => void
  id?: string
  'aria-label'?: string
  disabled?: boolean
  /** The value in typed text, or null. */
  read: (text: string) => string | null
  /** How a value is written in the input. */
  write: (value: string) => string
  /** Said in the field where what was typed is none. */
  none: string
  placeholder: string
  width: number
}

/**
 * A time typed by keyboard. Every keystroke is handed on, as the value once the text can be read and as
 * the raw text until then, so that Ctrl+Enter never sends an old value and a wrong one is named, not lost.
 */
export function TypedTimeInput({ value = '', onChange, read, write, none, width, ...rest }: Props) {
  const [text, setText] = useState(write(value))
  const [sent, setSent] = useState(value)
  // A value that was not typed now, such as a kept one, counts as left.
  const [left, setLeft] = useState(true)
  if (value !== sent) {
    setLeft(true)
    setSent(value)
    setText(write(value))
  }

  const type = (next: string) => {
    const found = read(next) ?? next.trim()
    setText(next)
    setSent(found)
    setLeft(false)
    onChange?.(found)
  }
  const settle = () => {
    setLeft(true)
    setText(write(value))
  }

  const valid = read(write(value)) !== null
  const wrong = left && value !== '' && !valid
  return (
    <Input
      {...rest}
      className="numbers"
      style={{ width }}
      value={text}
      inputMode="numeric"
      autoComplete="off"
      {...(wrong ? { status: 'error' as const } : {})}
      suffix={wrong ? none : <span className="quiet">{valid ? weekdayOf(value) : ''}</span>}
      onChange={(event) => type(event.target.value)}
      onBlur={settle}
      onPressEnter={settle}
    />
  )
}
