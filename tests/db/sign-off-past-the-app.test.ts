import { beforeEach, describe, expect, it } from 'vitest'
import { life } from '../../db/cases/life.ts'
import { caseStates, type CaseState } from '../../db/cases/states.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { applicantSigns, caseInSigning, owner, staffSigns } from '../support/life.ts'
import { tampered, withRaw } from '../support/raw.ts'

/** The states that no way of the life leads to but through the signatures; a new one is under the same guard. */
function behindSignatures(): CaseState[] {
  const reached = new Set<CaseState>(['registered'])
  for (const state of reached) {
    for (const { from, to } of life) if (from === state && to !== 'closed') reached.add(to)
  }
  return caseStates.filter((state) => !reached.has(state))
}

/** Attempts on a case being signed by somebody with the key and a database program. */
describe('the sign-off, past the app', () => {
  let centre: TestCentre
  let id = ''
  let roundId = ''

  beforeEach(async () => {
    centre = await newCentre()
    ;({ id, roundId } = await caseInSigning(centre))
  })

  const state = async () => (await centre.call('cases.read', { caseId: id })).state

  it.each([
    ['the summary', `UPDATE cases SET summary = '堰塘已修好' WHERE id = ?`],
    ['the result', `UPDATE cases SET result = '无需处理' WHERE id = ?`],
    ['an applicant', `UPDATE party SET name = '赵德富' WHERE case_id = ?`],
    ['what was done', `UPDATE case_event SET text = '从未到场' WHERE kind = 'handled' AND case_id = ?`],
    [
      'the frozen sheet',
      `UPDATE signoff_round SET snapshot = replace(snapshot, '返工完成', '返工未完') WHERE case_id = ?`
    ]
  ])('stops when %s is changed behind the app’s back', async (_what, change) => {
    await applicantSigns(centre, id)
    const attempt = async () => {
      await expect(staffSigns(centre, id, owner)).rejects.toMatchObject({ code: 'CONTENT_CHANGED' })
      expect(await state()).toBe('signing')
    }
    await tampered(centre, (raw) => expect(raw.prepare(change).run(id).changes).toBeGreaterThan(0), attempt)
    expect(await staffSigns(centre, id, owner)).toMatchObject({ closed: false })
  })

  it.each(behindSignatures())('is not stepped over by writing “%s” into the database', async (to) => {
    await applicantSigns(centre, id)
    for (const name of [owner, '岳明远']) await staffSigns(centre, id, name)
    const write = (statement: string) => withRaw(centre, (raw) => raw.prepare(statement).run(to, id))
    await expect(write('UPDATE cases SET state = ? WHERE id = ?')).rejects.toThrow(
      'closed only by a completed'
    )
    await withRaw(centre, (raw) =>
      raw.prepare(`UPDATE signoff_round SET status = 'completed' WHERE id = ?`).run(roundId)
    )
    await expect(write('UPDATE cases SET state = ? WHERE id = ?')).rejects.toThrow(
      'closed only by a completed'
    )
    expect(await state()).toBe('signing')
  })

  it('is not stepped over by a case that begins closed', async () => {
    const copy = `INSERT INTO cases SELECT 'x', 'x', 'closed', cycle, channel, visit_mode, visitor_count, category, field,
      colour, tier, registered_at, recorded_at, occurred, location, summary, content, request, confidential,
      registrar_id, owner_id, since, result, ended_at, number_rank, ledger, received_by, village FROM cases LIMIT 1`
    await expect(withRaw(centre, (raw) => raw.exec(copy))).rejects.toThrow('a case starts as registered')
  })
})
