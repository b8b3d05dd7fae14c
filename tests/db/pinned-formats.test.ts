import Sqlite from 'better-sqlite3'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reader } from '../../db/connection.ts'
import { kyselyOver, openDatabase } from '../../db/connection.ts'
import { openWithPassword, readKeyring } from '../../db/keys/keyring.ts'
import { migrate } from '../../db/migrate.ts'
import { verifyRound } from '../../db/signing/round.ts'
import { newFolder } from '../support/centre.ts'
import { dropTriggers, type Raw } from '../support/raw.ts'

/**
 * Rounds as they were written in each format, and what is found when anything behind them is changed: written down
 * once, in `findings.json`. A later format may change none of it, the comparing and the words included; only what was
 * found by nothing may be added, as a signature lost from the end of a round was. The folder of format 1 is 0.1.0's own, that of format 2 was made by the program that brought it.
 */

type Findings = Record<string, Record<string, { faults: string[]; changes: object[] }>>

const tables = [
  ...['cases', 'party', 'screening', 'notice', 'case_event', 'mediation_session', 'transcript_line'],
  ...['agreement', 'agreement_clause', 'clause_instalment', 'attachment', 'session_mediator']
]

/** Columns for which any text will not do. */
const values: Record<string, string> = {
  'party.side': `'respondent'`,
  'party.kind': `'organisation'`,
  'party.sex': `'女'`,
  'party.phone': `'13900000099'`,
  'case_event.kind': `'assigned'`,
  'notice.kind': `'declined'`,
  'mediation_session.invited': `'["司法所","村委会"]'`,
  'case_event.detail': `'{"reporter":{"name":"别人","phone":"13900000099"}}'`
}

/** Which row of a table is changed: the first, as it was written, but of those whose first says nothing another. */
const rows: Record<string, string> = {
  case_event: `(SELECT rowid FROM case_event WHERE kind = 'handled' ORDER BY rowid LIMIT 1)`,
  'case_event.detail': `(SELECT rowid FROM case_event WHERE kind = 'repeated' ORDER BY rowid LIMIT 1)`
}

const refers = /(^|_)id$|^position$|_position$/

/** One change to every column that says something, one row taken out of every table, and somebody added. */
function tamperings(raw: Raw): [name: string, sql: string][] {
  const changes = tables.flatMap((table) => {
    const columns = raw.pragma(`table_info(${table})`) as { name: string; type: string }[]
    return columns
      .filter(({ name }) => !refers.test(name) || name === 'account_id')
      .map(({ name, type }): [string, string] => {
        const text = `CASE WHEN ${name} GLOB '20??-*' THEN '2019' || substr(${name}, 5) ELSE ${name} || '改' END`
        const number = `CASE ${name} WHEN 0 THEN 1 WHEN 1 THEN 0 ELSE ${name} + 1 END`
        const other = `(SELECT max(id) FROM account)`
        const plain = name === 'account_id' ? other : type === 'INTEGER' ? number : text
        const row = rows[`${table}.${name}`] ?? rows[table] ?? `(SELECT rowid FROM ${table} LIMIT 1)`
        const value = values[`${table}.${name}`] ?? plain
        return [`${table}.${name}`, `UPDATE ${table} SET ${name} = ${value} WHERE rowid = ${row}`]
      })
  })
  const losses = tables
    .filter((table) => !['cases', 'session_mediator'].includes(table))
    .map((table): [string, string] => [
      `${table} lost`,
      `DELETE FROM ${table} WHERE rowid = (SELECT rowid FROM ${table} LIMIT 1)`
    ])
  return [
    ...changes,
    ...losses,
    [
      'party another',
      `UPDATE party SET id = 'added', name = '陌生人' WHERE rowid = (SELECT rowid FROM party LIMIT 1)`
    ],
    ['signature.opinion', `UPDATE signature SET opinion = '不同意' WHERE seat = 'handler'`],
    [
      'signature.signed_at',
      `UPDATE signature SET signed_at = '2019' || substr(signed_at, 5) WHERE seat = 'applicant'`
    ],
    ['signature.strokes', `UPDATE signature SET strokes = '[]' WHERE seat = 'handler'`],
    ['signature.seat', `UPDATE signature SET seat = 'nobody' WHERE seat = 'applicant'`],
    ['signature lost', `DELETE FROM signature WHERE seat = 'handler'`],
    ['signoff_round.snapshot', `UPDATE signoff_round SET snapshot = replace(snapshot, '堰塘', '鱼塘')`]
  ]
}

/** What is wrong with each round, by its case's number and its own; sound ones are left out. */
async function findings(db: Reader): Promise<Findings[string]> {
  const rounds = await db
    .selectFrom('signoffRound')
    .innerJoin('cases', 'cases.id', 'signoffRound.caseId')
    .selectAll('signoffRound')
    .select('cases.id as caseOf')
    .orderBy('cases.recordedAt')
    .orderBy('signoffRound.caseId')
    .orderBy('signoffRound.number')
    .execute()
  const found: Findings[string] = {}
  for (const round of rounds) {
    const { faults, changes } = await verifyRound(db, round)
    if (faults.length > 0) found[round.id] = { faults, changes }
  }
  return found
}

describe.each([
  ['0.1.0', 5],
  ['format-2', 4]
] as const)('the rounds of %s', (version, count) => {
  const home = join(import.meta.dirname, '../fixtures/frozen', version)
  const expected = JSON.parse(readFileSync(join(home, 'findings.json'), 'utf8')) as Findings
  let raw: Raw
  let db: Reader

  beforeAll(async () => {
    const folder = newFolder()
    cpSync(join(home, 'data'), folder, { recursive: true })
    const ring = readKeyring(join(folder, 'keyring.json'))
    const key = ring && (await openWithPassword(ring, '周管理', 'Shiyong-2026'))
    if (!key) throw new Error('the frozen folder opens with its password')
    raw = openDatabase(Sqlite, join(folder, 'data.sqlite'), key)
    migrate(raw)
    dropTriggers(raw)
    raw.pragma('foreign_keys = OFF')
    raw.pragma('ignore_check_constraints = ON')
    db = kyselyOver(raw)
  })
  afterAll(() => raw.close())

  it('are sound as they were left', async () => {
    expect(await findings(db)).toEqual({})
    expect(raw.prepare('SELECT count(*) FROM signoff_round').pluck().get()).toBe(count)
    const formats = raw.prepare(`SELECT DISTINCT snapshot ->> '$.format' FROM signoff_round`).pluck().all()
    expect(formats).toEqual([version === '0.1.0' ? 1 : 2])
  })

  it('tell of every change what they always told', async () => {
    const found: Findings = {}
    for (const [name, sql] of tamperings(raw)) {
      raw.exec('SAVEPOINT before')
      raw.exec(sql)
      const now = await findings(db)
      if (Object.keys(now).length > 0) found[name] = now
      raw.exec('ROLLBACK TO before')
      raw.exec('RELEASE before')
    }
    expect(await findings(db)).toEqual({})
    expect(found).toEqual(expected)
  })
})
