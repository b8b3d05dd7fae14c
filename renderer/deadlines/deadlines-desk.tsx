import { Button } from 'antd'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useRead } from '../api/use-call.ts'
import { useDeskVisible } from '../ui/desk-visibility.ts'
import { Desk } from '../ui/desk.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useShortcut } from '../ui/shortcut.ts'
import { standsNowhere } from '../ui/stands-nowhere.ts'
import { useNarrow } from '../ui/use-wide.ts'
import { ChargeList } from './charge-list.tsx'
import { DeadlineBoard } from './deadline-board.tsx'
import { DeadlineList } from './deadline-list.tsx'
import { addressOf, chargesIn, questionIn, questionInWords, type Question } from './question.ts'
import { useBoard } from './use-board.ts'
import './deadlines.css'

/** The question that an address brings along; it leaves the address once it is taken. */
function useAskedQuestion(open: (question: Question) => void): void {
  const [, go] = useLocation()
  const visible = useDeskVisible()
  const search = useSearch()
  const asked = visible && questionIn(search) ? search : null
  const [taken, setTaken] = useState<string | null>(null)
  if (asked !== taken) {
    setTaken(asked)
    const question = asked === null ? null : questionIn(asked)
    if (question) open(question)
  }
  useEffect(() => {
    if (asked !== null) go('/deadlines?', { replace: true })
  }, [asked, go])
}

/** 期限: what is late or due, as numbers; behind each the cases, and back to the number by Esc. */
export function DeadlinesDesk() {
  const board = useBoard()
  const [question, setQuestion] = useState<Question | null>(null)
  const left = useRef<string | null>(null)
  const place = useRef<HTMLDivElement>(null)
  const narrow = useNarrow()
  const visible = useDeskVisible()
  useAskedQuestion(setQuestion)
  const people = useRead('people.list', {}).data
  const person = people?.find(({ id }) => question?.whose.endsWith(`.${id}`))?.name ?? ''

  const charges = question && chargesIn(question)
  const back = () => {
    left.current = question && addressOf(question)
    setQuestion(null)
  }
  useShortcut('Escape', back, { enabled: question !== null, label: '回到期限' })
  // Whoever comes to the desk has the cursor in the first number.
  const shows = visible && question === null && board.data !== undefined
  useEffect(() => {
    if (shows && standsNowhere()) place.current?.querySelector<HTMLElement>('a:not([tabindex="-1"])')?.focus()
  }, [shows])
  // Back at the tables the cursor is on the number that was opened, or on the first where that is nought by now.
  useLayoutEffect(() => {
    if (question !== null || left.current === null) return
    const links = [...(place.current?.querySelectorAll('a') ?? [])]
    const number = links.find((link) => link.dataset['question'] === left.current)
    left.current = null
    ;(number ?? links[0])?.focus()
  })

  return (
    <Desk
      title={question ? `期限：${questionInWords(question, person)}` : '期限'}
      actions={question && !narrow ? <Button onClick={back}>返回</Button> : null}
    >
      <ErrorNote error={board.error} />
      <div ref={place} hidden={question !== null}>
        {board.data ? <DeadlineBoard board={board.data} /> : null}
      </div>
      {question && charges ? (
        <ChargeList
          key={addressOf(question)}
          {...charges}
          label={`期限：${questionInWords(question, person)}`}
          onBack={back}
        />
      ) : null}
      {question && !charges ? (
        <DeadlineList
          key={addressOf(question)}
          question={question}
          label={`期限：${questionInWords(question, person)}`}
          onBack={back}
        />
      ) : null}
    </Desk>
  )
}
