import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { CaseFile } from '../../db/case-file/case-file.ts'
import { readCaseFile } from '../../db/case-file/case-file.store.ts'
import { kyselyOver, openDatabase } from '../../db/connection.ts'
import { format1 } from '../../db/signing/formats/format-1.ts'
import { snapshotSchema, type Snapshot } from '../../db/signing/formats/formats.ts'
import { changesSince, makeSnapshot } from '../../db/signing/snapshot.ts'
import { newCentre } from '../support/centre.ts'
import { mediatedCaseInSigning } from '../support/mediated.ts'
import { keyOf, withRaw } from '../support/raw.ts'

/** Each field that a round froze: changed, it is named, before and after, and nothing else is. */

const kinds = ['format 1', 'format 2', 'format 3', 'the newest format'] as const
type Format = (typeof kinds)[number]

let file: CaseFile
let snapshots: Record<Format, Snapshot>

beforeAll(async () => {
  const centre = await newCentre()
  const { id, roundId } = await mediatedCaseInSigning(centre)
  const stored = await withRaw(centre, (raw) =>
    raw.prepare('SELECT snapshot FROM signoff_round WHERE id = ?').pluck().get(roundId)
  )
  const raw = openDatabase(Sqlite, join(centre.folder, 'data.sqlite'), await keyOf(centre))
  file = await readCaseFile(kyselyOver(raw), id)
  raw.close()
  const written = snapshotSchema.parse(JSON.parse(String(stored)))
  if (written.format !== 4) throw new Error('a new round is written in the newest format')
  const { agreements, term: _, ...rest } = written
  snapshots = {
    'format 1': { ...rest, format: 1, agreement: agreements[0] ?? null },
    'format 2': { ...rest, format: 2, agreements },
    'format 3': { ...written, format: 3 },
    'the newest format': written
  }
})

/** One of each list that a section is compared in. */
const sections = {
  facts: (of: CaseFile) => of.facts,
  party: (of: CaseFile) => of.parties[0],
  screening: (of: CaseFile) => of.screening,
  notice: (of: CaseFile) => of.notice,
  event: (of: CaseFile) => of.timeline[0],
  session: (of: CaseFile) => of.sessions[0],
  agreement: (of: CaseFile) => of.agreements[0],
  attachment: (of: CaseFile) => of.attachments[0]
} as const
type Section = keyof typeof sections

const fields = (Object.keys(sections) as Section[]).flatMap((section) =>
  Object.keys(format1[section])
    // Another id is another row: it is told as a missing one.
    .filter((name) => name !== 'id')
    .map((name) => [section, name] as const)
)

function otherValue(value: unknown): unknown {
  if (typeof value === 'boolean') return !value
  if (typeof value === 'number') return value + 1
  if (Array.isArray(value)) return [...(value as unknown[]), value[0] ?? '多出一人']
  if (typeof value === 'string' && /^\d{4}-/.test(value)) return value.replace(/^\d{4}/, '2019')
  return `${typeof value === 'string' ? value : ''}改`
}

describe.each(kinds)('%s', (format) => {
  it('finds nothing where nothing was changed', () => {
    expect(changesSince(snapshots[format], file)).toEqual([])
  })

  it.each(fields)('names %s.%s', (section, name) => {
    const changed = structuredClone(file)
    const row = sections[section](changed) as unknown as Record<string, unknown>
    row[name] = section === 'event' && name === 'kind' ? 'assigned' : otherValue(row[name])
    const found = changesSince(snapshots[format], changed)
    expect(found.length).toBeGreaterThan(0)
    for (const { path, label, before, after } of found) {
      expect(path).toContain(name)
      expect(label).not.toBe('')
      expect(after).not.toBe(before)
    }
  })

  it('names the clause, the instalment and the line of the transcript', () => {
    const changed = structuredClone(file)
    const clause = changed.agreements[0]?.clauses[0]
    const instalment = clause?.instalments[1]
    const line = changed.sessions[0]?.transcript[1]
    if (!clause || !instalment || !line) throw new Error('the case has an agreement in instalments')
    clause.amountFen = 3000_00
    instalment.due = '2026-10-20'
    line.text = '没听清。'
    expect(
      changesSince(snapshots[format], changed).map(({ label, before, after }) => [label, before, after])
    ).toEqual([
      ['调解记录 2026-08-04：笔录第2条：内容', '听清了，不申请回避。', '没听清。'],
      [expect.stringContaining('条款第1条：金额'), '2000.00 元', '3000.00 元'],
      [expect.stringContaining('条款第1条：分期第2条：期限'), '2026-09-20', '2026-10-20']
    ])
  })

  it('masks the numbers of people, and says that they changed', () => {
    const changed = structuredClone(file)
    for (const party of changed.parties) party.phone = '13900000099'
    const [found] = changesSince(snapshots[format], changed)
    expect(found).toMatchObject({ label: '当事人 赵德福：电话', fault: '当事人有一项被改动' })
    expect([found?.before, found?.after].join()).not.toMatch(/\d{11}/)
  })

  it('knows nothing of columns that came later', () => {
    const widened = structuredClone(file)
    for (const section of Object.keys(sections) as Section[]) {
      Object.assign(sections[section](widened) ?? {}, { 'added later': '汉语' })
    }
    expect(widened).not.toEqual(file)
    expect(changesSince(snapshots[format], widened)).toEqual([])
  })
})

it('later formats hold every agreement of the case, format 1 the newest', () => {
  const [only] = file.agreements
  if (!only) throw new Error('the case has an agreement')
  const second = { ...only, id: crypto.randomUUID(), number: '第二份' }
  const both = { ...file, agreements: [only, second] }
  const frozen = makeSnapshot(both, snapshots['the newest format'].sheet)
  const changed = { ...both, agreements: [{ ...only, copies: 9 }, second] }
  expect(changesSince(frozen, changed).map(({ before, after }) => [before, after])).toEqual([['3', '9']])
})
