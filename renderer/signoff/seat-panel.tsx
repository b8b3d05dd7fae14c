import { Button } from 'antd'
import type { Actor } from '../../db/people/actor.ts'
import { permits } from '../api/permits.ts'
import { screenMoment } from '../../db/calendar/moment.ts'
import { seatLabels, type Round } from '../../db/signoff/signoff.ts'
import { useSay } from '../ui/footer-message.tsx'
import { ApplicantSeat } from './applicant-seat.tsx'
import type { CitizenMode } from './use-citizen-mode.ts'
import { StaffSeat } from './staff-seat.tsx'
import type { ShownSeat } from './shown-seat.ts'
import { WaitingSeat } from './waiting-seat.tsx'
import { WitnessSeat } from './witness-seat.tsx'

interface Props {
  caseId: string
  round: Round
  shown: ShownSeat | null
  me: Actor
  citizen: CitizenMode
  vacant: string | null
}

/** The right side: the seat whose turn it is, or how the round ended. */
export function SeatPanel({ caseId, round, shown, me, citizen, vacant }: Props) {
  const say = useSay()
  if (citizen.on && shown?.kind !== 'applicant') return <Thanks onLeave={citizen.leave} />
  if (round.status === 'completed') return <Closed caseId={caseId} round={round} me={me} />
  if (round.status === 'returned') return <Returned caseId={caseId} round={round} />
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
      return <WaitingSeat shown={shown} vacant={vacant} />
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

function Unreadable() {
  return (
    <section className="seat-note" aria-label="不能签名">
      <h2>会签稿读不出来，不能签名</h2>
      <p>由轮到的一席退回，承办人重新申请办结，另开一轮；本轮保留，可以校验。</p>
    </section>
  )
}

function Closed({ caseId, round, me }: { caseId: string; round: Round; me: Actor }) {
  const last = round.signatures.at(-1)
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
        。下一步是回访诉求人。
      </p>
      {permits('revisits.record', me) ? (
        <Button type="primary" href={`#/cases/${caseId}`}>
          去登记回访
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
            <span className="numbers">{screenMoment(returned.at)}</span>　{seatLabels[returned.seat]}{' '}
            {returned.by}
          </p>
          <p className="as-typed">理由：{returned.reason}</p>
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
