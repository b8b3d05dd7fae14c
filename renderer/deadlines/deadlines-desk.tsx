import { Button } from 'antd'
import { useRead } from '../api/use-call.ts'
import { useOpenNumber } from '../case-list/use-open-number.ts'
import { Desk } from '../ui/desk.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useNarrow } from '../ui/use-wide.ts'
import { ChargeList } from './charge-list.tsx'
import { DeadlineBoard } from './deadline-board.tsx'
import { DeadlineList } from './deadline-list.tsx'
import { addressOf, chargesIn, questionIn, questionInWords } from './question.ts'
import { useBoard } from './use-board.ts'
import './deadlines.css'

/** 期限: what is late or due, as numbers; behind each the cases, and back to the number by Esc. */
export function DeadlinesDesk() {
  const board = useBoard()
  const narrow = useNarrow()
  const { question, back, place } = useOpenNumber({
    ...{ home: '/deadlines', title: '期限', questionIn, addressOf },
    ready: board.data !== undefined
  })
  const people = useRead('people.list', {}).data
  const named = [...(people ?? []), ...(board.data?.bodies ?? [])]
  const name = named.find(({ id }) => id !== null && question?.whose.endsWith(`.${id}`))?.name ?? ''
  const charges = question && chargesIn(question)
  return (
    <Desk
      title={question ? `期限：${questionInWords(question, name)}` : '期限'}
      actions={question && !narrow ? <Button onClick={back}>返回</Button> : null}
    >
      <ErrorNote error={board.error} />
      <div ref={place} aria-busy={board.isPending} hidden={question !== null}>
        {board.data ? <DeadlineBoard board={board.data} /> : null}
      </div>
      {question && charges ? (
        <ChargeList
          key={addressOf(question)}
          {...charges}
          label={`期限：${questionInWords(question, name)}`}
          onBack={back}
        />
      ) : null}
      {question && !charges ? (
        <DeadlineList
          key={addressOf(question)}
          question={question}
          label={`期限：${questionInWords(question, name)}`}
          onBack={back}
        />
      ) : null}
    </Desk>
  )
}
