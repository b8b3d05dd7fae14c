import { describe, expect, it } from 'vitest'
import { differs, recheckInputSchema } from '../../../db/revisits/recheck.ts'
import type { Satisfaction } from '../../../db/signoff/signoff.ts'

type Heard = [resolved: boolean | null, satisfaction: Satisfaction | null, recurred?: boolean]
const heard = ([resolved, satisfaction, recurred = false]: Heard) => ({
  ...{ reached: true, resolved, satisfaction, recurred }
})
const nobody = { reached: false, resolved: null, satisfaction: null }

describe('a check finds otherwise than the revisit', () => {
  it.each<[Heard, Heard, boolean]>([
    [[true, '满意'], [true, '满意'], false],
    [[true, '非常满意'], [true, '基本满意'], false],
    [[true, '满意'], [true, null], false],
    [[true, '满意'], [true, '不满意'], true],
    [[true, null], [true, '非常不满意'], true],
    [[true, '满意'], [false, '满意'], true],
    [[false, '不满意'], [false, '非常不满意'], false],
    [[false, '不满意'], [true, '满意'], true],
    // What came back was not solved; of long ago nobody asked whether it was.
    [[true, '满意', true], [false, '满意'], false],
    [[true, '满意', true], [true, '满意'], true],
    [[null, '满意'], [false, '满意'], false]
  ])('%j, then %j: %s', (revisit, check, unlike) => {
    expect(differs(heard(revisit), heard(check))).toBe(unlike)
  })

  it('where both reached the person', () => {
    expect(differs(nobody, heard([false, '不满意']))).toBe(false)
    expect(differs(heard([true, '满意']), nobody)).toBe(false)
  })
})

describe('what is typed of a check', () => {
  const check = { caseId: '0197c4b4-0000-7000-8000-000000000000', happenedAt: '2026-08-29T10:00:00+08:00' }
  const typed = { ...check, way: '电话', text: '已问过' }

  it.each([
    ['nobody said whether it is solved', { satisfaction: '满意' }, 'resolved'],
    ['a level of somebody who was not reached', { reached: false, satisfaction: '满意' }, 'satisfaction'],
    ['nobody taps a screen on the phone', { resolved: true, markedBy: '本人' }, 'markedBy'],
    ['filled in without a reason', { resolved: true, way: '上门', markedBy: '代填' }, 'markedFor'],
    ['nothing was written', { resolved: true, text: '' }, 'text']
  ])('is refused: %s', (_what, change, field) => {
    const { error } = recheckInputSchema.safeParse({ ...typed, ...change })
    expect(error?.issues.map(({ path }) => path.join())).toEqual([field])
  })
})
