import CheckOutlined from '@ant-design/icons/CheckOutlined'
import { Select, type SelectProps } from 'antd'
import type { BaseOptionType, DefaultOptionType } from 'antd/es/select/index.js'
import type { KeyboardEvent } from 'react'
import { goOnFrom } from './enter-goes-on.ts'
import { useListOpen } from './list-open.ts'
import './choice-field.css'

/**
 * The one choice field. Closed it is passed with Enter like any other field, whether something is chosen or not; ↓,
 * Space, Alt+↓, typing or a click open it. In the open list Enter chooses; a tick stands at what is chosen, a frame
 * around the option that Enter is about (choice-field.css).
 */
export function ChoiceField<V, O extends BaseOptionType = DefaultOptionType>(props: SelectProps<V, O>) {
  const { list, show, around } = useListOpen()
  const { mode, disabled } = props
  const open = props.open ?? list.open

  const beforeTheList = (event: KeyboardEvent) => {
    around.onKeyDownCapture(event)
    // Tab leaves: where several can be chosen, antd's list would take back the choice it stands on.
    if (event.key === 'Tab' && mode === 'multiple') event.stopPropagation()
    if (open || disabled || props.open === false || event.ctrlKey || event.shiftKey) return
    if (event.key !== 'ArrowDown' && (event.key !== ' ' || event.altKey)) return
    event.preventDefault()
    event.stopPropagation()
    show()
  }
  const afterTheList = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' || open || event.ctrlKey || event.altKey || event.shiftKey) return
    const { target } = event
    if (!(target instanceof HTMLInputElement)) return
    // A word of one's own is taken first.
    if (mode === 'tags' && target.value !== '') return
    const form = target.closest<HTMLElement>('.ant-form')
    if (form) goOnFrom(target, form)
  }
  return (
    <div
      onKeyDownCapture={beforeTheList}
      onKeyUpCapture={around.onKeyUpCapture}
      onKeyDown={afterTheList}
      className="choice-field"
    >
      <Select<V, O> {...list} menuItemSelectedIcon={<CheckOutlined />} {...props} />
    </div>
  )
}
