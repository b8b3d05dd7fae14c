import type { Attachment } from '../../db/attachments/attachment.ts'
import { dayOf, screenMoment } from '../../db/calendar/moment.ts'
import { type CaseEvent } from '../../db/cases/timeline.ts'
import { eventKinds } from '../../db/cases/events.ts'
import { personLabel } from '../../db/people/people.ts'
import { AttachmentList } from '../attachments/attachment-list.tsx'
import { FoldedText } from './folded-text.tsx'
import type { CaseView } from '../case-steps/offered-steps.ts'

/** Newest first; what happened in the same minute in the reverse order of its recording. */
function newestFirst(events: CaseEvent[]): CaseEvent[] {
  return events
    .map((event, order) => ({ event, order }))
    .sort((a, b) => b.event.happenedAt.localeCompare(a.event.happenedAt) || b.order - a.order)
    .map(({ event }) => event)
}

function Reporter({ reporter }: { reporter: CaseEvent['reporter'] }) {
  if (!reporter) return null
  return (
    <p>
      反映人：{reporter.name} <span className="numbers">{reporter.phone}</span>
    </p>
  )
}

function Entry({ event, attachments }: { event: CaseEvent; attachments: Attachment[] }) {
  const title = eventKinds[event.kind].label
  return (
    <li className="timeline-entry">
      <div className="timeline-when">
        <time dateTime={event.happenedAt}>{screenMoment(event.happenedAt)}</time>
        {dayOf(event.recordedAt) === dayOf(event.happenedAt) ? null : (
          <span className="quiet numbers">补录于 {screenMoment(event.recordedAt)}</span>
        )}
      </div>
      <div className="timeline-what">
        <p className="timeline-title">
          <strong className={event.withdrawn ? 'timeline-withdrawn' : undefined}>
            {event.label && event.label !== title ? `${title} · ${event.label}` : title}
          </strong>
          {event.withdrawn ? <span>已撤销</span> : null}
          <span className="quiet">{personLabel({ name: event.actorName, title: event.actorTitle })}</span>
        </p>
        <Reporter reporter={event.reporter} />
        {event.body ? <p>责任单位：{event.body.name}</p> : null}
        {event.body?.basis ? <p className="quiet">{event.body.basis}</p> : null}
        {event.text ? <FoldedText text={event.text} /> : null}
        <AttachmentList attachments={attachments} detailed={false} />
      </div>
    </li>
  )
}

/** Everything that happened to the case, each with its actor, its time and its evidence. */
export function Timeline({ file }: { file: CaseView }) {
  const attachmentsOf = (event: CaseEvent) =>
    file.attachments.filter((one) =>
      one.eventId === null ? event.kind === 'registered' : one.eventId === event.id
    )
  return (
    <section className="timeline" aria-label="办理经过">
      <h2>办理经过</h2>
      <ol>
        {newestFirst(file.timeline).map((event) => (
          <Entry key={event.id} event={event} attachments={attachmentsOf(event)} />
        ))}
      </ol>
    </section>
  )
}
