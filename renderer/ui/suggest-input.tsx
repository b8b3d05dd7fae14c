import { AutoComplete } from 'antd'
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
  return (
    <div {...around}>
      <AutoComplete
        {...rest}
        value={value}
        showSearch={{ filterOption: false }}
        options={suggest(settled).map((one) => ({ value: one }))}
      />
    </div>
  )
}
