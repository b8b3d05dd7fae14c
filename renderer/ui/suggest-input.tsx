import { AutoComplete } from 'antd'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useSettledText } from './settled-text.ts'

interface Props {
  value?: string
  onChange?: (value: string) => void
  id?: string
  onFocus?: () => void
  /** What is offered for what was typed. */
  suggest: (typed: string) => string[]
}

/**
 * Open while somebody looks for something. The Enter that passes the field opens nothing: the list would stand over
 * the fields below, with nobody in it to close it.
 */
function useListOpen() {
  const [open, setOpen] = useState(false)
  const passing = useRef(false)
  return {
    list: {
      open,
      onOpenChange: (next: boolean) => setOpen(next && !passing.current),
      onBlur: () => {
        passing.current = false
        setOpen(false)
      }
    },
    onKeyDownCapture: (event: KeyboardEvent) => {
      passing.current = event.key === 'Enter'
    }
  }
}

/** A line of free text with suggestions; while an input method composes, what was suggested stays. */
export function SuggestInput({ value = '', suggest, ...rest }: Props) {
  const { settled, around } = useSettledText(value)
  const { list, onKeyDownCapture } = useListOpen()
  return (
    <div {...around} onKeyDownCapture={onKeyDownCapture}>
      <AutoComplete
        {...rest}
        {...list}
        value={value}
        showSearch={{ filterOption: false }}
        options={suggest(settled).map((one) => ({ value: one }))}
      />
    </div>
  )
}
