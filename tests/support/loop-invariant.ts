import { expect } from 'vitest'
import { statement } from './gate-invariant.ts'
import type { Raw } from './raw.ts'

/** States in which nobody has taken a case on yet, or nothing is left to be done with it by anybody here. */
const unowned = ['registered', 'screened', 'invalid', 'declined', 'forwarded']
const over = ['archived', 'invalid', 'declined', 'forwarded']
const ledgers = ['村（社区）', '乡镇（街道）', '区（县）']

interface Loop {
  state: string
  ledger: string
  owner: string | null
  /** The account behind the owner there is; null where it names nobody. */
  account: string | null
  /** Clocks of this time of handling, and those of them and of all that run. */
  clocks: number
  running: number
  openRounds: number
}

/**
 * Nothing is lost: from 受理 on a case has one owner, who is somebody; it stands in one of the three ledgers; a clock was
 * started for this time of handling, and none runs on once all is over.
 */
export function checkLoop(raw: Raw, caseId: string): void {
  const sql = `SELECT state, ledger, owner_id AS owner, (SELECT id FROM account WHERE id = owner_id) AS account,
    (SELECT count(*) FROM case_clock AS k WHERE k.case_id = cases.id AND k.cycle = cases.cycle) AS clocks,
    (SELECT count(*) FROM case_clock AS k WHERE k.case_id = cases.id AND k.ended_at IS NULL) AS running,
    (SELECT count(*) FROM signoff_round AS r WHERE r.case_id = cases.id AND r.status = 'open') AS openRounds
    FROM cases WHERE id = ?`
  const { state, ledger, owner, account, clocks, running, openRounds } = statement(raw, sql).get(
    caseId
  ) as Loop
  expect(ledgers).toContain(ledger)
  expect(account).toBe(owner)
  if (!unowned.includes(state)) expect(owner, `owner of a case that is ${state}`).not.toBeNull()
  expect(clocks, `clocks of a case that is ${state}`).toBeGreaterThan(0)
  if (over.includes(state)) expect(running, `running clocks of a case that is ${state}`).toBe(0)
  expect(openRounds, `open rounds of a case that is ${state}`).toBe(state === 'signing' ? 1 : 0)
}

/** What the list says is to be done next: one thing, or nothing where all is over. */
export function checkNextAction({ state, nextAction }: { state: string; nextAction: string }): void {
  if (over.includes(state)) expect(nextAction).toBe('无')
  else expect(nextAction).toMatch(/^[^、；]{2,40}$/)
}
