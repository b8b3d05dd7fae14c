import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Hall } from '../support/gate.ts'
import { actionArbitrary, applicantsArbitrary } from '../support/gate-actions.ts'
import { checkGate, checkStep, sight } from '../support/gate-invariant.ts'
import { checkLoop, checkNextAction } from '../support/loop-invariant.ts'
import { scaled } from '../support/scale.ts'

/** Another walk: `KUAICHU_SEED=7 vitest run tests/db/gate.model.test.ts`. */
const seed = Number(process.env['KUAICHU_SEED'] ?? 20261121)

/** Fewer can't be expected to reach everything. */
const usualWalks = 300
const walks = scaled(usualWalks)

let hall: Hall
beforeAll(async () => {
  hall = await Hall.open()
})
afterAll(async () => {
  await hall.close()
})

/** How often something came of it: a walk that never gets anywhere proves nothing. */
const seen = new Map<string, number>()
const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1)

const walk = fc.array(fc.tuple(actionArbitrary, fc.boolean()), { minLength: 16, maxLength: 26 })

it('no sequence of calls closes a case without its four valid signatures', async () => {
  await fc.assert(
    fc.asyncProperty(applicantsArbitrary, fc.nat(9), walk, async (applicants, begun, actions) => {
      const ids = [await hall.register(applicants), await hall.register(applicants)] as const
      let before = ids.map((one) => sight(hall.raw, one))
      const start = Array.from(
        { length: begun },
        () => [{ kind: 'forward' as const, satisfied: true }, true] as const
      )
      for (const [action, first] of [...start, ...actions]) {
        const [id, otherId] = first ? ids : ([ids[1], ids[0]] as const)
        const done = await hall.act(action, id, otherId)
        count('answeredBefore' in done && !done.refused ? 'again' : (done.refused ?? done.call))
        const stood = before[ids.indexOf(id)]
        if (done.call === 'cases.assign' && !done.refused && stood?.state === 'signing') count('reassigned')
        const after = ids.map((one) => sight(hall.raw, one))
        checkStep(before, after, done)
        after.forEach((now, index) => checkGate(hall.raw, ids[index] ?? '', now))
        for (const one of ids) checkLoop(hall.raw, one)
        before = after
      }
      for (const [index, caseId] of ids.entries()) {
        if ((before[index]?.cycle ?? 1) > 1) count('handled again')
        for (const { id, status } of await hall.centre.call('signoff.open', { caseId })) {
          count(status)
          expect(await hall.centre.call('signoff.verify', { roundId: id })).toEqual({
            faults: [],
            changes: []
          })
        }
      }
      const { rows } = await hall.centre.call('cases.list', { only: [...ids] })
      expect(rows).toHaveLength(ids.length)
      for (const row of rows) checkNextAction(row)
      await hall.restore()
    }),
    { numRuns: walks, seed }
  )
  expect((await hall.centre.call('audit.verify', {})).faults).toEqual([])
  if (process.env['KUAICHU_SEED']) console.log(Object.fromEntries(seen))
  if (walks < usualWalks) return
  const reached = (what: string) => seen.get(what) ?? 0
  for (const what of [
    ...[
      'completed',
      'returned',
      'open',
      'revisits.record',
      'dossier.file',
      'signoff.witness',
      'signoff.return'
    ],
    ...['cases.moveTier', 'people.update', 'reassigned', 'again', 'handled again']
  ]) {
    expect(reached(what), what).toBeGreaterThan(20)
  }
  for (const code of [
    'NOT_YOUR_SEAT',
    'ONE_SEAT_ONLY',
    'NOT_A_WITNESS',
    'WRONG_PASSWORD',
    'CONTENT_CHANGED',
    'INK_TOO_LITTLE',
    'IN_FUTURE',
    'BEFORE_PREVIOUS',
    'STALE',
    'REASON_NEEDED',
    'ACT_MISMATCH',
    'NOT_SIGNED_IN'
  ]) {
    expect(reached(code), code).toBeGreaterThan(3)
  }
}, 3_600_000)
