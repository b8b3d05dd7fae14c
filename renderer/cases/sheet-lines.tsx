import { screenMoment } from '../../db/calendar/moment.ts'
import { isUnansweredInTime, sheetLabels, sheetWords } from '../../db/supervision/three-sheets.ts'
import { thisMinute } from '../ui/typed-time.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { FoldedText } from './folded-text.tsx'
import './charge-lines.css'

/** 三单 of the case: to whom, what it asks for until when, and where it stands; nothing where none was written. */
export function SheetLines({ file: { sheets } }: { file: CaseView }) {
  if (sheets.length === 0) return null
  return (
    <section aria-label="督办">
      <h2>督办</h2>
      <ul className="case-charges">
        {sheets.map((sheet) => {
          const late = sheet.ended === null && isUnansweredInTime(sheet, thisMinute())
          return (
            <li key={sheet.id}>
              <strong>
                {sheetLabels[sheet.kind]}，{sheetWords(sheet)}
              </strong>
              <p className="numbers">{sheet.number}</p>
              <p>
                {screenMoment(sheet.at)}，{sheet.by}发给{sheet.to}
              </p>
              <FoldedText text={sheet.demand} />
              {sheet.ended === null ? (
                <p className={late ? 'charge-vacant' : ''}>
                  {late ? `答复期限 ${sheet.dueOn} 已过，没有答复` : `请在 ${sheet.dueOn} 以前答复`}
                </p>
              ) : null}
              {sheet.received ? (
                <p>
                  {screenMoment(sheet.received.at)} {sheet.received.by}签收
                </p>
              ) : null}
              {sheet.reply ? <FoldedText text={`${sheet.reply.by}答复：${sheet.reply.text}`} /> : null}
              {sheet.ended?.words ? (
                <FoldedText text={`${screenMoment(sheet.ended.at)} ${sheet.ended.words}`} />
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
