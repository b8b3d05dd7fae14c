import { Input, type InputProps } from 'antd'
import { typedCount } from './typed-count.ts'

/** A whole number, or what was typed in its place; null for nothing. */
type Counted = number | string | null

interface Props extends Omit<InputProps, 'value' | 'onChange' | 'type'> {
  /** Given by Form.Item. */
  value?: Counted
  onChange?: (value: Counted) => void
}

/**
 * Takes a whole number as it is typed. What is none, or out of bounds, stays as it was typed and is refused by the schema
 * with its reason: antd's own field makes another number of it as soon as it is left.
 */
export function CountInput({ value = null, onChange, ...input }: Props) {
  const take = (text: string) => {
    const count = typedCount(text)
    onChange?.(Number.isNaN(count) ? text : count)
  }
  return (
    <Input
      {...input}
      inputMode="numeric"
      autoComplete="off"
      value={value ?? ''}
      onChange={(event) => take(event.target.value)}
    />
  )
}
