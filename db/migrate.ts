import type Database from 'better-sqlite3'
import { problem } from './errors.ts'
import { ledgers } from './migrations/0029-ledgers.ts'
import { foundation } from './migrations/0001-foundation.ts'
import { vocabularies } from './migrations/0002-vocabularies.ts'
import { life } from './migrations/0003-life.ts'
import { drafts } from './migrations/0005-drafts.ts'
import { acts } from './migrations/0006-acts.ts'
import { signatureFormat } from './migrations/0007-signature-format.ts'
import { numbers } from './migrations/0008-numbers.ts'
import { listIndex } from './migrations/0010-list-index.ts'
import { searchIndex } from './migrations/0011-search-index.ts'
import { letterheads } from './migrations/0012-letterheads.ts'
import { numberOrder } from './migrations/0013-number-order.ts'
import { letterheadShortName } from './migrations/0014-letterhead-short-name.ts'
import { titleOfTheDay } from './migrations/0015-title-of-the-day.ts'
import { draftAct } from './migrations/0016-draft-act.ts'
import { workingTime } from './migrations/0017-working-time.ts'
import { caseClocks } from './migrations/0018-case-clocks.ts'
import { deadlines } from './migrations/0019-deadlines.ts'
import { timeRequests } from './migrations/0020-time-requests.ts'
import { bodies } from './migrations/0021-bodies.ts'
import { casesByClock } from './migrations/0022-cases-by-clock.ts'
import { natureAndLedger } from './migrations/0023-nature-and-ledger.ts'
import { charges } from './migrations/0024-charges.ts'
import { noticeService } from './migrations/0025-notice-service.ts'
import { receivedBy } from './migrations/0026-received-by.ts'
import { assignments } from './migrations/0027-assignments.ts'
import { supervision } from './migrations/0028-supervision.ts'
import { ownDictionaries } from './migrations/0030-own-dictionaries.ts'
import { wordOfThePerson } from './migrations/0031-word-of-the-person.ts'
import { supervisionSheets } from './migrations/0032-supervision-sheets.ts'
import { ledgerViews } from './migrations/0033-ledger-views.ts'
import { rates } from './migrations/0034-rates.ts'
import { turnsByIndex } from './migrations/0036-turns-by-index.ts'
import { checklists } from './migrations/0037-checklists.ts'
import { rechecks } from './migrations/0038-rechecks.ts'
import { sampling } from './migrations/0039-sampling.ts'
import { revisitDraws } from './migrations/0042-revisit-draws.ts'
import { appraisals } from './migrations/0043-appraisals.ts'
import { clues } from './migrations/0044-clues.ts'

/**
 * One step of the schema, frozen in time: SQL, or code where SQL can't do it. It never imports the app's own
 * rules, which change.
 */
export type Migration = { version: number; name: string } & (
  { sql: string } | { run: (database: Database.Database) => void }
)

/** In order; the database's `user_version` is the version of the last one that ran. */
export const migrations: readonly Migration[] = [
  foundation,
  vocabularies,
  life,
  drafts,
  acts,
  signatureFormat,
  numbers,
  listIndex,
  searchIndex,
  letterheads,
  numberOrder,
  letterheadShortName,
  titleOfTheDay,
  draftAct,
  workingTime,
  caseClocks,
  deadlines,
  timeRequests,
  bodies,
  casesByClock,
  natureAndLedger,
  charges,
  noticeService,
  receivedBy,
  assignments,
  supervision,
  ledgers,
  ownDictionaries,
  wordOfThePerson,
  supervisionSheets,
  ledgerViews,
  rates,
  turnsByIndex,
  checklists,
  rechecks,
  sampling,
  revisitDraws,
  appraisals,
  clues
]

export function schemaVersion(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}

function take(database: Database.Database, step: Migration): void {
  if ('sql' in step) database.exec(step.sql)
  else step.run(database)
  const broken = database.pragma('foreign_key_check') as { table: string }[]
  if (broken.length > 0) {
    throw new Error(`step ${step.version} leaves rows without what they refer to: ${broken[0]?.table ?? ''}`)
  }
  database.pragma(`user_version = ${step.version}`)
}

/**
 * Brings a database to the newest schema, each step in one transaction of its own with its version, so that
 * a step that breaks off leaves the version before it whole. Tables can be rebuilt: foreign keys are off
 * around a step (SQLite ignores the switch inside a transaction) and checked at its end.
 *
 * @throws DATABASE_NEWER when the file was written by a newer program; it is not touched.
 */
export function migrate(database: Database.Database, steps: readonly Migration[] = migrations): void {
  const known = steps.at(-1)?.version ?? 0
  const found = schemaVersion(database)
  if (found > known) throw problem('DATABASE_NEWER', found, known)
  if (found === known) return
  database.pragma('foreign_keys = OFF')
  try {
    for (const step of steps) {
      const transaction = database.transaction(() => {
        // Another program may have taken the step while this one waited.
        if (schemaVersion(database) < step.version) take(database, step)
      })
      transaction.immediate()
    }
  } finally {
    database.pragma('foreign_keys = ON')
  }
}
