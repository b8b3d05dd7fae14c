import { returnReason, whoReturned } from '../../signoff/returned-round.ts'
import { chineseMoment } from '../../calendar/moment.ts'
import { shortCode } from '../../digest/short-code.ts'
import type { VolumeData } from '../volume-data.ts'
import {
  noSatisfaction,
  seatLabels,
  seats,
  seatsInOrder,
  type Round,
  type Seat
} from '../../signoff/signoff.ts'
import type { CellItem, Piece, Row } from '../layout/blocks.ts'
import { content, longRow } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import { boxed, grid, pair, whole } from './boxes.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { bodyText, electronicSignature } from './signatures.ts'

function seatItems(data: VolumeData, round: Round, seat: Seat): CellItem[] {
  const given = round.signatures.filter((signature) => signature.seat === seat)
  if (given.length === 0) return [bodyText('（未签）')]
  return given.flatMap((signature): CellItem[] => {
    const who = signature.signerTitle && seat !== 'applicant' ? `（${signature.signerTitle}）` : ''
    const role = signature.mode === 'witnessed' ? '见证人' : '签名人'
    const words = [
      `${signature.mode === 'witnessed' ? '见证说明' : '意见'}：${signature.opinion || '无'}`,
      ...(seat === 'applicant' && signature.mode === 'drawn'
        ? [`满意度（本人点选）：${signature.satisfaction ?? noSatisfaction}`]
        : []),
      `身份核验方式：${signature.identityCheck}`
    ]
    return [
      ...words.map((text): CellItem => ({ kind: 'paragraph', style: 'formBody', text })),
      electronicSignature(data, signature, `${role}：${signature.signerName}${who}`)
    ]
  })
}

function conclusion(round: Round): string {
  if (round.status === 'completed') return '同意办结，予以销号。'
  if (!round.returned) return '会签未完成。'
  const { seat, by, at, reason, reassignedBy } = round.returned
  if (reassignedBy !== null)
    return `退回。${whoReturned(round.returned)}；时间：${chineseMoment(at)}；理由：${returnReason(round.returned)}`
  return `退回。退回席位：${seatLabels[seat]}；经手人：${by}；时间：${chineseMoment(at)}；理由：${reason}`
}

function seatRow(data: VolumeData, round: Round, seat: Seat): Row {
  const name = [...seatLabels[seat]].length === 3 ? seatLabels[seat].split('').join(' ') : seatLabels[seat]
  return boxed(name, content(seatItems(data, round, seat), 4))
}

function frozenRows({ sheet, openedAt, unreadable }: Round): Row[] {
  const documents = sheet.documents.map(
    (document, index) => `${index + 1}. ${document.title}　短码 ${shortCode(document.sha256)}`
  )
  if (unreadable !== null) {
    return [whole('提交时间', chineseMoment(openedAt)), whole('会 签 稿', `会签稿读不出来。${unreadable}。`)]
  }
  return [
    pair('诉 求 人', sheet.applicants.join('、'), '提交时间', chineseMoment(openedAt)),
    whole('诉求摘要', sheet.summary),
    longRow('具体请求', sheet.request, 4, mm(12)),
    longRow('办理结果', sheet.result, 4, mm(16)),
    whole('所附文书', documents.join('\n'))
  ]
}

/** 群众诉求办结四方会签单 (forms.md, 诉求卷 7), one for each round; a returned round is kept with its reason. */
export function signoffSheet(data: VolumeData, paper: CodedPaper<'signoffSheet'>): Piece {
  const { file } = data
  const { title, subject: round } = paper
  const last = round.signatures.at(-1)
  return boxedForm(data, paper, [
    { kind: 'title', text: title },
    { kind: 'paragraph', style: 'number', text: `编号：${file.number}　第${round.number}轮` },
    grid([
      ...frozenRows(round),
      whole('会签稿\n短　码', shortCode(round.snapshotSha256)),
      ...seats.map((seat) => seatRow(data, round, seat)),
      whole('销号结论', conclusion(round)),
      whole('审计链\n短　码', last ? shortCode(last.hash) : '')
    ]),
    {
      kind: 'paragraph',
      style: 'note',
      text: `说明：${seatsInOrder}依次签名；签名与会签稿绑定，会签稿改动则签名失效。电子签名为本机证据链，不是第三方认证的数字签名。`
    }
  ])
}
