import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { DataFolder } from '../../db/data-folder.ts'
import type { Schema } from '../../db/schema.ts'
import {
  administrator,
  keyCost,
  newCentre,
  openCentre,
  password,
  type TestCentre
} from '../support/centre.ts'
import { caseInSigning, everyoneSigns } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

async function opened(centre: TestCentre) {
  const folder = new DataFolder(centre.folder, keyCost)
  expect(await folder.openWithPassword(administrator, password)).toBe(true)
  const { open } = folder
  if (!open) throw new Error('not open')
  return { folder, ...open }
}

async function pragma(db: Kysely<Schema>, name: string): Promise<unknown> {
  const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db)
  return Object.values(rows[0] ?? {})[0]
}

describe('the database', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
  })

  it('has a commit on the disk before it says so, and minds references', async () => {
    const { folder, writer, reader } = await opened(centre)
    for (const db of [writer, reader]) {
      expect(await pragma(db, 'journal_mode')).toBe('wal')
      expect(await pragma(db, 'synchronous')).toBe(2)
      expect(await pragma(db, 'foreign_keys')).toBe(1)
    }
    await folder.close()
  })

  it('can’t be written through the connection that queries get', async () => {
    const { folder, reader } = await opened(centre)
    await expect(reader.updateTable('centre').set({ name: '别处' }).execute()).rejects.toThrow('readonly')
    await expect(sql`DELETE FROM account_role`.execute(reader)).rejects.toThrow('readonly')
    await expect(sql`CREATE TABLE x (y TEXT) STRICT`.execute(reader)).rejects.toThrow('readonly')
    await folder.close()
  })

  it('has strict tables only', async () => {
    const loose = await withRaw(centre, (raw) =>
      raw
        .prepare(
          `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'`
        )
        .all()
    )
    expect(loose).toEqual([])
  })

  it.each([
    [
      'another key',
      (folder: string) => {
        writeFileSync(join(folder, 'data.sqlite'), Buffer.alloc(65536, 7))
      }
    ],
    [
      'nothing in it',
      (folder: string) => {
        writeFileSync(join(folder, 'data.sqlite'), '')
      }
    ],
    [
      'a way to get lost',
      (folder: string) => {
        rmSync(join(folder, 'data.sqlite'))
      }
    ]
  ])('is refused, not made anew, when the file has %s', async (_what, damage) => {
    const broken = await newCentre()
    await broken.service.close()
    damage(broken.folder)
    const reopened = openCentre(broken.folder)
    const refused = await reopened.refusal('session.signIn', { name: administrator, password })
    expect(refused.code).toBe('DATABASE_UNREADABLE')
    expect(await reopened.call('setup.state', {})).toMatchObject({ state: 'locked' })
  })

  it('is refused as damaged when a page of it was overwritten', async () => {
    const broken = await newCentre()
    await broken.service.close()
    const page = await withRaw(broken, (raw) =>
      Number(raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'account'`).pluck().get())
    )
    const file = join(broken.folder, 'data.sqlite')
    const bytes = readFileSync(file)
    bytes.fill(0xaa, (page - 1) * 4096, page * 4096)
    writeFileSync(file, bytes)
    const refused = await openCentre(broken.folder).refusal('session.signIn', {
      name: administrator,
      password
    })
    expect(refused.code).toBe('DATABASE_DAMAGED')
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })
})

describe('what is written once', () => {
  let centre: TestCentre
  let caseId = ''
  beforeAll(async () => {
    centre = await newCentre()
    caseId = (await caseInSigning(centre)).id
    await everyoneSigns(centre, caseId)
  })

  const attempt = (statement: string) =>
    withRaw(centre, (raw) => {
      try {
        return `${raw.prepare(statement).run().changes} changed`
      } catch (error) {
        return (error as Error).message
      }
    })

  it.each(['audit_entry', 'case_event', 'signature'])(
    '%s can neither be changed nor deleted',
    async (table) => {
      const column = { audit_entry: 'detail', case_event: 'text', signature: 'opinion' }[table] ?? ''
      expect(await attempt(`UPDATE ${table} SET ${column} = 'x'`)).toBe(`${table} is append-only`)
      expect(await attempt(`DELETE FROM ${table}`)).toBe(`${table} is append-only`)
    }
  )

  it.each(['cases', 'party', 'signoff_round', 'number_counter'])(
    'nothing is deleted from %s',
    async (table) => {
      expect(await attempt(`DELETE FROM ${table}`)).toBe(`nothing is deleted from ${table}`)
    }
  )

  it('every table of the domain has its guard against deletion', async () => {
    const guarded = await withRaw(centre, (raw) =>
      raw
        .prepare(
          `SELECT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_no_delete' ORDER BY 1`
        )
        .pluck()
        .all()
    )
    expect(guarded).toEqual([
      ...[
        'act',
        'agreement',
        'agreement_clause',
        'appraisal',
        'assignment',
        'assignment_help',
        'attachment',
        'audit_entry',
        'body',
        'calendar_version',
        'case_clock',
        'case_event',
        'case_pause',
        'cases',
        'charge',
        'charge_visit',
        'checklist',
        'checklist_line',
        'checklist_mark'
      ],
      ...[
        'clause_instalment',
        'clock_change',
        'clock_extension',
        'clock_rule',
        'clue',
        'duty_item',
        'filing',
        'given_number',
        'holiday_notice',
        'ledger_view',
        'letterhead',
        'look_back',
        'mediation_session',
        'notice',
        'notice_service',
        'number_counter',
        'office_hours'
      ],
      ...['party'],
      ...[
        'rate_setting',
        'recheck',
        'revisit',
        'revisit_draw',
        'revisit_setting',
        'sampling_candidate',
        'sampling_draw',
        'screening',
        'signature',
        'signoff_round',
        'supervision_setting',
        'supervision_sheet',
        'time_request',
        'transcript_line'
      ]
    ])
  })

  it('a wrong type is refused by the table itself', async () => {
    expect(await attempt(`UPDATE cases SET visitor_count = 'viele'`)).toContain(
      'cannot store TEXT value in INTEGER'
    )
    expect(await attempt(`UPDATE cases SET visitor_count = 0`)).toContain('CHECK constraint failed')
    expect(await attempt(`UPDATE cases SET registrar_id = 'nobody'`)).toContain(
      'FOREIGN KEY constraint failed'
    )
  })
})
