import { describe, expect, it } from 'vitest'
import { seatHolders, statesAwaiting, turnOfCase } from '../../../db/cases/turn.ts'
import { caseTitle } from '../../../db/cases/case.ts'
import { dueStep, life, mayTake, wayOf, type LifeRow, type Step } from '../../../db/cases/life.ts'
import {
  caseStates,
  endStates,
  lifeLineOf,
  nextAction,
  stateLabel,
  type CaseState,
  type StateFacts
} from '../../../db/cases/states.ts'
import type { Gaps, Nothing } from '../../../db/cases/life-gaps.ts'

/** Lives as product.md and the facts tell them, written by hand: each step and the state it leads to. */
const stories: [string, [Step, CaseState][]][] = [
  [
    'a case from the counter to the archive',
    [
      ...([
        ['screen', 'screened'],
        ['decide', 'accepted'],
        ['repeat', 'accepted']
      ] as const),
      ...([
        ['assign', 'handling'],
        ['handle', 'handling'],
        ['mediate', 'handling']
      ] as const),
      ...([
        ['requestClosing', 'signing'],
        ['sign', 'signing'],
        ['sign', 'closed']
      ] as const),
      ...([
        ['revisit', 'revisited'],
        ['file', 'archived'],
        ['buildVolume', 'archived']
      ] as const)
    ].map(([step, state]) => [step, state])
  ],
  [
    'handed back, assigned again, sent back at the signing and handled again after the revisit',
    [
      ...([
        ['screen', 'screened'],
        ['decide', 'accepted'],
        ['assign', 'handling']
      ] as const),
      ...([
        ['sendBack', 'accepted'],
        ['assign', 'handling'],
        ['assign', 'handling']
      ] as const),
      ...([
        ['requestClosing', 'signing'],
        ['return', 'handling'],
        ['requestClosing', 'signing']
      ] as const),
      ...([
        ['sign', 'closed'],
        ['revisit', 'closed'],
        ['revisit', 'handling'],
        ['handle', 'handling']
      ] as const)
    ].map(([step, state]) => [step, state])
  ],
  [
    'reassigned while it is being signed',
    [
      ['screen', 'screened'],
      ['decide', 'accepted'],
      ['assign', 'handling'],
      ['requestClosing', 'signing'],
      ['assign', 'handling']
    ]
  ],
  ['invalid', [['screen', 'invalid']]],
  [
    'not taken on',
    [
      ['screen', 'screened'],
      ['decide', 'declined']
    ]
  ],
  [
    'forwarded',
    [
      ['screen', 'screened'],
      ['decide', 'forwarded']
    ]
  ]
]

/** What must never be possible, whatever the table says. */
const forbidden: [Step, CaseState][] = [
  ['sign', 'handling'],
  ['file', 'closed'],
  ['assign', 'closed'],
  ['assign', 'archived'],
  ['attach', 'signing'],
  ['attach', 'archived'],
  ['handle', 'signing'],
  ['requestClosing', 'accepted'],
  ['revisit', 'signing'],
  ['decide', 'registered'],
  ['repeat', 'invalid']
]

function reachedFrom(start: CaseState): Set<CaseState> {
  const seen = new Set([start])
  for (const state of seen) for (const row of life) if (row.from === state) seen.add(row.to)
  return seen
}

