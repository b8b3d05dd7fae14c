import { createContext, useContext } from 'react'
import { Link } from 'wouter'
import type { RateQuestion } from '../../db/rates/question.ts'
import { rates } from '../../db/rates/rates.ts'
import { addressOf, className, numberLabel } from './rate-question.ts'

/** The number that Tab stops at, of all that stand on the page; arrows lead to the others. */
export const NumberStop = createContext<{ stop: string | null; onStop: (address: string) => void }>({
  stop: null,
  onStop: () => undefined
})

interface Props {
  question: RateQuestion
  cases: number
}

/** A number of a rate, which leads to its cases; nought leads nowhere. */
export function NumberLink({ question, cases }: Props) {
  const { stop, onStop } = useContext(NumberStop)
  if (cases === 0) return <span className="quiet">0</span>
  const address = addressOf(question)
  const { rate, number, by, name } = question
  const whose = by === null ? '' : `${className(by, name)}，`
  return (
    <Link
      href={address}
      data-question={address}
      className="numbers"
      aria-label={`${whose}${rates[rate].title}，${numberLabel(number)}，${cases} 件`}
      tabIndex={stop === address ? 0 : -1}
      onFocus={() => onStop(address)}
    >
      {cases}
    </Link>
  )
}
