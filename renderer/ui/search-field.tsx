import { Input, type InputRef } from 'antd'
import { useState, type ReactNode, type Ref } from 'react'

interface Props {
  /** Names the field for people who can't see it, where no label stands beside it. */
  'aria-label'?: string
  id?: string
  ref?: Ref<InputRef>
  /** What is searched for at present. */
  search: string
  onSearch: (search: string) => void
  /** ↓ or Enter in the field: on to what was found. */
  onDown?: () => void
  suffix?: ReactNode
  allowClear?: boolean
}

/**
 * The one search field. What an input method is still composing stands in the field and is not searched
 * for; keys that belong to the input method never get here (key-guard.ts).
 */
export function SearchField({ search, onSearch, onDown, allowClear = true, ...rest }: Props) {
  const [text, setText] = useState(search)
  const [sent, setSent] = useState(search)
  if (search !== sent) {
    setSent(search)
    setText(search)
  }
  const send = (next: string) => {
    if (next === sent) return
    setSent(next)
    onSearch(next)
  }
  return (
    <Input
      {...rest}
      allowClear={allowClear}
      maxLength={100}
      autoComplete="off"
      placeholder="编号、姓名、电话尾号或摘要里的词"
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        if (!(event.nativeEvent as InputEvent).isComposing) send(event.target.value)
      }}
      onCompositionEnd={(event) => send(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (!onDown || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return
        event.preventDefault()
        onDown()
      }}
    />
  )
}