describe('the life of a case', () => {
  it.each(stories)('%s', (_what, steps) => {
    let state: CaseState = 'registered'
    for (const [step, to] of steps) {
      const open = life.some((row) => row.step === step && row.from === state && row.to === to)
      expect(`${step} ${state}→${to} ${open}`).toBe(`${step} ${state}→${to} true`)
      state = to
    }
  })

  it.each(forbidden)('never allows %s in %s', (step, state) => {
    expect(mayTake(step, state)).toBe(false)
  })

  it('reaches every state, and from each the end of a life', () => {
    expect([...reachedFrom('registered')].sort()).toEqual([...caseStates].sort())
    for (const state of caseStates) {
      const ends = [...reachedFrom(state)].filter((one) => endStates.includes(one))
      expect(ends.length, state).toBeGreaterThan(0)
    }
  })

  it('ends for good: no step leaves an ended case', () => {
    expect(endStates).toEqual(['archived', 'invalid', 'declined', 'forwarded'])
    expect(life.filter((row) => endStates.some((end) => end === row.from) && row.to !== row.from)).toEqual([])
  })

  it('is closed by the fourth signature and nothing else', () => {
    expect(life.filter((row) => row.to === 'closed' && row.from !== 'closed')).toMatchObject([
      { step: 'sign', from: 'signing', event: 'closed', who: 'seat' }
    ])
    expect(wayOf('sign', 'handling', 'closed', 'closed')).toBeUndefined()
  })

  it('says before it what cannot be taken back', () => {
    const rows: readonly LifeRow[] = life
    for (const row of rows.filter((one) => endStates.includes(one.to) && one.from !== one.to)) {
      expect(row.finality, `${row.step} ${row.to}`).toMatch(/不能/)
    }
  })

  it('stands on its line at what is due, not at what is done', () => {
    const here = (
      state: CaseState,
      more: { cycle?: number; unreceived?: boolean; ownerGone?: boolean } = {}
    ) => {
      const line = lifeLineOf({ state, cycle: 1, unreceived: false, ownerGone: false, ...more })
      expect(line.filter(({ place }) => place === 'here')).toHaveLength(1)
      const at = line.findIndex(({ place }) => place === 'here')
      expect(line.slice(0, at).every(({ place }) => place === 'behind')).toBe(true)
      return [line[at - 1]?.label, line[at]?.label, line[at + 1]?.label]
    }
    expect(here('registered')).toEqual(['登记', '甄别', '受理'])
    expect(here('screened')).toEqual(['甄别', '受理', '分派'])
    expect(here('handling')).toEqual(['分派', '办理', '会签'])
    expect(here('handling', { unreceived: true })).toEqual(['分派', '签收', '办理'])
    expect(here('handling', { cycle: 2 })).toEqual(['分派', '第2次办理', '会签'])
    expect(here('handling', { ownerGone: true, unreceived: true })).toEqual(['分派', '改派', '办理'])
    expect(here('signing', { ownerGone: true, cycle: 2 })).toEqual(['分派', '改派', '第2次办理'])
    expect(here('closed')).toEqual(['办结', '回访', '归档'])
    expect(here('archived')).toEqual(['回访', '归档', undefined])
    expect(here('declined')).toEqual(['甄别', '不予受理', undefined])
  })

  it('names the next thing to do, and says that a case is handled again', () => {
    expect(nextAction('signing', { waitingFor: '主要领导' })).toBe('还差 主要领导签字')
    expect(nextAction('signing', { waitingFor: '岳秀兰', ownerGone: true })).toBe('改派')
    expect(nextAction('handling', { unreceived: true, ownerGone: true })).toBe('改派')
    expect(nextAction('closed')).toBe('回访')
    expect(stateLabel('handling', 1)).toBe('办理中')
    expect(stateLabel('handling', 2)).toBe('重办中')
  })

  it('has a way on from every state that waits for its owner, when the owner leaves', () => {
    for (const state of [...statesAwaiting('owner'), ...statesAwaiting('seat')]) {
      expect(mayTake('assign', state), state).toBe(true)
    }
  })

  it('waits for somebody wherever something is due', () => {
    for (const state of caseStates.filter((one) => !endStates.includes(one))) {
      const seats = statesAwaiting('seat').includes(state) ? seatHolders.options : [null]
      for (const seat of seats) {
        const facts = {
          ...{ state, seat, ownerId: 'owner', ownerAble: true, signedBy: [], unreceived: false },
          ...{ handledBy: ['owner'], asking: 0 as const }
        }
        const turn = turnOfCase(facts)
        expect([turn?.step, turn?.person !== null || turn.posts.length > 0], state).toEqual([
          dueStep(state),
          true
        ])
      }
    }
  })

  it('does not compile with a state that stands nowhere on its line', () => {
    // @ts-expect-error beside the line, after how many stops?
    const nowhere: StateFacts = { label: '中止', stop: null, due: 'resume', next: '恢复' }
    const beside: StateFacts = { ...nowhere, stop: null, reached: 4 }
    expect(beside.reached).toBe(4)
  })

  it('does not compile with a state or a kind that the table leaves out', () => {
    type Row = { step: 'handle'; from: 'registered'; to: 'done'; event: 'handled' }
    type Due = { registered: 'handle'; done: null; paused: 'handle' }
    const whole: Gaps<'registered' | 'done', Row, 'registered' | 'handled', Omit<Due, 'paused'>>[] = []
    // @ts-expect-error paused has no row
    type Lost = Nothing<Gaps<'registered' | 'done' | 'paused', Row, 'registered' | 'handled', Due>>
    // @ts-expect-error nothing writes a merged
    type Unwritten = Nothing<Gaps<'registered' | 'done', Row, 'registered' | 'merged', Omit<Due, 'paused'>>>
    const gaps: (Lost | Unwritten)[] = ['paused', 'merged']
    expect([whole, gaps]).toEqual([[], ['paused', 'merged']])
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
