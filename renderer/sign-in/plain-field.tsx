import { useId, useState, type Ref } from 'react'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  error?: string
  hint?: string
  type?: 'text' | 'password'
  autoFocus?: boolean
  autoComplete?: string
  ref?: Ref<HTMLInputElement>
}

/**
 * A labelled input of the screens before the workbench. Plain HTML: these screens are drawn before the
 * component library is loaded.
 */
export function PlainField({ label, value, onChange, error = '', hint = '', type = 'text', ...rest }: Props) {
  const id = useId()
  const [capsLock, setCapsLock] = useState(false)
  const note = error || (type === 'password' && capsLock ? '大写锁定已打开' : hint)
  return (
    <div className="plain-field">
      <label htmlFor={id}>{label}</label>
      <input
        {...rest}
        id={id}
        type={type}
        value={value}
        spellCheck={false}
        aria-invalid={error !== ''}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={(event) => setCapsLock(event.getModifierState('CapsLock'))}
      />
      <p id={`${id}-note`} className={error ? 'plain-field-error' : 'quiet'} aria-live="polite">
        {note}
      </p>
    </div>
  )
}
