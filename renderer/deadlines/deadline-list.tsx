import { CountedList } from '../case-list/counted-list.tsx'
import { addressOf, caseAddress, inputOf, type Question } from './question.ts'

interface Props {
  question: Question
  /** Names the table for people who can't see it. */
  label: string
  onBack: () => void
}

/** The cases behind one number of 期限. */
export function DeadlineList({ question, label, onBack }: Props) {
  return (
    <CountedList
      list={addressOf(question)}
      narrowed={inputOf(question)}
      label={label}
      gone="刚才数到的都办过了，或者期限变了。"
      home="期限"
      caseAddress={(caseId) => caseAddress(question, caseId)}
      onBack={onBack}
    />
  )
}
