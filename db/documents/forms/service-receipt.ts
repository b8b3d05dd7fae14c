import { letterheadAt } from '../../centre/letterhead.ts'
import { serviceWords, wayWords, type NoticeService } from '../../service/notice-service.ts'
import type { Cell, Piece, Row } from '../layout/blocks.ts'
import { content, forTheHand, label, longRow, row, value } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import type { VolumeData } from '../volume-data.ts'
import { boxed, grid, whole } from './boxes.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { bodyText, handSignature, handSignatureRows, momentWithRecording } from './signatures.ts'

/** What nobody knew stays blank, for a hand. */
const known = (text: string, span: number): Cell => (text === '' ? forTheHand(span) : value(text, span))

/** Where the paper is signed for: what was said of it, and the place to sign where somebody does. */
function receivedRow(service: NoticeService): Row {
  const { way, receiver, substitute } = service
  switch (way) {
    case 'inPerson':
      return boxed(
        '签　　收',
        content([bodyText('已收到上列文书。'), ...handSignature(`${receiver}（签名、捺印）`)], 4)
      )
    case 'substitute':
      return boxed(
        '代　　收',
        content([bodyText(serviceWords(service)), ...handSignature(`${substitute}（签名、捺印）`)], 4)
      )
    case 'witnessed':
      return boxed('拒　　收', content([bodyText(serviceWords(service))], 4))
    default:
      return boxed('送达情况', content([bodyText(serviceWords(service))], 4))
  }
}

function witnessRows({ way, firstWitness, secondWitness }: NoticeService): Row[] {
  if (way !== 'witnessed') return []
  return handSignatureRows([
    { label: '见 证 人', who: firstWitness },
    { label: '见 证 人', who: secondWitness }
  ])
}

/** A number of the post that nobody typed leaves room for the hand. */
function wayText(service: NoticeService): string {
  const { way, tracking } = service
  return way === 'post' && tracking === '' ? '邮寄送达（单号　　　　　　　　　　）' : wayWords(service)
}

/** One bringing of the notice, to one or several. */
function serviceRows(service: NoticeService): Row[] {
  const { at, recordedAt, to, place, address, way, server } = service
  const where = way === 'post' || way === 'electronic' ? address : place
  return [
    whole('受送达人', to.join('、')),
    whole('送达时间', momentWithRecording(at, recordedAt)),
    row(label('送达地点'), known(where, 4)),
    whole('送达方式', wayText(service)),
    receivedRow(service),
    ...witnessRows(service),
    ...handSignatureRows([{ label: '送 达 人', who: server }])
  ]
}

/** What was tried and did not reach them, and what was remarked. */
function remarks(services: readonly NoticeService[]): string {
  return services
    .flatMap((service) => {
      const { at, recordedAt, to, way, note } = service
      if (way !== 'unreached') return note === '' ? [] : [note]
      return [`${momentWithRecording(at, recordedAt)}，${to.join('、')}：${serviceWords(service)}${note}`]
    })
    .join('\n')
}

/** 送达回证 (forms.md, 诉求卷 2; one for each notice that was served). */
export function serviceReceipt(data: VolumeData, paper: CodedPaper<'serviceReceipt'>): Piece {
  const { file } = data
  const { subject: notice } = paper
  const brought = notice.services.filter(({ way }) => way !== 'unreached')
  return boxedForm(data, paper, [
    { kind: 'title', text: paper.title },
    { kind: 'paragraph', style: 'number', text: `编号：${file.number}` },
    grid([
      whole('送达文书', `《${notice.title}》（${notice.number}），1份`),
      whole('送达单位', letterheadAt(file.letterheads, notice.at).name),
      ...brought.flatMap(serviceRows),
      longRow('备　　注', remarks(notice.services) || '无', 4, mm(20))
    ])
  ])
}
