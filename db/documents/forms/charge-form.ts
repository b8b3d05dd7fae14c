import { answerableBody } from '../../cases/timeline.ts'
import { measureLabels, measures, openCharge, type Charge, type ChargeVisit } from '../../charge/charge.ts'
import { signingApplicants } from '../../parties/party.ts'
import type { Piece, Row, RowGroup } from '../layout/blocks.ts'
import { content, forTheHand, label, longRow, row, value } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import type { VolumeData } from '../volume-data.ts'
import { grid, group, innerPair, innerWhole, pair, whole } from './boxes.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { handSignatureRows, momentWithRecording } from './signatures.ts'

const ends = { handedOver: '（移交）', discharged: '（销案）' } as const

function endText({ endedAt, endRecordedAt, ended }: Charge): string {
  if (endedAt === null || ended === null) return '在包'
  return momentWithRecording(endedAt, endRecordedAt ?? endedAt) + ends[ended]
}

/** One leader after the other, each with why and for how long. */
function leaderGroup(charge: Charge, index: number): RowGroup {
  return group(index === 0 ? '包案\n领导' : `接手\n领导`, [
    innerPair('姓名', charge.leader, '职务', charge.leaderTitle),
    innerWhole('包案开始', momentWithRecording(charge.since, charge.recordedAt)),
    innerWhole('包案结束', endText(charge)),
    innerWhole(index === 0 ? '包案缘由' : '移交原因', charge.reason)
  ])
}

function visitRow({ at, recordedAt, visitors, text }: ChargeVisit, index: number): Row {
  const told = `${momentWithRecording(at, recordedAt)}，${visitors}家访：${text}`
  return longRow(`家　访\n第${index + 1}次`, told, 4, mm(20))
}

/** What of the four was done; empty boxes for a hand while it is not discharged. */
function measureRow(chosen: Charge['measures']): Row {
  const lines = measures.map((one) => `${chosen.includes(one) ? '■' : '□'} ${measureLabels[one]}`)
  return row(
    label('三到位\n一处理'),
    content(
      lines.map((text) => ({ kind: 'paragraph', style: 'formBody', text })),
      4
    )
  )
}

/** 领导包案登记表 (columns of the charge ledger; the end is signed by hand). */
export function chargeForm(data: VolumeData, paper: CodedPaper<'chargeForm'>): Piece {
  const { file } = data
  const { title, subject: charges } = paper
  const applicants = signingApplicants(file.parties).map(({ name }) => name)
  const body = answerableBody(file.timeline)
  const visits = charges.flatMap((charge) => charge.visits)
  const last = charges.at(-1)
  const open = openCharge(charges) !== null
  return boxedForm(data, paper, [
    { kind: 'title', text: title },
    { kind: 'paragraph', style: 'number', text: `编号：${file.number}` },
    grid([
      pair('诉 求 人', applicants.join('、') || '匿名', '问题属地', file.facts.location),
      whole('诉求摘要', file.facts.summary),
      row(label('参与单位'), body ? value(body.name, 4) : forTheHand(4)),
      ...charges.map(leaderGroup),
      ...(visits.length > 0 ? visits.map(visitRow) : [whole('家　　访', '')]),
      measureRow(last?.measures ?? []),
      open
        ? { cells: [label('销案情况'), forTheHand(4)], minHeight: mm(30) }
        : longRow('销案情况', last?.words ?? '', 4, mm(30)),
      ...handSignatureRows([
        { label: '包案领导', who: '' },
        { label: '主要领导', who: '' }
      ])
    ])
  ])
}
