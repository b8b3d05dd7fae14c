import { chineseDay, chineseMoment } from '../../calendar/moment.ts'
import { letterheadAt } from '../../centre/letterhead.ts'
import { signingApplicants } from '../../parties/party.ts'
import { sheetLabels, type Sheet } from '../../supervision/three-sheets.ts'
import type { CellItem, Piece, Row } from '../layout/blocks.ts'
import { content, longRow } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import type { VolumeData } from '../volume-data.ts'
import { boxed, grid, pair, whole } from './boxes.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { clause } from './letter-words.ts'
import { bodyText, signedLine } from './signatures.ts'

/** The matter as it may be named: of 检举控告, 效能投诉 and confidential cases the field alone. */
function matter({ file }: VolumeData): string {
  const { facts, screening } = file
  const secret = facts.confidential || screening?.nature === '检举控告' || facts.category === '行政效能投诉'
  if (secret) return `${file.number}号诉求（${facts.field}）`
  const [first] = signingApplicants(file.parties)
  const several = Math.max(facts.visitorCount, signingApplicants(file.parties).length) > 1
  const who = first ? `${first.name}${several ? '等人' : ''}` : '匿名诉求人'
  return `${file.number}（${who}反映的${facts.summary}）`
}

/** What was asked for by the sheets before, each with its number; nothing is cited that was not written. */
function before({ earlier }: Sheet, spoken: string): string {
  const last = earlier.at(-1)
  if (!last) return ''
  const done = { reminder: '提示', demand: '督办', warning: '警示' } as const
  const so = last.answered ? '反馈没有达到要求' : '没有反馈'
  if (earlier.length === 1) {
    return `${chineseDay(last.at)}，本中心以${last.number}${done[last.kind]}${spoken}：${clause(last.demand)}，至今${so}。`
  }
  const passed = earlier.map(({ kind, number }) => `${done[kind]}（${number}）`).join('、')
  return `该诉求经${passed}，至今${so}。`
}

function letter(data: VolumeData, sheet: Sheet): CellItem[] {
  const spoken = sheet.bodyId === null ? '你' : '你单位'
  const basis = sheet.basis === '' ? '' : `根据《${sheet.basis}》，`
  const now = { reminder: '现予提示', demand: '现予督办', warning: '现予警示' } as const
  return [
    bodyText(
      `${spoken}${sheet.bodyId === null ? '经办' : '承办'}的${matter(data)}，${clause(sheet.problem)}。${before(sheet, spoken)}`
    ),
    bodyText(
      `${basis}${now[sheet.kind]}：请于${chineseDay(sheet.dueOn)}前${clause(sheet.demand)}，并书面反馈情况。`
    ),
    ...(sheet.kind === 'reminder' ? [] : [bodyText('反馈时一并说明没有按时办理的原因和整改措施。')])
  ]
}

function receiptRow({ received }: Sheet): Row {
  return received
    ? whole('签　　收', `${received.by}　${chineseMoment(received.at)}签收`)
    : boxed('签　　收', content([signedLine('签收人：　　　　　　　　　　年　　月　　日　　时　　分')], 4))
}

function replyRow({ reply }: Sheet): Row {
  if (!reply) return { cells: boxed('答　　复', content([bodyText('')], 4)).cells, minHeight: mm(30) }
  return longRow('答　　复', `${chineseMoment(reply.at)}，${reply.by}答复：${reply.text}`, 4, mm(30))
}

function endRow({ ended }: Sheet): Row {
  if (!ended) return { cells: boxed('销　　号', content([bodyText('')], 4)).cells, minHeight: mm(20) }
  const { as, words, at, by } = ended
  const told = {
    settled: `经核实，${clause(words)}，${chineseMoment(at)}销号。`,
    raised: `没有按时答复或者答复没有达到要求，${chineseMoment(at)}升为${words}。`,
    withdrawn: `因${clause(words)}，${chineseMoment(at)}撤销，文号不再使用。`
  }
  return boxed('销　　号', content([bodyText(told[as]), signedLine(by)], 4))
}

/** 提示单, 督办单, 警示单: one form, numbered each by its own kind. */
export function supervisionSheet(data: VolumeData, paper: CodedPaper<'supervisionSheet'>): Piece {
  const { subject: sheet } = paper
  const centre = letterheadAt(data.file.letterheads, paper.date)
  const signed = `${centre.name}　${sheet.byTitle}${sheet.by}　${chineseDay(sheet.at)}`
  return boxedForm(data, paper, [
    { kind: 'title', text: paper.title },
    { kind: 'paragraph', style: 'number', text: `编号：${sheet.number}` },
    grid([
      whole('受文单位\n（人）', sheet.to),
      pair('诉求编号', data.file.number, '单　　别', sheetLabels[sheet.kind]),
      boxed('事　　项', content(letter(data, sheet), 4)),
      longRow('要　　求', sheet.demand, 4, mm(20)),
      whole('答复期限', `${chineseDay(sheet.dueOn)}前`),
      boxed('签　　发', content([signedLine(signed), signedLine('（印章）')], 4)),
      receiptRow(sheet),
      replyRow(sheet),
      endRow(sheet)
    ])
  ])
}
