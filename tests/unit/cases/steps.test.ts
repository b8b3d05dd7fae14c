import { describe, expect, it } from 'vitest'
import {
  caseStates,
  caseTitle,
  mayTake,
  nextAction,
  stateLabel,
  steps,
  type CaseState,
  type Step
} from '../../../db/cases/case.ts'

/** Every state, and all that may be done in it. */
const allowed: Record<CaseState, Step[]> = {
  registered: ['attach', 'repeat', 'screen'],
  screened: ['attach', 'decide', 'repeat'],
  accepted: ['assign', 'attach', 'repeat'],
  handling: ['assign', 'attach', 'buildVolume', 'handle', 'mediate', 'repeat', 'requestClosing', 'sendBack'],
  signing: ['buildVolume', 'sign'],
  closed: ['attach', 'buildVolume', 'revisit'],
  revisited: ['attach', 'buildVolume', 'file'],
  archived: ['buildVolume'],
  invalid: [],
  declined: [],
  forwarded: []
}

describe('the life of a case', () => {
  const table = caseStates.flatMap((state) =>
    (Object.keys(steps) as Step[]).map((step) => [state, step, allowed[state].includes(step)] as const)
  )

  it.each(table)('%s, %s: %s', (state, step, may) => {
    expect(mayTake(step, state)).toBe(may)
  })

  it.each([
    ['registered', null, '甄别'],
    ['screened', null, '决定是否受理'],
    ['accepted', null, '分派'],
    ['handling', null, '办理并申请办结'],
    ['signing', '主要领导', '还差 主要领导签字'],
    ['closed', null, '回访'],
    ['revisited', null, '立卷归档'],
    ['archived', null, '无'],
    ['invalid', null, '无'],
    ['declined', null, '无'],
    ['forwarded', null, '无']
  ] as const)('in %s waits for %s: next is %s', (state, waiting, action) => {
    expect(nextAction(state, waiting)).toBe(action)
  })

  it('says that a case is handled again', () => {
    expect(stateLabel('handling', 1)).toBe('办理中')
    expect(stateLabel('handling', 2)).toBe('重办中')
  })
})

describe('the title of a case', () => {
  const party = { side: 'applicant', kind: 'person', representative: false } as Parameters<
    typeof caseTitle
  >[1][number]

  it.each([
    ['one person', 1, [{ ...party, name: '张翠兰' }], '张翠兰反映“堰塘渗漏”的诉求'],
    ['a crowd', 4, [{ ...party, name: '赵德福' }], '赵德福等4人反映“堰塘渗漏”的诉求'],
    [
      'two on paper',
      1,
      [
        { ...party, name: '赵德福' },
        { ...party, name: '赵大秀' }
      ],
      '赵德福等2人反映“堰塘渗漏”的诉求'
    ],
    ['nobody', 1, [{ ...party, kind: 'anonymous' as const, name: '匿名' }], '匿名诉求人反映“堰塘渗漏”的诉求']
  ])('of %s', (_who, visitorCount, parties, title) => {
    expect(caseTitle({ summary: '堰塘渗漏', visitorCount }, parties)).toBe(title)
  })
})
