import { chineseDay, chineseMoment, dayOf } from '../../calendar/moment.ts'
import { letterheadAt } from '../../centre/letterhead.ts'
import { caseTitle } from '../../cases/case.ts'
import { kindLabel } from '../../cases/events.ts'
import type { CaseEvent } from '../../cases/timeline.ts'
import { signingApplicants } from '../../parties/party.ts'
import type { VolumeData } from '../volume-data.ts'
import type { Report } from '../../papers/paper.ts'
import type { Block, Piece } from '../layout/blocks.ts'
import { officialForm, type CodedPaper } from './form.ts'

function body(text: string): Block {
  return { kind: 'paragraph', style: 'officialBody', text }
}

function heading(style: 'heading1' | 'heading2', text: string): Block {
  return { kind: 'paragraph', style, text }
}

/** What was done, in the order it happened, with who did it. */
function eventText(event: CaseEvent): string {
  const when = chineseMoment(event.happenedAt)
  switch (event.kind) {
    case 'repeated': {
      const phone = event.reporter?.phone ? `（电话${event.reporter.phone}）` : ''
      return `${when}，${event.reporter?.name ?? ''}${phone}通过${event.label}再次反映：${event.text}`
    }
    case 'mediated':
      return `${when}，在${event.text}调解，结果：${event.label}。`
    case 'agreed':
      return `${chineseDay(event.happenedAt)}，双方签订人民调解协议，编号${event.label}。`
    case 'returned':
      return `${when}，会签时${event.label}退回：${event.text}`
    case 'extended':
      return `${when}，${event.actorName}批准办理期限${event.label}。`
    case 'paused':
      return `${when}，${event.actorName}批准暂停计算办理期限，${event.label}。`
    case 'resumed':
      return `${when}，恢复计算办理期限：${event.text}`
    case 'raised':
    case 'lowered':
      return `${when}，经${event.actorTitle || '领导'}${event.actorName}决定${kindLabel(event.kind)}（${event.label.replace(' → ', '移至')}）：${event.text}`
    case 'chargeVisited':
      return `${when}，包案领导家访（${event.label}）：${event.text}`
    case 'rehandled':
      return `${when}，${event.label || '回访后'}重新办理：${event.text}`
    default:
      return `${when}，${event.actorName}${event.label}：${event.text}`
  }
}

function courseBlocks({ events }: Report): Block[] {
  return events.length > 0 ? events.map((event) => body(eventText(event))) : [body('无。')]
}

/** What the applicant says of the result stands on the sheet: the report is written before it is signed. */
function feedbackText({ file }: VolumeData, { round }: CodedPaper<'handlingReport'>): string {
  if (round === null) return '尚未反馈。'
  if (signingApplicants(file.parties).length === 0)
    return `诉求人匿名，无法当面反馈；见证情况见第${round}轮四方会签单。`
  return `办理结果随会签稿交诉求人核对，其意见和评价见第${round}轮四方会签单。`
}

/** 办理情况报告 (forms.md, 诉求卷 6). */
export function handlingReport(data: VolumeData, paper: CodedPaper<'handlingReport'>): Piece {
  const { file } = data
  const centre = letterheadAt(file.letterheads, paper.date)
  const { facts } = file
  const report = paper.subject
  const subject = file.screening?.title || caseTitle(facts, file.parties).replace(/的诉求$/, '问题')
  const location = facts.location ? `，发生地点为${facts.location}` : ''
  return officialForm(data, paper, [
    { kind: 'title', text: `关于${subject}的办理情况报告` },
    { kind: 'spacer', height: 289 },
    heading('heading1', '一、基本情况'),
    body(
      `${chineseMoment(facts.registeredAt)}，本中心通过${facts.channel}登记该诉求，编号${file.number}，类别为${facts.category}，涉及领域为${facts.field}${location}。具体请求：${facts.request}`
    ),
    heading('heading1', '二、调查核实和处理经过'),
    ...courseBlocks(report),
    heading('heading1', '三、处理结果'),
    body(report.request?.text ?? '正在办理。'),
    heading('heading1', '四、与诉求人见面反馈情况'),
    body(feedbackText(data, paper)),
    heading('heading1', '五、下一步'),
    body('办结后由本中心按规定回访，核实办理结果；诉求人不满意或者问题没有解决的，重新办理。'),
    { kind: 'spacer', height: 578 },
    {
      kind: 'keep',
      blocks: [
        {
          kind: 'paragraph',
          style: 'officialClosing',
          text: `承办单位：${centre.name}`,
          indent: { right: 2 }
        },
        {
          kind: 'paragraph',
          style: 'officialClosing',
          text: `承办人：${paper.responsible ?? '未分派'}`,
          indent: { right: 2 }
        },
        {
          kind: 'paragraph',
          style: 'officialClosing',
          text: chineseDay(dayOf(paper.date)),
          indent: { right: 4 }
        }
      ]
    }
  ])
}
