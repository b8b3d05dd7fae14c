import { chineseDay } from '../../calendar/moment.ts'
import { visitInWords } from '../../cases/case.ts'
import { decisions } from '../../cases/decisions.ts'
import { natureInWords } from '../../cases/nature.ts'
import type { VolumeData } from '../volume-data.ts'
import type { Row } from '../layout/blocks.ts'
import { content, longRow } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import { boxed, grid, pair, whole } from './boxes.ts'
import { broughtAlong, firstOwner } from '../../papers/registered-with.ts'
import type { Piece } from '../layout/blocks.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { partyGroups } from './parties.ts'
import { bodyText, handSignature, momentWithRecording, signedLine } from './signatures.ts'

function attachmentsText({ file }: VolumeData): string {
  return broughtAlong(file)
    .map((attachment, index) => `${index + 1}. ${attachment.name}（1份）`)
    .join('\n')
}

function confirmationRow({ file }: VolumeData): Row {
  const anonymous = file.parties.some((party) => party.kind === 'anonymous')
  if (anonymous) return whole('诉求人\n确　认', '匿名诉求，未能由本人确认。')
  return boxed(
    '诉求人\n确　认',
    content([bodyText('以上内容已向我宣读，与我所述一致。'), ...handSignature('诉求人（签名、捺印）：')], 4)
  )
}

/** Where 甄别 settled it: a form of before says what it said. */
function natureRow({ file: { screening } }: VolumeData): Row[] {
  const words = screening ? natureInWords(screening) : ''
  return words === '' ? [] : [whole('事项性质', words)]
}

function screeningRow({ file: { screening } }: VolumeData): Row {
  if (!screening) return whole('甄别意见', '')
  const { valid, reason, by, at } = screening
  return boxed(
    '甄别意见',
    content(
      [bodyText(`${valid ? '有效' : '无效'}。${reason}`), signedLine(`甄别人：${by}　${chineseDay(at)}`)],
      4
    )
  )
}

function disposalRow({ file }: VolumeData): Row {
  const { notice } = file
  if (!notice) return whole('处　置', '')
  const owner = firstOwner(file)
  const handler = owner ? `首办责任人：${owner}。` : ''
  const limit = file.term ? `办理期限：${file.term.length}。` : ''
  const to = notice.to ? `转送单位：${notice.to}。` : ''
  const text = `${decisions[notice.kind].label}。${to}${notice.kind === 'accepted' ? handler + limit : ''}`
  return boxed('处　置', content([bodyText(text), signedLine(chineseDay(notice.at))], 4))
}

/** `领导接访（岳明远）` */
function channelText({ channel, receivedBy }: VolumeData['file']['facts']): string {
  return receivedBy === '' ? channel : `${channel}（${receivedBy}）`
}

/** 群众诉求登记表 (forms.md, 诉求卷 1). */
export function registrationForm(data: VolumeData, paper: CodedPaper<'registration'>): Piece {
  const { file } = data
  const { facts, registrar } = file
  const applicants = file.parties.filter((party) => party.side === 'applicant')
  const respondents = file.parties.filter((party) => party.side === 'respondent')
  return boxedForm(data, paper, [
    { kind: 'title', text: paper.title },
    { kind: 'paragraph', style: 'number', text: `编号：${file.number}` },
    grid([
      whole('登记时间', momentWithRecording(facts.registeredAt, file.recordedAt)),
      pair('来源渠道', channelText(facts), '来访形式', visitInWords(facts)),
      ...partyGroups('诉求人', applicants),
      ...partyGroups('相对方', respondents),
      pair('诉求类别', facts.category, '紧急程度', facts.colour),
      pair('涉及领域', facts.field, '层　　级', facts.tier),
      pair('发生时间', facts.occurred, '保密要求', facts.confidential ? '保密' : ''),
      whole('发生地点', facts.location),
      whole('诉求摘要', facts.summary),
      longRow('诉求内容', facts.content, 4, mm(40)),
      longRow('具体请求', facts.request, 4, mm(24)),
      whole('附件清单', attachmentsText(data)),
      confirmationRow(data),
      whole('登 记 人', `${registrar.name}　${chineseDay(facts.registeredAt)}`),
      ...natureRow(data),
      screeningRow(data),
      disposalRow(data)
    ])
  ])
}
