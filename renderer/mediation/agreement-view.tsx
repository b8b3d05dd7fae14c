import { moneyText } from '../../db/mediation/money.ts'
import type { Agreement } from '../../db/mediation/mediation.ts'

type Clause = Agreement['clauses'][number]

/** A recorded agreement; nothing in it can be changed. */
export function AgreementView({ agreement }: { agreement: Agreement }) {
  return (
    <article className="agreement-view" aria-label="调解协议">
      <header>
        <h2>调解协议书</h2>
        <span className="numbers">{agreement.number}</span>
      </header>
      <div>
        <h3>主要事实</h3>
        <p className="as-typed">{agreement.facts}</p>
        {agreement.disputes ? (
          <>
            <h3>争议事项</h3>
            <p className="as-typed">{agreement.disputes}</p>
          </>
        ) : null}
      </div>
      <div>
        <h3>协议内容</h3>
        <ol>
          {agreement.clauses.map((clause, index) => (
            <li key={index}>
              <p className="as-typed">{clause.text}</p>
              <p className="quiet">{termsOf(clause).join('；')}</p>
              {clause.instalments.map((one, part) => (
                <p key={part} className="quiet">
                  第 {part + 1} 期：{one.due} 前，{moneyText(one.amountFen)}
                </p>
              ))}
            </li>
          ))}
        </ol>
        <p>
          {agreement.signedOn} 签订，一式 {agreement.copies} 份，
          {agreement.judicialConfirmation ? '双方同意申请司法确认' : '不申请司法确认'}
        </p>
      </div>
    </article>
  )
}

function termsOf(clause: Clause): string[] {
  return [
    `履行人：${clause.obligor}`,
    clause.due ? `期限：${clause.due}` : '',
    clause.amountFen === null ? '' : moneyText(clause.amountFen),
    clause.place ? `地点：${clause.place}` : '',
    clause.way ? `方式：${clause.way}` : ''
  ].filter((text) => text !== '')
}
