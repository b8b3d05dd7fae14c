import { dayOf, momentOf } from './calendar/moment.ts'
import type { KeyAccess, Surroundings } from './context.ts'
import type { DataFolder } from './data-folder.ts'
import type { JobDesk } from './jobs/job-desk.ts'
import type { Seats } from './seats.ts'
import type { Answer, Marks } from './wire.ts'

export type Log = (level: 'info' | 'warn' | 'error', text: string) => void

/** The data and everybody who sits before it. */
export interface House {
  folder: DataFolder
  surroundings: Surroundings
  seats: Seats
  log: Log
  jobs: Pick<JobDesk, 'enter' | 'of'>
  /** What tells passwords; the folder's own key ring unless set-up brings its own. */
  keys?: KeyAccess
}

/** Where a call comes from, and who sat there when it arrived. */
export interface Caller extends Marks {
  seat: string
  accountId: string | null
}

/** What a call did: its answer, and the case or account it was about. */
export interface Served {
  answer: Answer
  subject: string | null
  /** A job was taken in: its own answer, when it is done. */
  later?: Promise<Answer>
}

/** Whether somebody at the seat said that the day the clock shows is right. */
export function clockConfirmed({ seats, surroundings }: House, seat: string): boolean {
  return seats.hasConfirmedClock(seat, dayOf(momentOf(surroundings.clock())))
}
