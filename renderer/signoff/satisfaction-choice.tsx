import { useId } from 'react'
import { satisfactions, type Satisfaction } from '../../db/signoff/signoff.ts'

/** `none`: the citizen gives no mark, which is their right and a choice of its own. */
export type SatisfactionAnswer = Satisfaction | 'none'

interface Props {
  value?: SatisfactionAnswer
  onChange?: (answer: SatisfactionAnswer) => void
}

const answers: { value: SatisfactionAnswer; label: string }[] = [
  ...satisfactions.map((value) => ({ value, label: value })),
  { value: 'none', label: '不评价' }
]

/** Five words, large enough to be tapped by whoever came in, and the sixth for no mark. */
export function SatisfactionChoice({ value, onChange }: Props) {
  const name = useId()
  return (
    <div className="satisfaction" role="radiogroup" aria-label="对办理结果满意吗">
      {answers.map((answer) => (
        <label key={answer.value} className={answer.value === 'none' ? 'satisfaction-none' : undefined}>
          <input
            type="radio"
            name={name}
            checked={value === answer.value}
            onChange={() => onChange?.(answer.value)}
          />
          <span>{answer.label}</span>
        </label>
      ))}
    </div>
  )
}
