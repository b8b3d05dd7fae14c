import { AutoComplete } from 'antd'
import { useListOpen } from './list-open.ts'
import { useSettledText } from './settled-text.ts'

interface Props {
  value?: string
  onChange?: (value: string) => void
  id?: string
  onFocus?: () => void
  /** What is offered for what was typed. */
  suggest: (typed: string) => string[]
}

/** A line of free text with suggestions; while an input method composes, what was suggested stays. */
export function SuggestInput({ value = '', suggest, ...rest }: Props) {
  const { settled, around } = useSettledText(value)
  const { list, around: keys } = useListOpen()
  return (
    <div {...around} {...keys}>
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
