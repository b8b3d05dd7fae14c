import { appendAudit, lastRecordedAt } from '../audit/audit.store.ts'
import { inputDigest } from '../audit/input-digest.ts'
import { momentOf, screenMoment, type Clock } from '../calendar/moment.ts'
import type { Reader, Writer } from '../connection.ts'
import type { Surroundings } from '../context.ts'
import { problem } from '../errors.ts'
import { isDoubtful, recordedInstant } from './pc-clock.ts'

interface Recorder extends Surroundings {
  /** Whether somebody at the seat has said today that the clock is right. */
  clockConfirmed: boolean
}

/** The clock's time and the last record's, in words, where they don't agree; null where they do. */
async function doubtOf(db: Reader, now: Date): Promise<readonly [now: string, last: string] | null> {
  const last = await lastRecordedAt(db)
  if (last === null || !isDoubtful(now, last)) return null
  return [screenMoment(momentOf(now)), screenMoment(last)]
}

/**
 * To be asked before work that will be recorded when it is done: nobody should wait for it and be asked then.
 *
 * @throws CLOCK_DOUBTFUL when the clock doesn't agree with the last record and was not confirmed
 */
export async function refuseDoubtfulClock(db: Reader, by: Pick<Recorder, 'clock' | 'clockConfirmed'>) {
  const times = await doubtOf(db, by.clock())
  if (times && !by.clockConfirmed) throw problem('CLOCK_DOUBTFUL', ...times)
}

/** The clock by which a transaction records: never behind the last record, where that isn't doubted. */
export async function recordingClock(db: Reader, clock: Clock): Promise<Clock> {
  const last = await lastRecordedAt(db)
  return () => recordedInstant(clock(), last)
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
  const times = await doubtOf(db, now)
  if (!times) return
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
