import { screenMoment } from '../../db/calendar/moment.ts'
import { heldWords, measureWords } from '../../db/charge/charge.ts'
import { extensionWords } from '../../db/extensions/time-request.ts'
import type { PaperKind, PaperOf } from '../../db/papers/paper.ts'
import { papersOf } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import { lookBackResultLabels } from '../../db/sampling/look-back.ts'
import { wayWords } from '../../db/service/notice-service.ts'
import { sheetWords } from '../../db/supervision/three-sheets.ts'
import { returnedWords } from '../../db/signoff/returned-round.ts'
import { noSatisfaction, seatLabels, type Round } from '../../db/signoff/signoff.ts'
import { permits } from '../api/permits.ts'
import { useActor } from '../seat/signed-in.ts'
import { thisMinute } from '../ui/typed-time.ts'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { PaperFile } from './paper-file.tsx'

const roundStatus: Record<Round['status'], string> = {
  open: '签名中',
  completed: '已签齐',
  returned: '已退回'
}

function roundLines(round: Round): string[] {
  const signed = round.signatures.map(
    (one) =>
      `${seatLabels[one.seat]} ${one.signerName} ${screenMoment(one.signedAt)}` +
      (one.satisfaction ? `，${one.satisfaction}` : '')
  )
  const waiting = round.waitingFor ? [`等待 ${round.waitingFor.label} 签名`] : []
  const returned = round.returned ? [returnedWords(round.returned)] : []
  return [roundStatus[round.status], ...signed, ...waiting, ...returned]
}

/** What the case page says of a paper under its title. */
const lines: { readonly [K in PaperKind]: (paper: PaperOf<K>) => string[] } = {
  registration: ({ number, date }) => [number, screenMoment(date)],
  notice: ({ subject: notice }) => [
    notice.number,
    `${screenMoment(notice.at)}，告知方式：${notice.way}`,
    ...(notice.to ? [`转送 ${notice.to}`] : [])
  ],
  order: ({ subject: { number, body, owner, at, received, sentBack } }) => [
    number,
    `${screenMoment(at)}，${body || owner}`,
    sentBack ? `${screenMoment(sentBack.at)} 退件` : received ? `${screenMoment(received.at)} 签收` : '未签收'
  ],
  extensionNotice: ({ subject: { number, clock, added, unit, dueAfter, at, way } }) => [
    number,
    `${clock}${extensionWords(added, unit, dueAfter)}`,
    `${screenMoment(at)}，${way}`
  ],
  evidence: ({ subject: attachments }) => [`${attachments.length} 件，见下方附件`],
  mediationRecord: ({ subject: session }) => [
    session.outcome,
    `${screenMoment(session.startedAt)}–${session.endedAt.slice(11, 16)}，${session.room}`,
    `调解员 ${session.mediators.join('、')}，记录员 ${session.recorder}`
  ],
  agreement: ({ subject: { number, signedOn, clauses, copies } }) => [
    number,
    `${signedOn} 签订，${clauses.length} 条，一式 ${copies} 份`
  ],
  handlingReport: ({ subject: { request }, responsible }) => [
    request ? `${screenMoment(request.happenedAt)} 提交，${responsible ?? ''}` : '还没有提交'
  ],
  signoffSheet: ({ subject: round }) => roundLines(round),
  revisitRecord: ({ subject: visit }) => [
    visit.number,
    visit.reached ? (visit.satisfaction ?? noSatisfaction) : '未回访到本人',
    `${screenMoment(visit.happenedAt)}，${visit.way}，${visit.visitorName}；${visit.outcome}`
  ],
  lookBackRecord: ({ subject: { number, result, at, way, by, outcome } }) => [
    number,
    lookBackResultLabels[result],
    `${screenMoment(at)}，${way}，${by}；${outcome}`
  ],
  serviceReceipt: ({ subject: { title, number, services } }) => [
    `${title} ${number}`,
    ...services.slice(-1).map((one) => `${screenMoment(one.at)}，${wayWords(one)}`)
  ],
  supervisionSheet: ({ subject: { number, at, to, ...sheet } }) => [
    number,
    `${screenMoment(at)}，${to}`,
    sheetWords(sheet)
  ],
  chargeForm: ({ subject: charges }) =>
    charges.slice(-1).map((charge) => {
      const held = `${charge.leader}${heldWords(charge, thisMinute())}`
      return charge.ended === 'discharged' ? `${held}，销案：${measureWords(charge.measures)}` : held
    })
}

function linesOf<K extends PaperKind>(paper: PaperOf<K>): string[] {
  return lines[paper.kind](paper)
}

function filingPaper({ filing }: CaseView) {
  if (!filing) return []
  const filed = `${filing.retention}，${filing.filerName} 立卷，${filing.checkerName} 检查`
  return [{ key: 'filing', title: '已归档', lines: [filing.archiveNumber, filed], printed: false }]
}

/** The papers that exist so far, with their numbers and their state. */
export function CasePapers({ file }: { file: CaseView }) {
  const printed = permits('dossier.buildPaper', useActor())
  const papers = papersOf(file, templates.appeal).map((paper) => ({
    key: paper.key,
    title: paper.title,
    lines: linesOf(paper),
    printed
  }))
  return (
    <section aria-label="文书">
      <h2>文书</h2>
      <ul className="case-papers">
        {[...papers, ...filingPaper(file)].map((paper) => (
          <li key={paper.key}>
            <strong>{paper.title}</strong>
            {paper.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {paper.printed ? <PaperFile caseId={file.id} paper={paper} /> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
