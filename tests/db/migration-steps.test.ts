import Sqlite from 'better-sqlite3'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, migrations, schemaVersion, type Migration } from '../../db/migrate.ts'
import { firstRows } from '../support/first-rows.ts'

/** Every real step, broken off at every one of its statements. */

function dump(database: Sqlite.Database): unknown {
  const tables = database
    .prepare(`SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name`)
    .all() as { name: string; sql: string }[]
  const rows = tables
    .filter(({ sql }) => sql.startsWith('CREATE TABLE'))
    .map(({ name }) => [name, database.prepare(`SELECT * FROM ${name}`).all()])
  return { version: schemaVersion(database), tables, rows }
}

class BrokenOff extends Error {}

function outcome(work: () => void): string {
  try {
    work()
    return 'done'
  } catch (error) {
    return error instanceof Sqlite.SqliteError ? error.code : String(error)
  }
}

/** A file of the version before the step, how many statements may still run on it, and what happens then. */
function fileBefore(step: Migration) {
  const file = join(mkdtempSync(join(tmpdir(), 'kuaichu-steps-')), 'data.sqlite')
  const budget = {
    left: Infinity,
    over: (): void => {
      throw new BrokenOff()
    }
  }
  const database = new Sqlite(file, {
    verbose: () => {
      if (budget.left-- <= 0) budget.over()
    }
  })
  migrate(database, migrations.slice(0, 1))
  firstRows(database)
  migrate(
    database,
    migrations.filter((one) => one.version < step.version)
  )
  return { file, database, budget }
}

describe.each(migrations.filter((step) => step.version > 1))('step $version, $name', (step) => {
  const upTo = migrations.filter((one) => one.version <= step.version)

  it('leaves the version before it whole, at whichever statement it breaks off', () => {
    const { database, budget } = fileBefore(step)
    const before = dump(database)
    let survived = 0
    for (; ; survived++) {
      budget.left = survived
      try {
        migrate(database, upTo)
        break
      } catch (error) {
        budget.left = Infinity
        if (database.inTransaction) database.exec('ROLLBACK')
        expect(error).toBeInstanceOf(BrokenOff)
        // Behind the commit only the foreign keys are switched on again: then the new version is whole.
        if (schemaVersion(database) === step.version) break
        expect(dump(database)).toEqual(before)
      }
    }
    budget.left = Infinity
    expect(survived).toBeGreaterThan(4)
    expect(schemaVersion(database)).toBe(step.version)
    database.close()
  })

  it.each([3, 5])(
    'is taken once when another program comes with it before statement %i of the first',
    (at) => {
      const { file, database, budget } = fileBefore(step)
      database.pragma('journal_mode = WAL')
      const other = new Sqlite(file, { timeout: 0 })
      let came = ''
      budget.left = at - 1
      budget.over = () => {
        budget.left = Infinity
        came = outcome(() => {
          migrate(other, [step])
        })
      }
      migrate(database, [step])
      // 3 is the beginning of the transaction: the other is through; at 5 the version was read in it, and it has to wait.
      expect(came).toBe(at === 3 ? 'done' : 'SQLITE_BUSY')
      expect(outcome(() => migrate(other, [step]))).toBe('done')
      expect(schemaVersion(other)).toBe(step.version)
      other.close()
      database.close()
    }
  )
})

describe('a step that rebuilds a table', () => {
  it('keeps its rows, and is refused where rows lose what they refer to', () => {
    const { database } = fileBefore({ version: 2, name: 'next', sql: '' })
    const losing: Migration = { version: 2, name: 'losing', run: (raw) => raw.exec('DROP TABLE account') }
    expect(() => {
      migrate(database, [...migrations.slice(0, 1), losing])
    }).toThrow(/what they refer to|no such table/)
    expect(schemaVersion(database)).toBe(1)
    expect(database.prepare('SELECT name FROM account').pluck().all()).toEqual(['何秋菊'])
    expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
  })
})

/** A file of the first version with its rows, brought to the newest. */
function grownFile(): Sqlite.Database {
  const database = new Sqlite(':memory:')
  migrate(database, migrations.slice(0, 1))
  firstRows(database)
  migrate(database)
  return database
}

describe('words of the vocabularies', () => {
  it('are no part of a table: a new state, role or outcome is no rebuild', () => {
    const database = grownFile()
    database.exec(`UPDATE cases SET state = 'merged'; INSERT INTO account_role VALUES ('a1', 'auditor')`)
    const listed = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%IN (''%'`)
      .pluck()
      .all()
    expect(listed).toEqual([])
  })

  it('leave what guards the life of a case: no closing without signatures, nothing deleted, nothing rewritten', () => {
    const database = grownFile()
    expect(() => database.exec(`UPDATE cases SET state = 'closed'`)).toThrow('closed only by a completed')
    expect(() => database.exec('DELETE FROM cases')).toThrow('nothing is deleted')
    expect(() => database.exec(`UPDATE case_event SET text = ''`)).toThrow('append-only')
    const first = new Sqlite(':memory:')
    migrate(first, migrations.slice(0, 1))
    const triggers = (of: Sqlite.Database) =>
      of.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`).pluck().all()
    expect(triggers(database)).toEqual(expect.arrayContaining(triggers(first)))
  })
})
