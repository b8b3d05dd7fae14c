import { Input, type InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { useShortcut } from '../ui/shortcut.ts'

/** Finds cases from anywhere: Ctrl+K, words, Enter. */
export function SearchBox() {
  const [text, setText] = useState('')
  const [, navigate] = useLocation()
  const input = useRef<InputRef>(null)
  useShortcut('Ctrl+K', () => input.current?.focus({ cursor: 'all' }), { label: '搜索诉求' })
  return (
    <form
      className="frame-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        navigate(`/cases?search=${encodeURIComponent(text.trim())}`)
      }}
    >
      <Input
        ref={input}
        aria-label="搜索"
        placeholder="编号、姓名、电话尾号或摘要里的词"
        suffix={<kbd aria-hidden>Ctrl+K</kbd>}
        maxLength={100}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
    </form>
  )
}
