import { appendAudit, lastRecordedAt } from '../audit/audit.store.ts'
import { inputDigest } from '../audit/input-digest.ts'
import { momentOf, screenMoment } from '../calendar/moment.ts'
import type { Writer } from '../connection.ts'
import type { Surroundings } from '../context.ts'
import { problem } from '../errors.ts'
import { isDoubtful } from './pc-clock.ts'

interface Recorder extends Surroundings {
  /** Whether somebody at the seat has said today that the clock is right. */
  clockConfirmed: boolean
}

/**
 * To be asked first in every transaction that records something: lets a clock pass that agrees with the last
 * record. One that doesn't passes when it was confirmed at this seat today; that is recorded, with both times.
 *
 * @throws CLOCK_DOUBTFUL when it was not confirmed
 */
export async function askAboutClock(
  db: Writer,
  by: Recorder,
  who: { id: string; name: string }
): Promise<void> {
  const now = by.clock()
  const last = await lastRecordedAt(db)
  if (last === null || !isDoubtful(now, last)) return
  const times = [screenMoment(momentOf(now)), screenMoment(last)] as const
  if (!by.clockConfirmed) throw problem('CLOCK_DOUBTFUL', ...times)
  await appendAudit(db, {
    at: momentOf(now),
    actorId: who.id,
    actorName: who.name,
    machine: by.machine,
    call: 'clock.confirm',
    subject: null,
    detail: `确认电脑时间 ${times[0]}；上一条记录 ${times[1]}`,
    inputSha256: inputDigest({})
  })
}
