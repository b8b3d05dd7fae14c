import { sql } from 'kysely'
import { bodyNow } from '../assignment/body-now.store.ts'
import type { Moment } from '../calendar/moment.ts'
import { applicantsInShort } from '../cases/case.ts'
import { eventKinds, type CaseEventKind } from '../cases/events.ts'
import { stateLabel, type CaseState } from '../cases/states.ts'
import { stillHolds } from '../cases/withdrawn.ts'
import { lastDayOf } from '../clocks/clock.ts'
import { standingAt } from '../clocks/standing.ts'
import type { Reader } from '../connection.ts'
import { maskIdNumber, maskPhone } from '../parties/party.ts'
import { inPieces } from '../pieces.ts'
import type { PartyTable } from '../schema.ts'
import type { LedgerRow } from './columns.ts'
import { stateFigure } from './figures.ts'

/** Entries that say what became of a case. */
const tellingKinds = (Object.keys(eventKinds) as CaseEventKind[]).filter(
  (kind) => eventKinds[kind].reported || ['screened', 'declined', 'forwarded'].includes(kind)
)

/** From the request to close on, its result says more than any entry. */
function tellsResult(state: CaseState): boolean {
  return state === 'signing' || stateFigure(state) === 'closed'
}

const lastTold = sql<string | null>`(SELECT e.text FROM case_event AS e WHERE e.case_id = cases.id
  AND e.kind IN (${sql.join(tellingKinds)}) AND ${stillHolds('e.id', 'e.case_id')}
  ORDER BY e.rowid DESC LIMIT 1)`

const natureNow = sql<
  LedgerRow['nature'] | null
>`(SELECT s.nature FROM screening AS s WHERE s.case_id = cases.id
  AND ${stillHolds('s.event_id', 's.case_id')} ORDER BY s.rowid DESC LIMIT 1)`

const satisfactionNow = sql<LedgerRow['satisfaction']>`COALESCE(
  (SELECT r.satisfaction FROM revisit AS r WHERE r.case_id = cases.id AND r.cycle = cases.cycle
    ORDER BY r.happened_at DESC, r.id DESC LIMIT 1),
  (SELECT s.satisfaction FROM signature AS s JOIN signoff_round AS o ON o.id = s.round_id
    WHERE o.case_id = cases.id AND o.status = 'completed' AND s.satisfaction IS NOT NULL
    ORDER BY o.number DESC, s.position LIMIT 1))`

async function readCases(db: Reader, ids: readonly string[]) {
  return db
    .selectFrom('cases')
    .leftJoin('caseDue', 'caseDue.caseId', 'cases.id')
    .leftJoin('account', 'account.id', 'cases.ownerId')
    .where('cases.id', 'in', ids)
    .select([
      'cases.id',
      'number',
      'registeredAt',
      'village',
      'tier',
      'visitorCount',
      'channel',
      'category',
      'field',
      'colour',
      'summary',
      'content',
      'location',
      'state',
      'cycle',
      'result',
      'endedAt',
      'confidential',
      'account.name as owner',
      'caseDue.live',
      'caseDue.dueAt',
      'caseDue.soonAt',
      lastTold.as('told'),
      bodyNow.as('body'),
      natureNow.as('nature'),
      satisfactionNow.as('satisfaction')
    ])
    .execute()
}

/** The applicants of each case, who signs first at the top. */
async function readApplicants(db: Reader, ids: readonly string[]): Promise<Map<string, PartyTable[]>> {
  const rows = await db
    .selectFrom('party')
    .selectAll()
    .where('caseId', 'in', ids)
    .where('side', '=', 'applicant')
    .orderBy('representative', 'desc')
    .orderBy('position')
    .execute()
  return Map.groupBy(rows, ({ caseId }) => caseId)
}

function rowOf(
  { live, dueAt, soonAt, told, cycle, result, ...row }: Awaited<ReturnType<typeof readCases>>[number],
  applicants: readonly PartyTable[],
  now: Moment
): LedgerRow {
  const named = applicants.find(({ kind }) => kind !== 'anonymous')
  const runs = live === 1 && dueAt !== null
  return {
    ...row,
    applicant: applicantsInShort(named?.name ?? null, row, applicants.length),
    sex: named?.sex ?? '',
    idNumber: maskIdNumber(named?.idNumber ?? ''),
    phone: maskPhone(named?.phone ?? ''),
    address: named?.address ?? '',
    nature: row.nature ?? '',
    body: row.body ?? '',
    owner: row.owner ?? '',
    progress: tellsResult(row.state) ? result : (told ?? ''),
    stateLabel: stateLabel(row.state, cycle),
    dueOn: runs ? lastDayOf(dueAt) : null,
    rehandled: cycle - 1,
    overdue: runs && standingAt(now)({ dueAt, soonAt, paused: false }) === 'overdue',
    confidential: row.confidential === 1
  }
}

/** What the ledger knows of those cases, in the order they are named. */
export async function readLedgerRows(db: Reader, ids: readonly string[], now: Moment): Promise<LedgerRow[]> {
  const found = new Map<string, LedgerRow>()
  for (const some of inPieces(ids)) {
    const applicants = await readApplicants(db, some)
    for (const row of await readCases(db, some)) {
      found.set(row.id, rowOf(row, applicants.get(row.id) ?? [], now))
    }
  }
  return ids.flatMap((id) => found.get(id) ?? [])
}
