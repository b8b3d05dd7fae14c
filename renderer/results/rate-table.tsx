import type { Value } from '../../db/api.ts'
import type { RateQuestion } from '../../db/rates/question.ts'
import { notes, parts, roleOf, type PartName } from '../../db/rates/rates.ts'
import { NumberLink } from './number-link.tsx'
import type { Period } from './periods.ts'

type Board = Value<'rates.board'>

interface Props {
  board: Board
  period: Period
}

interface PartsProps {
  told: readonly { part: PartName; cases: number }[]
  question: Omit<RateQuestion, 'number'>
}

/** Parts of a rate with their numbers, side by side. */
function Parts({ told, question }: PartsProps) {
  if (told.length === 0) return <span className="quiet">没有</span>
  return told.map(({ part, cases }) => (
    <span key={part} className="rate-part">
      {parts[part].label} <NumberLink question={{ ...question, number: part }} cases={cases} />
    </span>
  ))
}

/** The rates of a period, each with what stands above the line, below it and apart, and how it is reckoned. */
export function RateTable({ board: { rates, settings }, period }: Props) {
  return (
    <table className="rate-table">
      <caption>
        全中心 <span className="quiet numbers">{`${period.from} 至 ${period.to}`}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col" className="rate-title">
            率
          </th>
          <th scope="col" className="rate-shown">
            结果
          </th>
          <th scope="col" className="rate-number">
            分子
          </th>
          <th scope="col" className="rate-number">
            分母
          </th>
          <th scope="col">算在内</th>
          <th scope="col">不算在内</th>
        </tr>
      </thead>
      {rates.map(({ rate, title, shown, counted, of, parts: told, notes: beside, formula, day, source }) => {
        const question = { rate, ...period, by: null, name: '' }
        const isApart = ({ part }: { part: PartName }) => roleOf(part, settings) === 'apart'
        return (
          <tbody key={rate}>
            <tr>
              <th scope="rowgroup">{title}</th>
              <td className="rate-shown numbers">{shown}</td>
              <td className="rate-number">
                <NumberLink question={{ ...question, number: 'counted' }} cases={counted} />
              </td>
              <td className="rate-number">
                <NumberLink question={{ ...question, number: 'of' }} cases={of} />
              </td>
              <td>
                <Parts told={told.filter((one) => !isApart(one))} question={question} />
              </td>
              <td>
                <Parts told={told.filter(isApart)} question={question} />
              </td>
            </tr>
            <tr className="rate-rule quiet">
              <td colSpan={6}>
                {`${day}。${formula}出处：${source}。`}
                {beside.map(({ note, cases }) => (
                  <span key={note} className="rate-part">
                    {notes[note].label} <NumberLink question={{ ...question, number: note }} cases={cases} />
                  </span>
                ))}
              </td>
            </tr>
          </tbody>
        )
      })}
    </table>
  )
}
