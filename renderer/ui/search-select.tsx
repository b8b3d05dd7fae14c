import type { SelectProps } from 'antd'
import type { BaseOptionType, DefaultOptionType } from 'antd/es/select/index.js'
import { useState } from 'react'
import { ChoiceField } from './choice-field.tsx'
import { useSettledText } from './settled-text.ts'

interface Own<O> {
  /** Whether an option fits what was typed; by a part of its label when left out. */
  fits?: (typed: string, option: O) => boolean
}

type Props<V, O extends BaseOptionType> = Omit<SelectProps<V, O>, 'showSearch'> & Own<O>

function labelFits(typed: string, option: BaseOptionType): boolean {
  const { label, value } = option as DefaultOptionType
  return String(typeof label === 'string' ? label : value).includes(typed)
}

/** A list in which options are found by typing; while an input method composes, what was found stays. */
export function SearchSelect<V, O extends BaseOptionType = DefaultOptionType>(props: Props<V, O>) {
  const { fits = labelFits, ...rest } = props
  const [typed, setTyped] = useState('')
  const { settled, around } = useSettledText(typed)
  const wanted = settled.trim()
  return (
    <div {...around}>
      <ChoiceField<V, O>
        style={{ width: '100%' }}
        {...rest}
        showSearch={{
          onSearch: setTyped,
          filterOption: (_, option) => wanted === '' || (option !== undefined && fits(wanted, option))
        }}
      />
    </div>
  )
}
