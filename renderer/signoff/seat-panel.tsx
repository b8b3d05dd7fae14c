import { Button } from 'antd'
import type { Actor } from '../../db/people/actor.ts'
import { screenMoment } from '../../db/calendar/moment.ts'
import { ownerLabel } from '../../db/cases/owner-left.ts'
import { endStates } from '../../db/cases/states.ts'
import { returnReason, whoReturned } from '../../db/signoff/returned-round.ts'
import { seatLabels, type Round } from '../../db/signoff/signoff.ts'
import { deskLinks, nextStep, stepLabel, whoseTurn, type CaseView } from '../case-steps/offered-steps.ts'
import { useSay } from '../ui/footer-message.tsx'
import { ApplicantSeat } from './applicant-seat.tsx'
import type { CitizenMode } from './use-citizen-mode.ts'
import { StaffSeat } from './staff-seat.tsx'
import type { ShownSeat } from './shown-seat.ts'
import { WaitingSeat } from './waiting-seat.tsx'
import { WitnessSeat } from './witness-seat.tsx'

interface Props {
  file: CaseView
  round: Round
  shown: ShownSeat | null
  me: Actor
  citizen: CitizenMode
}

/** The right side: the seat whose turn it is, or how the round ended. */
export function SeatPanel({ file, round, shown, me, citizen }: Props) {
  const say = useSay()
  if (citizen.on && shown?.kind !== 'applicant') return <Thanks onLeave={citizen.leave} />
  if (round.status === 'completed') return <Closed file={file} round={round} me={me} />
  if (round.status === 'returned') return <Returned caseId={file.id} round={round} />
  if (file.ownerGone) return <NoOwner file={file} me={me} />
  if (round.unreadable) return <Unreadable />
  switch (shown?.kind) {
    case 'applicant':
      return (
        <ApplicantSeat
          key={shown.partyId}
          round={round}
          partyId={shown.partyId}
          name={shown.name}
          onSigned={() => say(`${shown.name} 已签名`)}
        />
      )
    case 'witness':
      return <WitnessSeat round={round} me={me} onSigned={() => say('见证说明已签名')} />
    case 'staff':
      return (
        <StaffSeat
          key={shown.seat}
          round={round}
          seat={shown.seat}
          me={me}
          onSigned={(closed) => say(closed ? '四方签齐，已办结销号' : `${seatLabels[shown.seat]}已签名`)}
        />
      )
    case 'wait':
      return <WaitingSeat shown={shown} vacant={file.turn?.vacant ?? null} />
    case undefined:
      return null
  }
}

function Thanks({ onLeave }: { onLeave: () => void }) {
  return (
    <section className="seat-note" aria-label="签名已收到">
      <h2>签名已收到，谢谢您。</h2>
      <p>请把屏幕交还工作人员。</p>
      <Button onClick={onLeave}>交还（Esc）</Button>
    </section>
  )
}

/** A round that its owner can't sign any more would be signed by the others for nothing. */
function NoOwner({ file, me }: { file: CaseView; me: Actor }) {
  const on = wayOn(file, me)
  const owner = file.owner ? ownerLabel(file.owner, file.ownerLeft) : ''
  return (
    <section className="seat-note" aria-label="先改派">
      <h2>先改派，再会签</h2>
      <p>
        承办人{owner}
        不能签办理人一席：这一轮先不请人签名。改派后本轮随之退回，由新的承办人办理后重新申请办结，另开一轮。
      </p>
      {on ? (
        <Button type="primary" href={`#${on.address}`}>
          {on.label}
        </Button>
      ) : (
        <p>由{whoseTurn(file)}改派。</p>
      )}
    </section>
  )
}

function Unreadable() {
  return (
    <section className="seat-note" aria-label="不能签名">
      <h2>会签稿读不出来，不能签名</h2>
      <p>由轮到的一席退回，承办人重新申请办结，另开一轮；本轮保留，可以校验。</p>
    </section>
  )
}

/** Where what is due after the signatures is done, if this person does it. */
function wayOn(file: CaseView, me: Actor): { label: string; address: string } | null {
  const step = nextStep(file, me)
  if (step) return { label: `去${stepLabel(step, file.state)}`, address: `/cases/${file.id}` }
  return deskLinks(file, me).find(({ next }) => next) ?? null
}

function Closed({ file, round, me }: { file: CaseView; round: Round; me: Actor }) {
  const last = round.signatures.at(-1)
  const on = wayOn(file, me)
  const left = endStates.includes(file.state) ? '不用再办什么' : `下一步：${file.nextAction}`
  return (
    <section className="seat-note" aria-label="会签结果">
      <h2>已办结销号</h2>
      <p>
        四方签齐
        {last ? (
          <>
            ，<span className="numbers">{screenMoment(last.signedAt)}</span>
          </>
        ) : null}
        。这件诉求现在“{file.stateLabel}”，{left}。
      </p>
      {on ? (
        <Button type="primary" href={`#${on.address}`}>
          {on.label}
        </Button>
      ) : null}
    </section>
  )
}

function Returned({ caseId, round }: { caseId: string; round: Round }) {
  const { returned } = round
  return (
    <section className="seat-note" aria-label="会签结果">
      <h2>已退回</h2>
      {returned ? (
        <>
          <p>
            <span className="numbers">{screenMoment(returned.at)}</span>　{whoReturned(returned)}
          </p>
          <p className="as-typed">理由：{returnReason(returned)}</p>
        </>
      ) : null}
      <p>
        办理后重新申请办结，另开一轮。
        <Button type="link" href={`#/cases/${caseId}`}>
          去诉求页
        </Button>
      </p>
    </section>
  )
}
