import { chineseDay, chineseMoment, chineseTime, dayOf } from '../../calendar/moment.ts'
import { caseTitle } from '../../cases/case.ts'
import { means } from '../../cases/events.ts'
import type { CaseEvent } from '../../cases/timeline.ts'
import type { VolumeData } from '../volume-data.ts'
import { personLabel } from '../../people/people.ts'
import { noSatisfaction } from '../../signoff/signoff.ts'
import type { Block } from '../layout/blocks.ts'
import { officialForm, type Form } from './form.ts'

function body(text: string): Block {
  return { kind: 'paragraph', style: 'officialBody', text }
}

function heading(style: 'heading1' | 'heading2', text: string): Block {
  return { kind: 'paragraph', style, text }
}

const ordinals = '一二三四五六七八九十'

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
    case 'rehandled':
      return `${when}，回访后重新办理：${event.text}`
    default:
      return `${when}，${event.actorName}${event.label}：${event.text}`
  }
}

function courseBlocks({ file }: VolumeData): Block[] {
  const events = file.timeline.filter((event) => means(event.kind, 'reported'))
  const cycles = Array.from({ length: file.cycle }, (_, index) => index + 1)
  if (events.length === 0) return [body('无。')]
  return cycles.flatMap((cycle) => {
    const mine = events.filter((event) => event.cycle === cycle).map((event) => body(eventText(event)))
    const name = cycle === 1 ? '首次办理' : `第${cycle}次办理（重办）`
    const title = file.cycle > 1 ? [heading('heading2', `（${ordinals[cycle - 1] ?? cycle}）${name}`)] : []
    return [...title, ...(mine.length > 0 ? mine : [body('无。')])]
  })
}

function resultBlocks({ file }: VolumeData): Block[] {
  const closings = file.timeline.filter((event) => event.kind === 'closingRequested')
  if (closings.length === 0) return [body('正在办理。')]
  return closings.map((event) =>
    body(closings.length > 1 ? `${chineseDay(event.happenedAt)}：${event.text}` : event.text)
  )
}

function feedbackBlocks({ file }: VolumeData): Block[] {
  const heard = file.rounds
    .flatMap((round) => round.signatures)
    .filter((signature) => signature.seat === 'applicant')
  if (heard.length === 0) return [body('无。')]
  return heard.map((signature) => {
    const when = `${chineseDay(signature.signedAt)}${chineseTime(signature.signedAt)}`
    if (signature.mode === 'witnessed')
      return body(`${when}，${signature.signerName}见证：${signature.opinion}`)
    const opinion = signature.opinion ? `，意见：${signature.opinion}` : ''
    return body(
      `${when}，向${signature.signerName}反馈办理结果，其评价为“${signature.satisfaction ?? noSatisfaction}”${opinion}。`
    )
  })
}

/** 办理情况报告 (forms.md, 诉求卷 6). */
export function handlingReport(data: VolumeData): Form {
  const { file, centre } = data
  const { facts } = file
  const subject = caseTitle(facts, file.parties).replace(/的诉求$/, '问题')
  const lastClosing = file.timeline.findLast((event) => event.kind === 'closingRequested')
  const date = lastClosing?.happenedAt ?? file.since
  const location = facts.location ? `，发生地点为${facts.location}` : ''
  const owner = file.owner ? personLabel(file.owner) : '未分派'
  return officialForm({
    key: 'report',
    title: '办理情况报告',
    caseNumber: file.number,
    responsible: file.owner?.name ?? centre.name,
    date,
    blocks: [
      { kind: 'title', text: `关于${subject}的办理情况报告` },
      { kind: 'spacer', height: 289 },
      heading('heading1', '一、基本情况'),
      body(
        `${chineseMoment(facts.registeredAt)}，本中心通过${facts.channel}登记该诉求，编号${file.number}，类别为${facts.category}，涉及领域为${facts.field}${location}。具体请求：${facts.request}`
      ),
      heading('heading1', '二、调查核实和处理经过'),
      ...courseBlocks(data),
      heading('heading1', '三、处理结果'),
      ...resultBlocks(data),
      heading('heading1', '四、与诉求人见面反馈情况'),
      ...feedbackBlocks(data),
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
          { kind: 'paragraph', style: 'officialClosing', text: `承办人：${owner}`, indent: { right: 2 } },
          { kind: 'paragraph', style: 'officialClosing', text: chineseDay(dayOf(date)), indent: { right: 4 } }
        ]
      }
    ]
  })
}
