import type { Statement } from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import type { Done } from './gate.ts'
import type { Raw } from './raw.ts'

/** What must be true of every case at every moment, read from the tables and computed here once more. */

const closedStates = ['closed', 'revisited', 'archived']

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')

/** JSON with sorted keys: what RFC 8785 says for strings, whole numbers and null. */
function sorted(value: object): string {
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${JSON.stringify(inner)}`).join(',')}}`
}

interface SignatureRow {
  id: string
  round_id: string
  position: number
  seat: string
  mode: string
  party_id: string | null
  account_id: string | null
  operator_id: string
  signer_name: string
  signer_title: string
  identity_check: string
  opinion: string
  satisfaction: string | null
  signed_at: string
  recorded_at: string
  strokes: string
  picture: Buffer
  previous_hash: string
  hash: string
}

export interface CaseSight {
  state: string
  cycle: number
  closings: number[]
  completed: number[]
  signatures: number
  audited: number
}

const prepared = new WeakMap<Raw, Map<string, Statement>>()

/** The statement, compiled once for each connection. */
export function statement(raw: Raw, sql: string): Statement {
  const known = prepared.get(raw) ?? new Map<string, Statement>()
  prepared.set(raw, known)
  const found = known.get(sql) ?? raw.prepare(sql)
  known.set(sql, found)
  return found
}

/** What the tables say of a case now. */
export function sight(raw: Raw, caseId: string): CaseSight {
  const sql = `SELECT state, cycle,
    (SELECT json_group_array(cycle) FROM case_event WHERE kind = 'closed' AND case_id = cases.id) AS closings,
    (SELECT json_group_array(cycle) FROM signoff_round WHERE status = 'completed' AND case_id = cases.id) AS completed,
    (SELECT count(*) FROM signature JOIN signoff_round AS r ON r.id = round_id WHERE r.case_id = cases.id) AS signatures,
    (SELECT max(sequence) FROM audit_entry) AS audited FROM cases WHERE id = ?`
  const row = statement(raw, sql).get(caseId) as Omit<CaseSight, 'closings' | 'completed'> & {
    closings: string
    completed: string
  }
  return {
    ...row,
    closings: JSON.parse(row.closings) as number[],
    completed: JSON.parse(row.completed) as number[]
  }
}

function checkChain(signatures: SignatureRow[], snapshot: string): void {
  let previous = sha256(snapshot)
  const snapshotSha256 = previous
  signatures.forEach((row, position) => {
    expect(row.position).toBe(position)
    expect(row.previous_hash).toBe(previous)
    const sealed = sorted({
      ...{
        id: row.id,
        roundId: row.round_id,
        position,
        seat: row.seat,
        mode: row.mode,
        partyId: row.party_id
      },
      ...{ accountId: row.account_id, operatorId: row.operator_id, signerName: row.signer_name },
      ...{ signerTitle: row.signer_title, identityCheck: row.identity_check, opinion: row.opinion },
      ...{ satisfaction: row.satisfaction, signedAt: row.signed_at, recordedAt: row.recorded_at },
      ...{ previousHash: previous, snapshotSha256 },
      ...{ strokesSha256: sha256(row.strokes), pictureSha256: sha256(row.picture) }
    })
    expect(row.hash).toBe(sha256(sealed))
    previous = row.hash
  })
}

/** Who must sign on the applicants' side: the representatives, else everyone named; null stands for a witness. */
export function neededApplicants(raw: Raw, caseId: string): (string | null)[] {
  const side = statement(
    raw,
    `SELECT id, kind, representative FROM party WHERE case_id = ? AND side = 'applicant' ORDER BY position`
  ).all(caseId) as { id: string; kind: string; representative: number }[]
  const named = side.filter((party) => party.kind !== 'anonymous')
  const spoken = named.some((party) => party.representative)
    ? named.filter((party) => party.representative)
    : named
  return spoken.length > 0 ? spoken.map((party) => party.id) : [null]
}

function checkSeats(raw: Raw, caseId: string, signatures: SignatureRow[]): void {
  const needed = neededApplicants(raw, caseId)
  const applicants = signatures.filter((row) => row.seat === 'applicant')
  expect(applicants.map((row) => row.party_id)).toEqual(needed)
  expect(signatures.slice(applicants.length).map((row) => row.seat)).toEqual([
    'handler',
    'deputyLeader',
    'principalLeader'
  ])
  const accounts = signatures.flatMap((row) => row.account_id ?? [])
  expect(accounts).toHaveLength(needed.includes(null) ? 4 : 3)
  expect(new Set(accounts).size).toBe(accounts.length)
  for (const row of signatures.slice(-2)) {
    const roles = statement(raw, 'SELECT role FROM account_role WHERE account_id = ?')
      .pluck()
      .all(row.account_id)
    expect(roles).toContain(row.seat)
  }
}

/** The gate: closed, now or ever, means four valid signatures in that cycle's completed round. */
export function checkGate(raw: Raw, caseId: string, seen: CaseSight): void {
  const { state, cycle, closings, completed } = seen
  expect(completed).toEqual(closings)
  expect(closings.includes(cycle)).toBe(closedStates.includes(state))
  if (completed.length === 0) return
  const rounds = statement(
    raw,
    `SELECT id, snapshot FROM signoff_round WHERE status = 'completed' AND case_id = ?`
  ).all(caseId) as { id: string; snapshot: string }[]
  for (const round of rounds) {
    const signatures = statement(raw, 'SELECT * FROM signature WHERE round_id = ? ORDER BY position').all(
      round.id
    ) as SignatureRow[]
    checkChain(signatures, round.snapshot)
    checkSeats(raw, caseId, signatures)
  }
}

/** Only the last signature closes, one case at a time; what was refused, or was done before, left no trace. */
export function checkStep(before: CaseSight[], after: CaseSight[], done: Done): void {
  if (done.refused !== undefined) {
    expect(after).toEqual(before)
    return
  }
  if ('answeredBefore' in done) {
    expect(after).toEqual(before)
    expect(done.value).toEqual(done.answeredBefore)
    return
  }
  expect(after[0]?.audited).toBe((before[0]?.audited ?? 0) + 1)
  const closed = after.flatMap((now, index) => {
    const then = before[index]
    return then && now.closings.length > then.closings.length ? [[then, now] as const] : []
  })
  if (closed.length === 0) return
  expect(closed).toHaveLength(1)
  expect(done.call).toBe('signoff.signAsStaff')
  expect(done.value).toMatchObject({ closed: true })
  for (const [then, now] of closed) {
    expect([then.state, now.state]).toEqual(['signing', 'closed'])
    expect(now.signatures).toBe(then.signatures + 1)
  }
}
