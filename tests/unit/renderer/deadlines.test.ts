import { expect, it } from 'vitest'
import { nextStop } from '../../../renderer/ui/grid-keys.ts'
import {
  addressOf,
  caseAddress,
  inputOf,
  questionIn,
  questionInWords
} from '../../../renderer/deadlines/question.ts'

const id = '01900000-0000-7000-8000-000000000001'
const all = ['overdue', 'paused', 'today', 'week', 'soon', 'running'] as const

it.each([
  [{ whose: 'all', standing: 'overdue' }, { standings: ['overdue'] }, '全中心 · 超期'],
  [{ whose: 'mine', standing: 'any' }, { standings: [...all], concerning: true }, '本人 · 在走的'],
  [{ whose: 'nobody', standing: 'week' }, { standings: ['week'], ownerId: null }, '未分派 · 本周到期'],
  [{ whose: `owner.${id}`, standing: 'today' }, { standings: ['today'], ownerId: id }, '罗建国 · 今天到期'],
  [{ whose: `turn.${id}`, standing: 'any' }, { standings: [], waitsFor: id }, '轮到罗建国'],
  [{ whose: 'sign', standing: 'any' }, { standings: [], step: 'sign' }, '等我签字'],
  [{ whose: 'screen', standing: 'any' }, { standings: [], step: 'screen' }, '等我甄别'],
  [
    { whose: 'person', standing: 'soon' },
    { standings: ['soon'], forWhom: 'person' },
    '群众等候的期限 · 快到期'
  ]
] as const)(
  'the number of %o asks for %o, headed %s, and goes through an address',
  (question, input, words) => {
    expect(inputOf(question)).toEqual(input)
    expect(questionInWords(question, '罗建国')).toBe(words)
    expect(questionIn(addressOf(question).split('?')[1] ?? '')).toEqual(question)
  }
)

it('a case is opened at the step that it waits with, where that is taken on its page', () => {
  const opened = (['screen', 'sign', 'all'] as const).map((whose) =>
    caseAddress({ whose, standing: 'any' }, 'ID')
  )
  expect(opened).toEqual([
    '/cases/ID?step=screen&from=deadlines',
    '/cases/ID?from=deadlines',
    '/cases/ID?from=deadlines'
  ])
})

it.each(['', 'whose=anyone', 'whose=owner.abc', 'whose=mine&standing=late'])(
  'asks for nothing: %s',
  (search) => {
    expect(questionIn(search)).toBeNull()
  }
)

/** Three rows; the second has no number to stop at. */
const stops = [
  { row: 0, column: 1 },
  { row: 0, column: 4 },
  { row: 2, column: 3 },
  { row: 2, column: 7 }
]

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 1, null],
  ['ArrowLeft', 1, 0],
  ['ArrowDown', 0, 2],
  ['ArrowDown', 1, 2],
  ['ArrowUp', 3, 1],
  ['ArrowUp', 0, null],
  ['Enter', 0, null]
] as const)('%s leads among numbers from the %i. to the %s.', (key, from, to) => {
  const start = stops[from]
  expect(start && nextStop(stops, start, key)).toEqual(to === null ? null : stops[to])
})
