import { Form, Input } from 'antd'
import { cleanName } from '../../db/text/text.ts'

interface TidyProps {
  id?: string
  value?: string
  onChange?: (name: string) => void
}

/** Tidies a name when the field is left: one kind of middle dot, no stray spaces. */
function TidyInput({ value = '', onChange, ...rest }: TidyProps) {
  const tidy = () => {
    const clean = cleanName(value)
    if (clean !== value) onChange?.(clean)
  }
  return (
    <Input
      {...rest}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange?.(event.target.value)}
      onBlur={tidy}
    />
  )
}

interface Props {
  /** The party's index in its list. */
  at: number
  label: string
}

/** The name of a party; 50 characters and the rarest ones included. */
export function NameItem({ at, label }: Props) {
  return (
    <Form.Item name={[at, 'name']} label={label} required>
      <TidyInput />
    </Form.Item>
  )
}
