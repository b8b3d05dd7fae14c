import { screenMoment } from '../../db/calendar/moment.ts'
import type { MediationSession } from '../../db/mediation/mediation.ts'

/** A session as it was recorded; nothing in it can be changed. */
export function PastSession({ session, position }: { session: MediationSession; position: number }) {
  return (
    <article className="past-session" aria-label={`第 ${position} 次调解`}>
      <header>
        <h2>第 {position} 次调解</h2>
        <strong>{session.outcome}</strong>
        {session.cycle > 1 ? <span className="quiet">第 {session.cycle} 次办理</span> : null}
      </header>
      <dl>
        <dt>时间</dt>
        <dd className="numbers">
          {screenMoment(session.startedAt)} 至 {screenMoment(session.endedAt)}
        </dd>
        <dt>地点</dt>
        <dd>{session.room}</dd>
        <dt>调解员</dt>
        <dd>{session.mediators.join('、')}</dd>
        <dt>记录员</dt>
        <dd>{session.recorder}</dd>
        {session.invited.length > 0 ? (
          <>
            <dt>受邀</dt>
            <dd>{session.invited.join('、')}</dd>
          </>
        ) : null}
        {session.outcomeNote ? (
          <>
            <dt>结果说明</dt>
            <dd>{session.outcomeNote}</dd>
          </>
        ) : null}
      </dl>
      <ol className="past-transcript">
        {session.transcript.map((line, index) => (
          <li key={index}>
            <span className="past-speaker">{line.speaker}</span>
            <span>{line.text}</span>
          </li>
        ))}
      </ol>
      <p className="quiet numbers">登记于 {screenMoment(session.recordedAt)}</p>
    </article>
  )
}
