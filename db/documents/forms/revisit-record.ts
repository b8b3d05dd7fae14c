import type { CaseEvent } from '../../cases/timeline.ts'
import type { VolumeData } from '../volume-data.ts'
import { signingApplicants } from '../../parties/party.ts'
import { markWords } from '../../revisits/marks.ts'
import { undrawnWay } from '../../revisits/draw.ts'
import { checksOf, type Recheck } from '../../revisits/recheck.ts'
import { triesOf, type Revisit } from '../../revisits/revisit.ts'
import { longRow } from '../layout/cells.ts'
import { mm } from '../layout/geometry.ts'
import { grid, pair, whole } from './boxes.ts'
import type { Piece } from '../layout/blocks.ts'
import { boxedForm, type CodedPaper } from './form.ts'
import { momentWithRecording } from './signatures.ts'

function resolvedText(revisit: Revisit): string {
  if (revisit.resolved === null) return ''
  return revisit.resolved ? '已解决' : '未解决'
}

function reachedText({ reached, way }: Revisit, tries: number): string {
  if (way === undrawnWay) return '抽样未抽中'
  if (reached) return '回访到本人'
  return tries > 0 ? '未能回访' : '没有回访到本人'
}

function tryLine({ happenedAt, recordedAt, label, actorName, text }: CaseEvent, index: number): string {
  return `${index + 1}. ${momentWithRecording(happenedAt, recordedAt)}，${label}，${actorName}：${text}`
}

/** What was asked besides; revisits of before it was asked show no place for it. */
function askedRows({ recurred, recurrence, conduct, conductNote }: Revisit) {
  const rows = []
  if (recurred !== null) rows.push(whole('是否反复', recurred ? `反复：${recurrence}` : '未反复'))
  if (conduct !== null)
    rows.push(whole('服务态度', conduct === '有意见' ? `有意见：${conductNote}` : conduct))
  return rows
}

/** A check of the revisit by somebody else, its words below. */
function checkLine(check: Recheck, index: number): string {
  const { happenedAt, recordedAt, way, reached, resolved, text, opinion, checkerName, outcome } = check
  const heard = reached
    ? `${resolved ? '已解决' : '未解决'}，${markWords({ ...check, visitorName: checkerName })}`
    : '没有访到本人'
  const unlike = check.differs ? '，与回访不一致' : ''
  const head = `${index + 1}. ${momentWithRecording(happenedAt, recordedAt)}，${way}，${heard}${unlike}；${outcome}；抽查人：${checkerName}`
  return [head, text, ...(opinion === '' ? [] : [`诉求人意见：${opinion}`])].join('\n')
}

/** 回访记录 (forms.md, 诉求卷 8). */
export function revisitRecord(data: VolumeData, paper: CodedPaper<'revisitRecord'>): Piece {
  const { file } = data
  const { title, subject: revisit } = paper
  const tries = triesOf(file.timeline, revisit.cycle)
  const checks = checksOf(file.rechecks, revisit.id)
  const asked = signingApplicants(file.parties).map((party) => party.name)
  const satisfaction = revisit.reached ? markWords(revisit) : ''
  return boxedForm(data, paper, [
    { kind: 'title', text: title },
    { kind: 'paragraph', style: 'number', text: `编号：${revisit.number}` },
    grid([
      whole('回访对象', asked.length > 0 ? asked.join('、') : '匿名'),
      whole('回访时间', momentWithRecording(revisit.happenedAt, revisit.recordedAt)),
      pair('回访方式', revisit.way, '是否访到', reachedText(revisit, tries.length)),
      whole('诉求编号', file.number),
      whole('回访事由', file.facts.summary),
      ...(tries.length > 0 ? [longRow('未访到的\n回　　访', tries.map(tryLine).join('\n'), 4, mm(16))] : []),
      longRow(revisit.reached ? '回访情况' : '未访到\n原　因', revisit.text, 4, mm(50)),
      pair('问题是否\n解　　决', resolvedText(revisit), '满 意 度', satisfaction),
      ...askedRows(revisit),
      longRow('诉求人\n意　见', revisit.opinion || '无', 4, mm(24)),
      pair('处　　理', revisit.outcome, '回 访 人', revisit.way === undrawnWay ? '无' : revisit.visitorName),
      ...(checks.length > 0 ? [longRow('抽　　查', checks.map(checkLine).join('\n'), 4, mm(16))] : [])
    ])
  ])
}
