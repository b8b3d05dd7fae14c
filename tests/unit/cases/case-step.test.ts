import { describe, expect, it } from 'vitest'
import { advance, record } from '../../../db/cases/case-step.ts'
import { caseEventKinds, writtenDetail } from '../../../db/cases/events.ts'
import { life, type LifeRow } from '../../../db/cases/life.ts'
import { caseStates, type CaseState } from '../../../db/cases/states.ts'
import type { CommandContext } from '../../../db/context.ts'
import type { CaseTable } from '../../../db/schema.ts'

const rows: readonly LifeRow[] = life
const moves = rows.flatMap(({ event, ...row }) => (event ? [{ ...row, event }] : []))
const caseIn = (state: CaseState) => ({ id: 'case', state, cycle: 1 }) as CaseTable

/** Stands for the database, which is asked only by what was not refused. */
const written = new Error('would be written')
const context = {
  newId() {
    throw written
  }
} as unknown as CommandContext

/** Whether it is refused before anything is written. */
async function refused(attempt: Promise<string>): Promise<boolean> {
  const reason: unknown = await attempt.then(
    () => written,
    (thrown: unknown) => thrown
  )
  if (reason !== written) expect(reason).toMatchObject({ code: 'WRONG_STATE' })
  return reason !== written
}

describe('only the table of the life writes', () => {
  it.each(moves)('$step $from→$to $event: no case moves by it from elsewhere', async (row) => {
    for (const state of caseStates) {
      const way = { step: row.step, to: row.to } as Parameters<typeof advance<'sign', 'closed', 'closed'>>[2]
      const event = { kind: row.event, happenedAt: '' } as Parameters<
        typeof advance<'sign', 'closed', 'closed'>
      >[3]
      const there = moves.some(
        (one) => one.from === state && one.step === row.step && one.to === row.to && one.event === row.event
      )
      expect(await refused(advance(context, caseIn(state), way, event)), state).toBe(!there)
    }
  })

  it('leaves no entry that the step has none of in the state', async () => {
    let left = 0
    for (const { step } of rows) {
      for (const state of caseStates) {
        for (const kind of caseEventKinds) {
          const event = { kind, happenedAt: '' } as Parameters<typeof record<'handle', 'handled'>>[3]
          const own = rows.filter((row) => row.step === step && row.from === state)
          const may = own.some((row) => row.also === kind || (row.event === kind && row.from === row.to))
          const handled = step as 'handle'
          expect(await refused(record(context, caseIn(state), handled, event))).toBe(!may)
          left += may ? 1 : 0
        }
      }
    }
    expect(left).toBeGreaterThan(10)
  })

  it('stores a detail only as its kind says it', () => {
    expect(() => writtenDetail('mediated', { sessionId: 7 })).toThrow('sessionId')
    expect(() => writtenDetail('closed', {})).toThrow('roundId')
    expect(writtenDetail('handled', {})).toBe('{}')
  })
})
