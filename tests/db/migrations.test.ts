import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, migrations, schemaVersion, type Migration } from '../../db/migrate.ts'
import { administrator, newCentre, openCentre, password } from '../support/centre.ts'
import { firstRows } from '../support/first-rows.ts'
import { registration } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

const tablesOf = (database: Sqlite.Database) =>
  database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`).pluck().all()

const first: Migration = { version: 1, name: 'first', sql: 'CREATE TABLE person (name TEXT NOT NULL) STRICT' }
const second: Migration = {
  version: 2,
  name: 'second',
  sql: `ALTER TABLE person ADD COLUMN phone TEXT NOT NULL DEFAULT ''; UPDATE person SET phone = '未留'`
}
const broken: Migration = {
  version: 2,
  name: 'broken',
  sql: `DELETE FROM person; CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)`
}

describe('the schema’s steps', () => {
  it('are numbered from 1, upwards', () => {
    const versions = migrations.map((step) => step.version)
    expect(versions[0]).toBe(1)
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b))
  })

  it('1: makes everything out of an empty file, and runs once', () => {
    const database = new Sqlite(':memory:')
    expect(schemaVersion(database)).toBe(0)
    migrate(database, migrations.slice(0, 1))
    expect(schemaVersion(database)).toBe(1)
    expect(tablesOf(database)).toEqual([
      ...['account', 'account_role', 'agreement', 'agreement_clause', 'attachment', 'audit_entry'],
      ...['case_event', 'cases', 'centre', 'clause_instalment', 'dictionary_value', 'filing'],
      ...['mediation_session', 'number_counter', 'party', 'revisit', 'session_mediator', 'signature'],
      ...['signoff_round', 'transcript_line']
    ])
    database.exec(`INSERT INTO dictionary_value VALUES ('channel', '来访', 1)`)
    migrate(database, migrations.slice(0, 1))
    expect(database.prepare('SELECT value FROM dictionary_value').pluck().all()).toEqual(['来访'])
  })

  it('3: makes rows of the screenings and notices that the timeline tells of', () => {
    const database = new Sqlite(':memory:')
    migrate(database, migrations.slice(0, 1))
    firstRows(database)
    database.exec(`
      INSERT INTO case_event VALUES ('e2', 'c1', 'screened', 1, 't1', 't1', 'a1', '有效', '属本镇职责', '{"valid":true}');
      INSERT INTO case_event VALUES ('e3', 'c1', 'forwarded', 1, 't2', 't2', 'a1', '1号', '属地',
        '{"number":"1号","to":"县水利局","way":"当面"}')`)
    migrate(database, migrations.slice(0, 3))
    expect(database.prepare('SELECT * FROM screening').raw().all()).toEqual([
      ['e2', 'c1', 1, '属本镇职责', 'a1', 't1']
    ])
    expect(database.prepare('SELECT * FROM notice').raw().all()).toEqual([
      ['e3', 'c1', 'forwarded', '1号', 't2', '属地', '县水利局', '当面']
    ])
  })

  it('8: numbers the revisits that had none, in the order recorded, and notes every number given', () => {
    const database = new Sqlite(':memory:')
    migrate(database, migrations.slice(0, 1))
    firstRows(database)
    database.exec(`
      INSERT INTO centre VALUES (1, '梁永镇快处中心', '梁', '巴州区', '梁永镇', '', '', '', '', '[]', '{}', '下右', 0)`)
    const revisit = database.prepare(`INSERT INTO revisit
      VALUES (?, 'c1', 1, 'a1', ?, ?, 1, '电话', '未再渗漏', 1, '满意', '', '维持')`)
    revisit.run('r-late', '2026-08-02', '2026-08-09')
    revisit.run('r-first', '2026-08-05', '2026-08-08')
    revisit.run('r-old', '2025-12-31', '2026-08-08')
    revisit.run('r-same', '2026-08-01', '2026-08-09')
    migrate(database)
    expect(database.prepare('SELECT id, number FROM revisit ORDER BY number').raw().all()).toEqual([
      ['r-old', '梁快访〔2025〕1号'],
      ['r-first', '梁快访〔2026〕1号'],
      ['r-late', '梁快访〔2026〕2号'],
      ['r-same', '梁快访〔2026〕3号']
    ])
    expect(
      database.prepare('SELECT series, year, last FROM number_counter ORDER BY year').raw().all()
    ).toEqual([
      ['revisit', 2025, 1],
      ['revisit', 2026, 3]
    ])
    const given = database.prepare('SELECT number FROM given_number WHERE series = ?').pluck()
    expect(given.all('case')).toEqual(['〔2026〕1'])
    expect(given.all('revisit')).toHaveLength(4)
  })

  it('13: puts the numbers of older cases in their order, whatever they look like', () => {
    const database = new Sqlite(':memory:')
    migrate(database, migrations.slice(0, 1))
    firstRows(database)
    const copy = database.prepare(`INSERT INTO cases SELECT ?, ?, state, cycle, channel, visit_mode,
      visitor_count, category, field, colour, tier, ?, ?, occurred, location, summary, content, request,
      confidential, registrar_id, owner_id, since, result, ended_at FROM cases WHERE id = 'c1'`)
    copy.run('c10', '〔2026〕10', '2026-08-04', '2026-08-05')
    copy.run('c2', '〔2026〕2', '2026-08-04', '2026-08-05')
    copy.run('c11', '第11号〔2026〕', '2026-08-01', '2026-08-06')
    copy.run('old', '〔2025〕99', '2025-12-31', '2026-08-09')
    migrate(database)
    expect(database.prepare('SELECT id, number_rank FROM cases ORDER BY number_rank').raw().all()).toEqual([
      ['old', 2025_000_001],
      ['c1', 2026_000_001],
      ['c2', 2026_000_002],
      ['c10', 2026_000_003],
      ['c11', 2026_000_004]
    ])
  })

  it('15: keeps of older entries the title that a signature tells, else the present one', () => {
    const database = new Sqlite(':memory:')
    migrate(database, migrations.slice(0, 1))
    firstRows(database)
    database.exec(`
      UPDATE account SET title = '二级主任科员' WHERE id = 'a1';
      INSERT INTO signoff_round (id, case_id, number, cycle, status, opened_at, recorded_at, snapshot, snapshot_sha256)
        VALUES ('r1', 'c1', 1, 1, 'open', 't1', 't1', '{}', '');
      INSERT INTO signature VALUES ('s1', 'r1', 1, 'handler', 'drawn', NULL, 'a1', 'a1', '何秋菊', '窗口登记员', '',
        '同意', NULL, 't1', 't1', '[]', x'00', '', 'hash');
      INSERT INTO case_event VALUES ('e2', 'c1', 'signed', 1, 't1', 't1', 'a1', '', '', '{"roundId":"r1","shortCode":""}')`)
    migrate(database)
    const titles = database.prepare('SELECT id, actor_title FROM case_event ORDER BY id').raw()
    expect(titles.all()).toEqual([
      ['e1', '二级主任科员'],
      ['e2', '窗口登记员']
    ])
  })

  it('19: keeps beside each end what its rule of now says', () => {
    const database = new Sqlite(':memory:')
    migrate(database, migrations.slice(0, 1))
    firstRows(database)
    migrate(
      database,
      migrations.filter(({ version }) => version < 19)
    )
    const rule = (pausable: boolean) => JSON.stringify({ forWhom: pausable ? 'person' : 'body', pausable })
    database.exec(`
      INSERT INTO case_clock VALUES ('k1', 'c1', 1, 'code', 1, '${rule(true)}', '[]', NULL, 'e1', 't1', 't9', 't9', 't8', 0, NULL, NULL, NULL);
      INSERT OR REPLACE INTO case_due VALUES ('c1', 'k1', 1, 't9', 1)`)
    const kept = () =>
      database.prepare('SELECT soon_at, for_whom, pausable, due_key FROM case_due').raw().get()
    const before = database.serialize()
    migrate(database)
    expect(kept()).toEqual(['t8', 'person', 1, '0t9'])
    const changed = new Sqlite(before)
    changed.exec(
      `INSERT INTO clock_change VALUES ('m1', 'k1', 't2', '${rule(false)}', NULL, 'elapsed', NULL, NULL, '', 'a1')`
    )
    migrate(changed)
    expect(changed.prepare('SELECT for_whom, pausable FROM case_due').raw().get()).toEqual(['body', 0])
  })

  it('run on a file of the version before and keep its rows', () => {
    const database = new Sqlite(':memory:')
    migrate(database, [first])
    database.exec(`INSERT INTO person VALUES ('赵德福')`)
    migrate(database, [first, second])
    expect(schemaVersion(database)).toBe(2)
    expect(database.prepare('SELECT * FROM person').all()).toEqual([{ name: '赵德福', phone: '未留' }])
  })

  it('leave the file as it was where one of them fails', () => {
    const database = new Sqlite(':memory:')
    migrate(database, [first])
    database.exec(`INSERT INTO person VALUES ('赵德福')`)
    expect(() => {
      migrate(database, [first, broken])
    }).toThrow('nowhere')
    expect(schemaVersion(database)).toBe(1)
    expect(tablesOf(database)).toEqual(['person'])
    expect(database.prepare('SELECT name FROM person').pluck().all()).toEqual(['赵德福'])
  })
})

describe('a centre’s file', () => {
  const newest = migrations.at(-1)?.version ?? 0

  it('is of the newest version from its first day', async () => {
    const centre = await newCentre()
    expect(await withRaw(centre, schemaVersion)).toBe(newest)
  })

  it('written by a newer program is refused and not touched', async () => {
    const centre = await newCentre()
    await withRaw(centre, (raw) => {
      raw.pragma(`user_version = ${newest + 1}`)
    })
    const file = join(centre.folder, 'data.sqlite')
    const before = readFileSync(file)
    const reopened = openCentre(centre.folder)
    const refused = await reopened.refusal('session.signIn', { name: administrator, password })
    expect(refused.code).toBe('DATABASE_NEWER')
    expect(refused.message).toContain(`数据版本 ${newest + 1}，本程序只认到 ${newest}`)
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(await reopened.call('setup.state', {})).toMatchObject({ state: 'locked' })
  })

  it('brought on by a newer program while an older one has it open is not written by that one any more', async () => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    await withRaw(centre, (raw) => {
      raw.pragma(`user_version = ${newest + 1}`)
    })
    const refused = await centre.refusal('cases.register', registration())
    expect(refused.code).toBe('DATABASE_NEWER')
    expect((await centre.refusal('drafts.keep', { key: 'intake', body: '{}' })).code).toBe('DATABASE_NEWER')
    expect((await centre.refusal('session.signIn', { name: administrator, password })).code).toBe(
      'DATABASE_NEWER'
    )
    expect(await withRaw(centre, (raw) => raw.prepare('SELECT count(*) FROM cases').pluck().get())).toBe(0)
  })
})
