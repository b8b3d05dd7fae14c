import { seatLabels, seats, sheetTitle, type Round } from '../../db/signoff/signoff.ts'
import { shortCode } from '../../db/digest/short-code.ts'
import { SheetSeat } from './sheet-seat.tsx'
import './sheet.css'

/** The sheet as it is signed, on paper-white, with the four boxes filled as far as they are. */
export function Sheet({ round }: { round: Round }) {
  const { sheet } = round
  return (
    <article className="sheet" aria-label={`会签单 第 ${round.number} 轮`}>
      <header>
        <h2>{sheetTitle}</h2>
        <p className="numbers">
          {sheet.caseNumber}　第 {round.number} 轮
        </p>
        {round.unreadable ? <p role="alert">会签稿读不出来。{round.unreadable}。</p> : null}
      </header>
      <table>
        <tbody>
          {round.unreadable ? null : <Frozen sheet={sheet} />}
          {seats.map((seat) => (
            <tr key={seat} className={round.waitingFor?.seat === seat ? 'sheet-box sheet-turn' : 'sheet-box'}>
              <th scope="row">{seatLabels[seat]}</th>
              <td>
                <SheetSeat round={round} seat={seat} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <footer className="numbers">
        会签稿短码 <code>{shortCode(round.snapshotSha256)}</code>
      </footer>
    </article>
  )
}

/** What was frozen, as it is signed. */
function Frozen({ sheet }: Pick<Round, 'sheet'>) {
  return (
    <>
      <Row title="诉求人" text={sheet.anonymous ? '匿名' : sheet.applicants.join('、')} />
      <Row title="诉求摘要" text={sheet.summary} />
      <Row title="具体请求" text={sheet.request} />
      <Row title="办理结果" text={sheet.result} />
      <tr>
        <th scope="row">所附文书</th>
        <td>
          {sheet.documents.length === 0 ? '无' : null}
          <ol className="sheet-documents">
            {sheet.documents.map((document) => (
              <li key={document.title + document.sha256}>
                <span>{document.title}</span>
                <code title="短码">{shortCode(document.sha256)}</code>
              </li>
            ))}
          </ol>
        </td>
      </tr>
    </>
  )
}

function Row({ title, text }: { title: string; text: string }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="as-typed">{text || '无'}</td>
    </tr>
  )
}
