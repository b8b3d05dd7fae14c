import { sql } from 'kysely'
import type { Moment } from '../calendar/moment.ts'
import { visibleTo } from '../case-file/case-list.store.ts'
import { waitsForViewer, type Viewer } from '../case-file/turns.store.ts'
import type { CentreRule } from '../clocks/centre-rule.ts'
import { isPausedNow } from '../clocks/clocks.store.ts'
import type { Reader } from '../connection.ts'

/** The foremost clock of every case that still runs, as far as the person may see the case. */
export function listRunning(db: Reader, viewer: Viewer, now: Moment) {
  return visibleTo(db.selectFrom('cases'), viewer)
    .innerJoin('caseDue', 'caseDue.caseId', 'cases.id')
    .innerJoin('caseClock', 'caseClock.id', 'caseDue.clockId')
    .leftJoin('account', 'account.id', 'cases.ownerId')
    .where('caseDue.live', '=', 1)
    .select([
      'cases.ownerId',
      'account.name as owner',
      'caseClock.dueAt',
      'caseClock.soonAt',
      sql<CentreRule['forWhom']>`case_clock.definition ->> '$.forWhom'`.as('forWhom'),
      sql<0 | 1>`case_clock.definition ->> '$.pausable'`.as('pausable'),
      isPausedNow('cases.id', now).as('paused'),
      sql<0 | 1>`${waitsForViewer(viewer)}`.as('myTurn')
    ])
    .execute()
}
