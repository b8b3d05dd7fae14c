import type { InputRef } from 'antd'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { SearchField } from '../ui/search-field.tsx'
import { useShortcut } from '../ui/shortcut.ts'

/** Finds cases from anywhere: Ctrl+K, words, Enter. The words go along into the search field of the list. */
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
        setText('')
        navigate(`/cases?search=${encodeURIComponent(text.trim())}`)
      }}
    >
      <SearchField
        ref={input}
        aria-label="搜索"
        suffix={<kbd aria-hidden>Ctrl+K</kbd>}
        allowClear={false}
        search={text}
        onSearch={setText}
      />
    </form>
  )
}
