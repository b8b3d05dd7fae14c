import { chineseDay } from '../../calendar/moment.ts'
import type { VolumeData } from '../volume-data.ts'
import type { Agreement } from '../../mediation/mediation.ts'
import { capitals, figures, moneyText } from '../../mediation/money.ts'
import type { Block, Piece, Row } from '../layout/blocks.ts'
import { forTheHand, label, row, value } from '../layout/cells.ts'
import { chineseNumber } from '../../text/chinese-number.ts'
import { grid } from './boxes.ts'
import { flowingForm, type CodedPaper } from './form.ts'
import { partyGroups } from './parties.ts'
import { handSignatureRows } from './signatures.ts'

type Clause = Agreement['clauses'][number]

/** What the clause's own fields say: who, by when, where, how, how much. */
function termsText(clause: Clause): string {
  const terms = [
    `履行人：${clause.obligor}`,
    clause.due ? `履行期限：${chineseDay(clause.due)}前` : '',
    clause.place ? `履行地点：${clause.place}` : '',
    clause.way ? `履行方式：${clause.way}` : '',
    clause.amountFen === null ? '' : `金额：${moneyText(clause.amountFen)}`,
    clause.instalments.length > 0 ? `分${clause.instalments.length}期履行，见履行计划表` : ''
  ]
  return `（${terms.filter((term) => term !== '').join('；')}）`
}

function clauseBlocks(clause: Clause, index: number): Block[] {
  return [
    { kind: 'paragraph', style: 'formText', text: `${chineseNumber(index + 1)}、${clause.text}` },
    { kind: 'paragraph', style: 'formText', text: termsText(clause) }
  ]
}

const planColumns = [1000, 1000, 1550, 2322, 1900, 1300] as const

function planRows(agreement: Agreement): Row[] {
  return agreement.clauses.flatMap((clause, index) => {
    if (clause.amountFen === null) return []
    const parts =
      clause.instalments.length > 0
        ? clause.instalments
        : [{ due: clause.due ?? '', amountFen: clause.amountFen }]
    return parts.map((part, at) =>
      row(
        value(`第${chineseNumber(index + 1)}条`),
        value(`第${at + 1}期`),
        value(`￥${figures(part.amountFen)}`),
        value(capitals(part.amountFen)),
        value(part.due ? `${chineseDay(part.due)}前` : ''),
        forTheHand()
      )
    )
  })
}

/** 履行计划表 for clauses that give money; empty where there are none. */
function planBlocks(agreement: Agreement): Block[] {
  const rows = planRows(agreement)
  if (rows.length === 0) return []
  const head: Row = {
    repeat: true,
    cells: ['条款', '期次', '金额（元）', '大写', '期限', '履行记录'].map((name) => label(name))
  }
  return [
    { kind: 'paragraph', style: 'formHeading', text: '履行计划表' },
    { kind: 'table', columns: planColumns, rows: [head, ...rows] },
    { kind: 'spacer', height: 200 }
  ]
}

function text(words: string): Block {
  return { kind: 'paragraph', style: 'formText', text: words }
}

/** 人民调解协议书 (《人民调解法》第二十九条; facts.md §1.3, 8). */
export function agreementForm(data: VolumeData, paper: CodedPaper<'agreement'>): Piece {
  const { file } = data
  const { title, subject: agreement } = paper
  const session = file.sessions.find((one) => one.id === agreement.sessionId)
  const applicants = file.parties.filter((party) => party.side === 'applicant')
  const respondents = file.parties.filter((party) => party.side === 'respondent')
  return flowingForm(data, paper, [
    { kind: 'title', text: title },
    { kind: 'paragraph', style: 'number', text: `编号：${agreement.number}` },
    grid([...partyGroups('诉求人', applicants), ...partyGroups('相对方', respondents)]),
    { kind: 'spacer', height: 200 },
    { kind: 'paragraph', style: 'formHeading', text: '纠纷的主要事实' },
    text(agreement.facts),
    { kind: 'paragraph', style: 'formHeading', text: '争议事项' },
    text(agreement.disputes || file.facts.request),
    { kind: 'paragraph', style: 'formHeading', text: '经调解，自愿达成如下协议' },
    ...agreement.clauses.flatMap(clauseBlocks),
    ...planBlocks(agreement),
    text(`本协议一式${agreement.copies}份，当事人、人民调解委员会各持一份。`),
    text(
      agreement.judicialConfirmation
        ? '双方同意自本协议生效之日起三十日内共同向人民法院申请司法确认。'
        : '双方暂不申请司法确认；需要申请的，应当自本协议生效之日起三十日内共同提出。'
    ),
    { kind: 'spacer', height: 200 },
    {
      kind: 'keep',
      blocks: [
        grid(
          handSignatureRows([
            ...file.parties
              .filter((party) => party.kind !== 'anonymous')
              .map((party) => ({ label: '当事人', who: party.name, print: true })),
            { label: '调解员', who: session?.mediators.join('、') ?? '' },
            { label: '记录员', who: session?.recorder ?? '' }
          ])
        ),
        { kind: 'spacer', height: 200 },
        {
          kind: 'paragraph',
          style: 'formBody',
          text: '人民调解委员会（印章）',
          align: 'right',
          indent: { right: 4 }
        },
        {
          kind: 'paragraph',
          style: 'formBody',
          text: chineseDay(agreement.signedOn),
          align: 'right',
          indent: { right: 4 }
        }
      ]
    }
  ])
}
