import { Checkbox } from 'antd'
import './choice-boxes.css'

interface Props<V extends string> {
  /** The question, for people who can't see the label beside. */
  label: string
  choices: readonly { value: V; label: string }[]
  value?: readonly V[] | undefined
  onChange?: (value: V[]) => void
  id?: string
}

/** Any of a few answers, all of them in sight; Space chooses, Enter goes on. */
export function ChoiceBoxes<V extends string>({ label, choices, value = [], onChange, id }: Props<V>) {
  const choose = (one: V, chosen: boolean) => {
    const now = choices.map((choice) => choice.value)
    onChange?.(now.filter((other) => (other === one ? chosen : value.includes(other))))
  }
  return (
    <div
      className="choice-boxes"
      role="group"
      aria-label={label}
      id={id}
      tabIndex={-1}
      onFocus={({ target, currentTarget }) => {
        if (target === currentTarget) currentTarget.querySelector('input')?.focus()
      }}
    >
      {choices.map((choice) => (
        <Checkbox
          key={choice.value}
          checked={value.includes(choice.value)}
          onChange={(event) => choose(choice.value, event.target.checked)}
        >
          {choice.label}
        </Checkbox>
      ))}
    </div>
  )
}
