import Sqlite from 'better-sqlite3'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { verifyAudit } from '../../db/audit/audit.store.ts'
import { kyselyOver, openDatabase } from '../../db/connection.ts'
import { openWithPassword, readKeyring } from '../../db/keys/keyring.ts'
import { migrate, migrations } from '../../db/migrate.ts'
import { verifyRound } from '../../db/signing/round.ts'
import { administrator, newCentre, newFolder } from '../support/centre.ts'
import { at, caseInSigning, everyoneSigns, owner } from '../support/life.ts'
import { agreement, mediatedCaseInSigning, session } from '../support/mediated.ts'
import { keyOf, withRaw, type Raw } from '../support/raw.ts'

/** Every table there is: what a round, a paper or the audit reads tomorrow is then among them. */
function tablesOf(raw: Raw): string[] {
  const tables = raw
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[]
  return tables.toSorted()
}

it('columns that a later version adds to every table that is read void no signature', async () => {
  const centre = await newCentre()
  const { id, roundId } = await mediatedCaseInSigning(centre)
  const faults = async () => (await centre.call('signoff.verify', { roundId })).faults
  const widen = (column: string) =>
    withRaw(centre, (raw) => {
      for (const table of tablesOf(raw))
        raw.exec(`ALTER TABLE ${table} ADD COLUMN ${column} TEXT NOT NULL DEFAULT '汉语'`)
    })
  await widen('dialect')
  await everyoneSigns(centre, id)
  expect(await faults()).toEqual([])
  await widen('nation')
  expect(await faults()).toEqual([])
  await centre.signIn(administrator)
  expect((await centre.call('audit.verify', {})).faults).toEqual([])
  await withRaw(centre, (raw) => raw.exec(`UPDATE cases SET summary = '堰塘已修好'`))
  expect(await faults()).toEqual(['诉求摘要被改动'])
})

/** Every round of a folder, verified over a schema that a further, real step of the migrator has widened. */
async function verifiedAfterStep(folder: string, key: Buffer) {
  const raw = openDatabase(Sqlite, join(folder, 'data.sqlite'), key)
  const version = Math.max(...migrations.map((step) => step.version)) + 1
  const sql = tablesOf(raw).map(
    (table) => `ALTER TABLE ${table} ADD COLUMN dialect TEXT NOT NULL DEFAULT '汉语';`
  )
  migrate(raw, [...migrations, { version, name: 'dialect', sql: sql.join('\n') }])
  const db = kyselyOver(raw)
  const rounds = await db.selectFrom('signoffRound').selectAll().execute()
  const found = []
  for (const round of rounds) found.push(await verifyRound(db, round))
  const audit = await verifyAudit(db)
  raw.close()
  expect(audit.entries).toBeGreaterThan(0)
  expect(audit.faults).toEqual([])
  return found
}

const sound = { faults: [], changes: [] }

it('a real step that widens every table leaves the rounds of 0.1.0 sound', async () => {
  const folder = newFolder()
  cpSync(join(import.meta.dirname, '../fixtures/frozen/0.1.0/data'), folder, { recursive: true })
  const ring = readKeyring(join(folder, 'keyring.json'))
  const key = ring && (await openWithPassword(ring, '周管理', 'Shiyong-2026'))
  if (!key) throw new Error('the frozen folder opens with its password')
  const found = await verifiedAfterStep(folder, key)
  expect(found.length).toBeGreaterThan(4)
  for (const one of found) expect(one).toEqual(sound)
})

it('and the rounds of this version: open, completed, returned, of a case handled and agreed again, confidential', async () => {
  const centre = await newCentre()
  const mediated = await mediatedCaseInSigning(centre)
  await everyoneSigns(centre, mediated.id)
  await centre.signIn('何秋菊')
  const unhappy = { way: '电话', text: '又漏了。', resolved: false, satisfaction: '不满意' } as const
  await centre.call('revisits.record', { caseId: mediated.id, happenedAt: at('22T10:00'), ...unhappy })
  await centre.signIn('杨洪')
  const held = await centre.call('mediation.recordSession', {
    ...(await session(centre, mediated.id)),
    ...{ startedAt: at('23T09:00'), endedAt: at('23T10:00') }
  })
  const second = agreement(mediated.id, held.id, { signedOn: '2026-08-23' })
  await centre.call('mediation.recordAgreement', second)
  await centre.signIn(owner)
  const step = { caseId: mediated.id, happenedAt: at('24T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '重新夯实。' })
  await centre.call('cases.requestClosing', { ...step, result: '已夯实。' })
  const returned = await caseInSigning(centre, { summary: '路灯不亮' })
  await centre.signIn(owner)
  const reason = { roundId: returned.roundId, happenedAt: at('21T09:00'), reason: '材料不全' }
  await centre.signIn('何秋菊')
  await centre.call('signoff.return', reason)
  await caseInSigning(centre, { summary: '保密的事', confidential: true })
  await centre.service.close()
  const found = await verifiedAfterStep(centre.folder, await keyOf(centre))
  expect(found).toHaveLength(4)
  for (const one of found) expect(one).toEqual(sound)
})
