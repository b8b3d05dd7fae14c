import { satisfactions, type Satisfaction } from '../../db/signoff/signoff.ts'
import { ChoiceButtons } from '../ui/choice-buttons.tsx'

/** `none`: the citizen gives no mark, which is their right and a choice of its own. */
export type SatisfactionAnswer = Satisfaction | 'none'

interface Props {
  value?: SatisfactionAnswer
  onChange?: (answer: SatisfactionAnswer) => void
}

const answers: { value: SatisfactionAnswer; label: string; quiet?: boolean }[] = [
  ...satisfactions.map((value) => ({ value, label: value })),
  { value: 'none', label: '不评价', quiet: true }
]

/** Five words in large print, and the sixth for no mark. */
export function SatisfactionChoice(props: Props) {
  return <ChoiceButtons {...props} large label="对办理结果满意吗" choices={answers} />
}
