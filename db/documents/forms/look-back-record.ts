import { takenAt } from '../../papers/registered-with.ts'
import { signingApplicants } from '../../parties/party.ts'
import { lookBackResultLabels } from '../../sampling/look-back.ts'
import type { Piece } from '../layout/blocks.ts'
import { content, longRow } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import type { VolumeData } from '../volume-data.ts'
import { boxed, grid, pair, whole } from './boxes.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { momentWithRecording, signedLine } from './signatures.ts'

/** 回头看记录: what was asked, how it was answered, and whether the case was really settled. */
export function lookBackRecord(data: VolumeData, paper: CodedPaper<'lookBackRecord'>): Piece {
  const { file } = data
  const { title, subject } = paper
  const { number, at, recordedAt, by, byTitle, way, answers, result, words, outcome, eventId } = subject
  const asked = signingApplicants(file.parties).map(({ name }) => name)
  const answered = answers.map(({ question, answer }, index) => `${index + 1}. ${question}：${answer}`)
  return boxedForm(data, paper, [
    { kind: 'title', text: title },
    { kind: 'paragraph', style: 'number', text: `编号：${number}` },
    grid([
      whole('核查对象', asked.length > 0 ? asked.join('、') : '匿名'),
      whole('核查时间', momentWithRecording(at, recordedAt)),
      pair('诉求编号', file.number, '核查方式', way),
      whole('诉求事由', file.facts.summary),
      longRow('核实情况', answered.join('\n'), 4, mm(60)),
      pair('结　　果', lookBackResultLabels[result], '处　　理', outcome),
      longRow('核查结论', words, 4, mm(40)),
      whole('照片材料', takenAt(file, eventId).join('、') || '无'),
      boxed('核 查 人', content([signedLine(`${byTitle}${by}`)], 4))
    ])
  ])
}
