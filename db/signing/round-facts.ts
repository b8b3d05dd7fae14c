import { z } from 'zod'
import type { CaseFile } from '../case-file/case-file.ts'
import type { CaseEvent } from '../cases/timeline.ts'
import { seatLabels, seats, type RoundStatus, type Seat } from '../signoff/signoff.ts'
import type { RoundRow } from '../signoff/signoff.store.ts'
import { wordsOf } from './changes.ts'
import type { Snapshot } from './formats/formats.ts'
import type { Found } from './snapshot.ts'

/**
 * What the sign-off sheet prints of a round besides its frozen text and its signatures, by column. No hash covers it, as
 * it is written after the text was frozen or beside it: it is compared with what is frozen and what is only ever added.
 */
export const printedColumns = {
  number: '轮次',
  cycle: '办理轮次',
  status: '销号结论',
  openedAt: '提交时间',
  returnedSeat: '退回席位',
  returnedBy: '退回经手人',
  returnedAt: '退回时间',
  returnedReason: '退回理由'
} as const satisfies Partial<Record<keyof RoundRow, string>>
type Column = keyof typeof printedColumns

/** Every other column of a round, and why it needs no such comparison. A new column compiles only once it stands here or above. */
export const notPrinted = {
  id: 'which row it is; the signatures name it',
  caseId: 'which row it is; the frozen text holds the number of the case',
  recordedAt: 'a time of this PC, on no paper',
  snapshot: 'bound by its hash',
  snapshotSha256: 'bound by the signatures'
} as const satisfies Readonly<Record<Exclude<keyof RoundRow, Column>, string>>

const statusWords: Record<RoundStatus, string> = {
  open: '会签未完成',
  completed: '同意办结，予以销号',
  returned: '退回'
}

const requestSchema = z.looseObject({ happenedAt: z.string(), cycle: z.number() })

/** A round as it is stored, and what is known of it besides its row. */
interface Kept {
  row: RoundRow
  /** The name of who sent it back; null where nobody did. */
  by: string | null
  snapshot: Snapshot | null
  /** The seat that its signatures leave empty; null where all are filled. */
  waiting: Seat | null
}

/** What belongs to a round in its case's timeline. */
export interface Course {
  request: Pick<CaseEvent, 'happenedAt' | 'cycle'>
  /** What followed the request, up to the next one; null where the request itself is missing. */
  events: CaseEvent[] | null
}

/** The course of a round: from the request that it froze, or, where its text can't be read, from the one of its number. */
export function courseOf(row: RoundRow, snapshot: Snapshot | null, file: CaseFile): Course | null {
  const requests = file.timeline.filter(({ kind }) => kind === 'closingRequested')
  const frozen = snapshot?.events.findLast(({ kind }) => kind === 'closingRequested')
  const own = frozen ? requests.find(({ id }) => id === frozen.id) : requests[row.number - 1]
  const request = frozen ? requestSchema.parse(frozen) : own
  if (!request) return null
  if (!own) return { request, events: null }
  return { request, events: eventsOf(row, own, requests[requests.indexOf(own) + 1], file) }
}

/**
 * The entries of a round: those that name it, and of those that name none, or one that the case doesn't have, what stands
 * between its request and the next. A clock that was set back puts entries of one minute before the request they followed.
 */
function eventsOf(
  { id }: RoundRow,
  request: CaseEvent,
  next: CaseEvent | undefined,
  { timeline, rounds }: CaseFile
): CaseEvent[] {
  const others = rounds.filter((round) => round.id !== id).map((round) => round.id)
  const [from, to] = [timeline.indexOf(request), next ? timeline.indexOf(next) : timeline.length]
  const stands = (at: number) => at > from && at < to
  return timeline.filter(
    ({ roundId }, at) =>
      roundId === id || (stands(at) && !(roundId !== undefined && others.includes(roundId)))
  )
}

type Values = Record<Column, string | null>

const seatWord = (seat: string | null) =>
  seats.map((one) => (one === seat ? seatLabels[one] : '')).join('') || seat

function written({ row, by }: Kept): Values {
  const { openedAt, returnedAt, returnedReason } = row
  return {
    ...{ openedAt, returnedAt, returnedReason, returnedBy: by, returnedSeat: seatWord(row.returnedSeat) },
    number: `第${row.number}轮`,
    cycle: `第${row.cycle}次`,
    status: statusWords[row.status]
  }
}

/** How a round ended, by its signatures and by the entries of its end, the first of them. */
function witnessedEnd(events: CaseEvent[], waiting: Seat | null): Partial<Values> {
  const end = events.find(({ kind }) => kind === 'returned' || kind === 'closed')
  const back = end?.kind === 'returned' && waiting !== null ? end : null
  const closed = waiting === null || end?.kind === 'closed'
  return {
    status: statusWords[closed ? 'completed' : back ? 'returned' : 'open'],
    returnedSeat: back && (labelledSeat(back.label) ?? seatWord(waiting)),
    returnedBy: back?.actorName ?? null,
    returnedAt: back?.happenedAt ?? null,
    returnedReason: back?.text ?? null
  }
}

/** The seat that an entry of a return names; one that went back with its owner names none. */
const labelledSeat = (label: string) => seats.map((seat) => seatLabels[seat]).find((word) => word === label)

/** What the same columns must say; a column of which nothing is witnessed is left out. */
function witnessed({ snapshot, waiting }: Kept, course: Course | null): Partial<Values> {
  return {
    ...(snapshot ? { number: `第${snapshot.sheet.round}轮` } : {}),
    ...(course ? { cycle: `第${course.request.cycle}次`, openedAt: course.request.happenedAt } : {}),
    ...(course?.events ? witnessedEnd(course.events, waiting) : {})
  }
}

/** What the row of a round says otherwise than its frozen text, its signatures and the timeline: each column by itself. */
export function rowChanges(kept: Kept, course: Course | null): Found[] {
  const now = written(kept)
  const then = witnessed(kept, course)
  return (Object.keys(printedColumns) as Column[]).flatMap((column): Found[] => {
    const before = then[column]
    if (before === undefined || before === now[column]) return []
    const name = printedColumns[column]
    const at = { path: `round.${column}`, label: `会签单：${name}` }
    return [{ ...at, ...wordsOf(column, before, now[column]), fault: `会签单的${name}被改动` }]
  })
}
