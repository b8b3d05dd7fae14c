import { useId } from 'react'
import './choice-buttons.css'

interface Choice<V extends string> {
  value: V
  label: string
  /** An answer that stands back beside the others. */
  quiet?: boolean
}

interface Props<V extends string> {
  /** The question, for people who can't see the label beside. */
  label: string
  choices: readonly Choice<V>[]
  value?: V | undefined
  onChange?: (value: V) => void
  /** Large enough to be tapped by whoever came in. */
  large?: boolean
  disabled?: boolean
  id?: string
}

/** One of a few answers, all of them in sight; ←→ choose, as with any radio buttons. */
export function ChoiceButtons<V extends string>(props: Props<V>) {
  const { label, choices, value, onChange, large = false, disabled = false, id } = props
  const name = useId()
  return (
    <div
      className={large ? 'choice-buttons choice-buttons-large' : 'choice-buttons'}
      role="radiogroup"
      aria-label={label}
      id={id}
      tabIndex={-1}
      onFocus={(event) => {
        if (event.target === event.currentTarget) intoAnswers(event.currentTarget)
      }}
    >
      {choices.map((choice) => (
        <label key={choice.value} className={choice.quiet ? 'choice-quiet' : undefined}>
          <input
            type="radio"
            name={name}
            checked={value === choice.value}
            disabled={disabled}
            onChange={() => onChange?.(choice.value)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </div>
  )
}

/** A form brings the cursor to the group; it belongs at the answer, or at the first of them. */
function intoAnswers(group: HTMLElement) {
  const answer = group.querySelector<HTMLElement>('input:checked') ?? group.querySelector('input')
  answer?.focus()
}
