import { Input } from 'antd'

interface Props {
  id?: string
  value?: string[]
  onChange?: (lines: string[]) => void
}

/** A list typed one to a line; the last line may be empty while somebody is at it. */
export function LinesInput({ value = [], onChange, ...rest }: Props) {
  return (
    <Input.TextArea
      {...rest}
      autoSize={{ minRows: 2, maxRows: 3 }}
      value={value.join('\n')}
      onChange={(event) => onChange?.(event.target.value.split('\n'))}
    />
  )
}

/** Lines that nobody wrote anything in are none. */
export function written(lines: readonly string[]): string[] {
  return lines.filter((line) => line.trim() !== '')
}
