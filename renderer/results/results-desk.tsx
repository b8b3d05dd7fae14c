import { Button } from 'antd'
import { useState } from 'react'
import type { Value } from '../../db/api.ts'
import { dayOf, momentOf } from '../../db/calendar/moment.ts'
import type { RateClass, RateQuestion } from '../../db/rates/question.ts'
import { partGroups, type RateName } from '../../db/rates/rates.ts'
import { useRead } from '../api/use-call.ts'
import { CountedList } from '../case-list/counted-list.tsx'
import { useOpenNumber } from '../case-list/use-open-number.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { moveAmongNumbers } from '../ui/grid-keys.ts'
import { useNarrow } from '../ui/use-wide.ts'
import { ClassTable } from './class-table.tsx'
import { NumberStop } from './number-link.tsx'
import { PeriodBar } from './period-bar.tsx'
import { usualPeriods, type Period } from './periods.ts'
import { RateTable } from './rate-table.tsx'
import { addressOf, questionIn, questionInWords } from './rate-question.ts'
import './results.css'

const minute = 60_000

type Board = Value<'rates.board'>

type Tally = Board['classes'][number]['rates'][number]

function numbersOf(asked: Omit<RateQuestion, 'number'>, one: Tally): string[] {
  const groups = partGroups.filter((group) => group !== 'apart' || asked.by !== null)
  const numbers = [
    ...groups.filter((group) => one[group] > 0),
    ...one.parts.map(({ part }) => part),
    ...one.notes.map(({ note }) => note)
  ]
  return numbers.map((number) => addressOf({ ...asked, number }))
}

/** The numbers of the page that have cases, in the order in which they stand. */
function numbersIn(board: Board, period: Period, by: RateClass | null, rate: RateName): string[] {
  const whole = board.rates.flatMap((one) =>
    numbersOf({ rate: one.rate, ...period, by: null, name: '' }, one)
  )
  if (by === null) return whole
  const classes = board.classes.flatMap(({ name, rates }) =>
    rates
      .filter((one) => one.rate === rate)
      .flatMap((one) => numbersOf({ rate, ...period, by, name }, { ...one, parts: [], notes: [] }))
  )
  return [...whole, ...classes]
}

/** How many of those that were closed were to be asked about. */
function sharesInWords(shares: readonly number[]): string {
  const told = shares.map((share) => `${share}%`).join('、')
  const sampled = shares.some((share) => share < 100)
  return `回访比例：${told}。${sampled ? '抽样没有抽中的不算在内，差评的和重办以后的都要回访。' : ''}`
}

function ResultsBoard({ board }: { board: Board }) {
  const { by, ...period } = board.asked
  const [rate, setRate] = useState<RateName>('satisfied')
  const [current, setCurrent] = useState<string | null>(null)
  const stops = numbersIn(board, period, by, rate)
  const stop = stops.find((one) => one === current) ?? stops[0] ?? null
  const { least, basis } = board.settings
  return (
    <NumberStop value={{ stop, onStop: setCurrent }}>
      <div className="rate-board" onKeyDown={moveAmongNumbers}>
        <RateTable board={board} period={period} />
        {by === null ? null : (
          <ClassTable classes={board.classes} by={by} period={period} rate={rate} onRate={setRate} />
        )}
        <p className="quiet">
          {basis === '' ? '' : `依据《${basis}》。`}
          {sharesInWords(board.shares)}
          分母不满 {least} 件的只说几件中几件，不折算成百分比（没有默认来源，由本中心定）。
          按一下数字就能看到是哪几件。
        </p>
      </div>
    </NumberStop>
  )
}

/** 成效: the rates of a period as numbers; behind each the cases, and back to the number by Esc. */
export function ResultsDesk() {
  const visible = useDeskVisible()
  const narrow = useNarrow()
  const [period, setPeriod] = useState(() => thisMonth())
  const [by, setBy] = useState<RateClass | null>(null)
  const asked = { ...period, by }
  // Time alone makes cases late.
  const board = useRead('rates.board', asked, { every: visible ? minute : false, steady: true })
  const { question, back, place } = useOpenNumber({
    ...{ home: '/results', title: '成效', questionIn, addressOf },
    ready: board.data !== undefined
  })
  const label = question ? questionInWords(question) : '成效'
  return (
    <Desk title={label} actions={question && !narrow ? <Button onClick={back}>返回</Button> : null}>
      <div hidden={question !== null}>
        <PeriodBar period={period} onPeriod={setPeriod} by={by} onBy={setBy} />
        <ErrorNote error={board.error} />
        <div ref={place} aria-busy={board.isPending}>
          {board.data ? <ResultsBoard board={board.data} /> : null}
        </div>
      </div>
      {question ? (
        <CountedList
          key={addressOf(question)}
          list={addressOf(question)}
          narrowed={{ rated: question }}
          label={label}
          gone="刚才数到的已经变了：有了回访、重办或者改了设置。"
          home="成效"
          caseAddress={(caseId) => `/cases/${caseId}?from=results`}
          onBack={back}
        />
      ) : null}
    </Desk>
  )
}

function thisMonth(): Period {
  const from = `${dayOf(momentOf(new Date())).slice(0, 7)}-01`
  return usualPeriods(from)[0]?.period ?? { from, to: from }
}
