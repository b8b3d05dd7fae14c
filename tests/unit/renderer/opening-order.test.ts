import { expect, it } from 'vitest'
import { caseStates, endStates } from '../../../db/cases/states.ts'
import { caseFilters, openingOrder } from '../../../renderer/case-list/list-view.ts'
import {
  caseOrders,
  mineFirst,
  newestFirst,
  pressed,
  urgentFirst
} from '../../../renderer/case-list/sorting.ts'

it('a list opens with what is most urgent, and with the newest where much of it is over', () => {
  const opens = caseFilters.map(({ filter, label }) => [label, openingOrder(filter).sort])
  expect(Object.fromEntries(opens)).toEqual({
    等我办: 'due',
    全部: 'registered',
    待甄别: 'due',
    待受理: 'due',
    待分派: 'due',
    办理中: 'due',
    会签中: 'due',
    待回访: 'due',
    待立卷: 'due',
    已归档: 'registered',
    未受理: 'registered'
  })
})

it('pressing a head leads through its two orders and back to how the list opened', () => {
  for (const opening of [newestFirst, mineFirst]) {
    const once = pressed('due', opening, opening, caseOrders)
    const twice = pressed('due', once, opening, caseOrders)
    expect([once, twice, pressed('due', twice, opening, caseOrders)]).toEqual([
      { sort: 'due', order: 'asc' },
      { sort: 'due', order: 'desc' },
      opening
    ])
  }
  expect(pressed('due', urgentFirst, urgentFirst, caseOrders)).toEqual({ sort: 'due', order: 'desc' })
})

it('has every state of a life in one list of its own, and as early ends only ends', () => {
  const own = caseFilters.flatMap(({ states }) => states)
  expect([...own].sort()).toEqual([...caseStates].sort())
  for (const state of caseFilters.find(({ filter }) => filter === 'ended')?.states ?? []) {
    expect(endStates).toContain(state)
  }
})
