import type { Assignment } from '../../assignment/order.ts'
import { chineseDay, chineseMoment } from '../../calendar/moment.ts'
import { letterheadAt } from '../../centre/letterhead.ts'
import { signingApplicants } from '../../parties/party.ts'
import type { Piece, Row } from '../layout/blocks.ts'
import { content, longRow } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import type { VolumeData } from '../volume-data.ts'
import { boxed, grid, pair, whole } from './boxes.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { bodyText, signedLine } from './signatures.ts'

/** Who is told: the body that leads, or where none was named whoever has the case. */
const addressed = ({ body, owner }: Assignment) => body || owner

function helpRows({ helps }: Assignment): Row[] {
  return helps.map(({ kind, bodyName, task, dueOn, feedback }) => {
    const until = dueOn ? [bodyText(`于${chineseDay(dueOn)}前反馈。`)] : []
    const told = feedback ? [bodyText(`${chineseMoment(feedback.at)}反馈：${feedback.text}`)] : []
    return boxed(`${kind}单位`, content([bodyText(`${bodyName}：${task}`), ...until, ...told], 4))
  })
}

/** Blank where it is still to be written by hand. */
function receiptRow({ received }: Assignment): Row {
  return received
    ? whole('签　　收', `${received.by}　${chineseMoment(received.at)}签收`)
    : boxed('签　　收', content([signedLine('签收人：　　　　　　　　　　年　　月　　日　　时　　分')], 4))
}

function sentBackRow({ sentBack }: Assignment): Row[] {
  if (!sentBack) return []
  return [
    whole(
      '退　　件',
      `${chineseDay(sentBack.at)}，因${sentBack.reason.replace(/[。；，\s]+$/u, '')}，申请退回。`
    )
  ]
}

/** What whoever gets it is asked to keep to. */
function rules({ designated }: Assignment): string {
  const back = designated
    ? '本件是指定办理的，不得再退。'
    : '认为不属于本单位职责的，在规定时间内写明理由退回。'
  return `办理过程如实记录，不得再行转交；${back}办理结果书面反馈本中心。`
}

/** 交办单 (forms.md, 诉求卷 3). */
export function orderForm(data: VolumeData, paper: CodedPaper<'order'>): Piece {
  const { file } = data
  const { subject: order } = paper
  const names = signingApplicants(file.parties).map(({ name }) => name)
  const centre = letterheadAt(file.letterheads, paper.date)
  // What somebody informs against is passed on to nobody (《信访工作条例》第三十条): the field alone is named.
  const secret = file.facts.confidential || file.screening?.nature === '检举控告'
  const until = order.dueOn ? `${chineseDay(order.dueOn)}前` : (file.term?.until ?? '')
  return boxedForm(data, paper, [
    { kind: 'title', text: paper.title },
    { kind: 'paragraph', style: 'number', text: `编号：${order.number}` },
    grid([
      whole('受令单位', addressed(order)),
      pair('诉求编号', file.number, '来源渠道', file.facts.channel),
      pair('诉 求 人', secret ? '' : names.join('、'), '承 办 人', order.owner),
      whole('诉求摘要', secret ? file.facts.field : file.facts.summary),
      longRow('要　　求', order.demand || '按职责依法办理并反馈结果。', 4, mm(24)),
      pair('办结期限', until, '办理方式', order.designated ? '指定办理' : '交办'),
      ...(order.mode || order.measure ? [pair('办理模式', order.mode, '推动措施', order.measure)] : []),
      ...helpRows(order),
      boxed(
        '签　　发',
        content(
          [
            bodyText(rules(order)),
            signedLine(`${centre.name}　${order.byTitle}${order.by}　${chineseDay(order.at)}`)
          ],
          4
        )
      ),
      receiptRow(order),
      ...sentBackRow(order)
    ])
  ])
}
