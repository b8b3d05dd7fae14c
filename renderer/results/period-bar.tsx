import { Button } from 'antd'
import { useId, useState } from 'react'
import { dayOf, daySchema, momentOf } from '../../db/calendar/moment.ts'
import { rateClasses, rateClassNames, type RateClass } from '../../db/rates/question.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DayInput } from '../ui/day-input.tsx'
import { usualPeriods, type Period } from './periods.ts'

interface Props {
  period: Period
  onPeriod: (period: Period) => void
  by: RateClass | null
  onBy: (by: RateClass | null) => void
}

const classChoices = [
  { value: '' as const, label: '不分' },
  ...rateClassNames.map((value) => ({ value, label: rateClasses[value] }))
]

const isDay = (text: string) => daySchema.safeParse(text).success

/** What is wrong with the days as typed; null where they make a period. */
function fault({ from, to }: Period): string | null {
  if (!isDay(from) || !isDay(to)) return '起日、止日应写成 2026-08-03 这样的年月日，下面还是上一段日子的'
  return from <= to ? null : '止日不能早于起日，下面还是上一段日子的'
}

/** Of which days, and told apart by what. A period counts once both days are right. */
export function PeriodBar({ period, onPeriod, by, onBy }: Props) {
  const id = useId()
  const [typed, setTyped] = useState(period)
  const [told, setTold] = useState(period)
  if (told !== period) {
    setTold(period)
    setTyped(period)
  }
  const change = (part: Partial<Period>) => {
    const next = { ...typed, ...part }
    setTyped(next)
    if (fault(next) === null) {
      setTold(next)
      onPeriod(next)
    }
  }
  const wrong = fault(typed)
  return (
    <div className="rate-bar">
      {usualPeriods(dayOf(momentOf(new Date()))).map((one) => (
        <Button
          key={one.label}
          aria-pressed={one.period.from === period.from && one.period.to === period.to}
          onClick={() => onPeriod(one.period)}
        >
          {one.label}
        </Button>
      ))}
      <span className="rate-field">
        <label htmlFor={`${id}from`}>起</label>
        <DayInput id={`${id}from`} value={typed.from} onChange={(from) => change({ from })} />
      </span>
      <span className="rate-field">
        <label htmlFor={`${id}to`}>止</label>
        <DayInput id={`${id}to`} value={typed.to} onChange={(to) => change({ to })} />
      </span>
      <span className="rate-field">
        <label htmlFor={`${id}by`}>再分</label>
        <ChoiceField<RateClass | ''>
          id={`${id}by`}
          className="rate-by"
          value={by ?? ''}
          onChange={(chosen) => onBy(chosen === '' ? null : chosen)}
          options={classChoices}
        />
      </span>
      {wrong ? (
        <p className="rate-wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}
