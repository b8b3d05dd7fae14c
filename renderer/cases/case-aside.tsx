import { screenMoment } from '../../db/calendar/moment.ts'
import { waitingOf, waitingWords } from '../../db/case-file/waiting.ts'
import { visitInWords } from '../../db/cases/case.ts'
import { natureInWords } from '../../db/cases/nature.ts'
import { answerableBody } from '../../db/cases/timeline.ts'
import { personLabel } from '../../db/people/people.ts'
import { AttachmentList } from '../attachments/attachment-list.tsx'
import { pauseWords, restsOn, timeRequestLabels } from '../../db/extensions/time-request.ts'
import { thisMinute } from '../ui/typed-time.ts'
import { ClockBar } from '../ui/clock-bar.tsx'
import { AppraisalLines } from './appraisal-lines.tsx'
import { ChargeLines } from './charge-lines.tsx'
import { CasePapers } from './case-papers.tsx'
import { WithdrawRequest } from '../case-steps/withdraw-request.tsx'
import type { CaseView } from '../case-steps/offered-steps.ts'
import { FoldedText } from './folded-text.tsx'
import { LookBackLines } from './look-back-lines.tsx'
import { OrderLines } from './order-lines.tsx'
import { SheetLines } from './sheet-lines.tsx'
import { ServiceLines } from './service-lines.tsx'
import { CaseChecklists } from './case-checklists.tsx'
import { PartyCards } from './party-cards.tsx'

function Facts({ file }: { file: CaseView }) {
  const { facts } = file
  const body = answerableBody(file.timeline)
  const pairs: [string, string][] = [
    ['登记', `${screenMoment(facts.registeredAt)}，${personLabel(file.registrar)}`],
    ['责任单位', body ? `${body.name}${body.basis ? `（${body.basis}）` : ''}` : ''],
    ['来源渠道', facts.channel],
    ['接访领导', facts.receivedBy],
    ['诉求类别', facts.category],
    ['涉及领域', facts.field],
    ['事项性质', file.screening ? natureInWords(file.screening) : ''],
    ['短标题', file.screening?.title ?? ''],
    ['层级', file.ledger === facts.tier ? facts.tier : `${file.ledger}（登记时为${facts.tier}）`],
    ['分档', file.grade],
    ['来访形式', visitInWords(facts)],
    ['发生时间', facts.occurred],
    ['发生地点', facts.location]
  ]
  return (
    <section aria-label="登记事项">
      <h2>登记事项</h2>
      <dl className="case-facts">
        {pairs.map(([label, text]) =>
          text === '' ? null : (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          )
        )}
      </dl>
    </section>
  )
}

/** What was asked for and is not answered yet, and what stands still. */
function MoreTime({ file: { id, request, pauses } }: { file: CaseView }) {
  const open = pauses.filter(({ to }) => to === null || to > thisMinute())
  if (request === null && open.length === 0) return null
  return (
    <ul className="case-more-time">
      {request ? (
        <li>
          <strong>{`${request.askedBy}申请${timeRequestLabels[request.kind]}，等${request.approvers}批复`}</strong>
          <p>{request.what}</p>
          {restsOn(request).map((line) => (
            <p key={line}>{line}</p>
          ))}
          <FoldedText text={request.reason} />
          <WithdrawRequest caseId={id} request={request} />
        </li>
      ) : null}
      {open.map((pause) => (
        <li key={pause.id}>
          <strong>{`暂停：${pauseWords(pause)}`}</strong>
          {pause.lookAgainOn ? <p>复查日期 {pause.lookAgainOn}</p> : null}
          <FoldedText text={pause.reason} />
        </li>
      ))}
    </ul>
  )
}

/** The evidence beside the story: people, facts, clocks with their rule, papers, files. */
export function CaseAside({ file }: { file: CaseView }) {
  const waiting = waitingOf(file, thisMinute())
  return (
    <div className="case-aside">
      <PartyCards parties={file.parties} />
      <section aria-label="期限">
        <h2>期限</h2>
        {waiting ? <p>{waitingWords(waiting, file.owner?.name ?? '')}</p> : null}
        <MoreTime file={file} />
        {file.clocks.length === 0 ? <p className="quiet">{file.clock.rule}。</p> : null}
        <ul className="case-clocks">
          {file.clocks.map((clock) => (
            <li key={clock.id}>
              <span>
                {clock.name}
                <span className="quiet">（{clock.forWhom}）</span>
              </span>
              <ClockBar clock={clock} />
              <p className="quiet">
                {clock.sentence}。{clock.source ? `来源：${clock.source}。` : ''}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <OrderLines file={file} />
      <ServiceLines file={file} />
      <ChargeLines file={file} />
      <SheetLines file={file} />
      <LookBackLines file={file} />
      <AppraisalLines file={file} />
      <CaseChecklists caseId={file.id} />
      <Facts file={file} />
      <CasePapers file={file} />
      {file.attachments.length > 0 ? (
        <section aria-label="附件清单">
          <h2>附件 {file.attachments.length} 件</h2>
          <AttachmentList attachments={file.attachments} detailed />
        </section>
      ) : null}
    </div>
  )
}
