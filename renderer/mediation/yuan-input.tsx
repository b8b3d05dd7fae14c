import { Input } from 'antd'
import { capitals } from '../../db/mediation/money.ts'
import { fenOf } from './yuan.ts'

interface Props {
  value?: string
  onChange?: (text: string) => void
  id?: string
  'aria-label'?: string
}

/** An amount typed in yuan, with its 大写 beside it as soon as it can be read. */
export function YuanInput({ value = '', onChange, ...rest }: Props) {
  const fen = fenOf(value)
  return (
    <span className="yuan-input">
      <Input
        {...rest}
        className="numbers"
        inputMode="decimal"
        autoComplete="off"
        suffix="元"
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
      />
      <span className="yuan-capitals" aria-live="polite">
        {fen ? capitals(fen) : ''}
      </span>
    </span>
  )
}
