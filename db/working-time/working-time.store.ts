import type { Day, Moment } from '../calendar/moment.ts'
import { knownNotices } from './known-notices.ts'
import type { OfficeHours } from './office-hours.ts'
import type { Notice } from './working-calendar.ts'
import type { Reader, Writer } from '../connection.ts'
import { officeOf, seasonsOn, seasonSchema, type EnteredHours, type Hours } from './hours.ts'
import { noticeOf, shipped, type KeptNotice, type NoticeEntry } from './notice.ts'
import { inForce } from './table.ts'

/** When a centre works, for whoever counts clocks. */
export interface CentreCalendar {
  /** In force, the program's and the centre's; the same list for as long as no notice comes or goes. */
  notices: readonly Notice[]
  /** The hours for a clock that starts on the day. */
  officeOn: (day: Day) => OfficeHours
}

/** Who entered something and when. */
interface Entered {
  id: string
  at: Moment
  by: string
}

/** The versions of the hours of work in the order in which they were entered. */
export async function listHours(db: Reader): Promise<EnteredHours[]> {
  const rows = await db
    .selectFrom('officeHours')
    .innerJoin('account', 'account.id', 'officeHours.enteredBy')
    .select(['effectiveFrom', 'seasons', 'reason', 'enteredAt', 'account.name as enteredBy'])
    .orderBy('position')
    .execute()
  return rows.map((row) => ({ ...row, seasons: seasonSchema.array().parse(JSON.parse(row.seasons)) }))
}

export async function insertHours(db: Writer, hours: Hours, { id, at, by }: Entered): Promise<void> {
  await db
    .insertInto('officeHours')
    .values({ ...hours, seasons: JSON.stringify(hours.seasons), id, enteredAt: at, enteredBy: by })
    .execute()
}

async function listEntered(db: Reader): Promise<KeptNotice[]> {
  const rows = await db
    .selectFrom('holidayNotice')
    .innerJoin('account as enterer', 'enterer.id', 'holidayNotice.enteredBy')
    .leftJoin('account as withdrawer', 'withdrawer.id', 'holidayNotice.withdrawnBy')
    .selectAll('holidayNotice')
    .select(['enterer.name as enteredBy', 'withdrawer.name as withdrawnBy'])
    .orderBy('position')
    .execute()
  return rows.map(({ position: _position, worked, off, ...row }) => ({
    ...row,
    off: JSON.parse(off) as KeptNotice['off'],
    on: JSON.parse(worked) as string[]
  }))
}

/** All notices there are, those that come with the program first, each group in its order; withdrawn ones too. */
export async function listNotices(db: Reader): Promise<KeptNotice[]> {
  return [...knownNotices().map(shipped), ...(await listEntered(db))]
}

export async function insertNotice(db: Writer, entry: NoticeEntry, { id, at, by }: Entered): Promise<void> {
  const { off, on, ...told } = entry
  await db
    .insertInto('holidayNotice')
    .values({
      ...told,
      id,
      off: JSON.stringify(off),
      worked: JSON.stringify(on),
      enteredAt: at,
      enteredBy: by,
      withdrawnAt: null,
      withdrawnBy: null,
      withdrawalReason: null
    })
    .execute()
}

export async function writeWithdrawal(db: Writer, reason: string, { id, at, by }: Entered): Promise<void> {
  await db
    .updateTable('holidayNotice')
    .set({ withdrawnAt: at, withdrawnBy: by, withdrawalReason: reason })
    .where('id', '=', id)
    .execute()
}

/** The last lists that were made, by what they are made of: their calendars are kept with them. */
const made = new Map<string, readonly Notice[]>()
const mostMade = 8

/** The program's notices and these; one list for the same notices, so that its calendar is made once. */
function allNotices(entered: readonly KeptNotice[]): readonly Notice[] {
  const own = inForce(entered).map(noticeOf)
  if (own.length === 0) return knownNotices()
  const key = JSON.stringify(own)
  const notices = made.get(key) ?? [...knownNotices(), ...own]
  if (made.size >= mostMade && !made.has(key)) made.clear()
  made.set(key, notices)
  return notices
}

/** The table and the hours as they are now, for whatever counts clocks of this centre. */
export async function readCalendar(db: Reader): Promise<CentreCalendar> {
  const [entered, hours] = [await listEntered(db), await listHours(db)]
  return { notices: allNotices(entered), officeOn: (day) => officeOf(seasonsOn(hours, day)) }
}
