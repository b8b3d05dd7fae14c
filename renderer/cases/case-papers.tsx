import { screenMoment } from '../../db/calendar/moment.ts'
import { noSatisfaction, seatLabels, type Round } from '../../db/signoff/signoff.ts'
import type { CaseView } from './offered-steps.ts'

interface Paper {
  key: string
  title: string
  lines: string[]
}

const noticeTitles = { accepted: '受理告知书', declined: '不予受理告知书', forwarded: '转送告知书' } as const

function noticePapers({ notice }: CaseView): Paper[] {
  if (!notice) return []
  const way = `${screenMoment(notice.at)}，${notice.way}`
  const to = notice.to ? [`转送 ${notice.to}`] : []
  return [{ key: 'notice', title: noticeTitles[notice.kind], lines: [notice.number, way, ...to] }]
}

function mediationPapers({ sessions, agreements }: CaseView): Paper[] {
  const records = sessions.map((session, index) => ({
    key: session.id,
    title: `第${index + 1}次调解：${session.outcome}`,
    lines: [
      `${screenMoment(session.startedAt)}–${session.endedAt.slice(11, 16)}，${session.room}`,
      `调解员 ${session.mediators.join('、')}，记录员 ${session.recorder}`
    ]
  }))
  const papers = agreements.map(({ id, number, signedOn, clauses, copies }, index) => ({
    key: id,
    title: agreements.length > 1 ? `调解协议书 第${index + 1}份` : '调解协议书',
    lines: [number, `${signedOn} 签订，${clauses.length} 条，一式 ${copies} 份`]
  }))
  return [...records, ...papers]
}

const roundStatus: Record<Round['status'], string> = {
  open: '签名中',
  completed: '已签齐',
  returned: '已退回'
}

function roundPaper(round: Round): Paper {
  const signed = round.signatures.map(
    (one) =>
      `${seatLabels[one.seat]} ${one.signerName} ${screenMoment(one.signedAt)}` +
      (one.satisfaction ? `，${one.satisfaction}` : '')
  )
  const waiting = round.waitingFor ? [`等待 ${round.waitingFor.label} 签名`] : []
  const returned = round.returned
    ? [`${seatLabels[round.returned.seat]} ${round.returned.by} 退回：${round.returned.reason}`]
    : []
  return {
    key: round.id,
    title: `四方会签单 第${round.number}轮：${roundStatus[round.status]}`,
    lines: [...signed, ...waiting, ...returned]
  }
}

function laterPapers({ revisits, filing }: CaseView): Paper[] {
  const visits = revisits.map((visit) => ({
    key: visit.id,
    title: `回访记录：${visit.reached ? (visit.satisfaction ?? noSatisfaction) : '未回访到本人'}`,
    lines: [`${screenMoment(visit.happenedAt)}，${visit.way}，${visit.visitorName}；${visit.outcome}`]
  }))
  if (!filing) return visits
  const filed = `${filing.retention}，${filing.filerName} 立卷，${filing.checkerName} 检查`
  return [...visits, { key: 'filing', title: '已归档', lines: [filing.archiveNumber, filed] }]
}

/** The papers that exist so far, with their numbers and their state. */
export function CasePapers({ file }: { file: CaseView }) {
  const papers = [
    ...noticePapers(file),
    ...mediationPapers(file),
    ...file.rounds.map(roundPaper),
    ...laterPapers(file)
  ]
  if (papers.length === 0) return null
  return (
    <section aria-label="文书">
      <h2>文书</h2>
      <ul className="case-papers">
        {papers.map((paper) => (
          <li key={paper.key}>
            <strong>{paper.title}</strong>
            {paper.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}
