import { beforeEach, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { caseInHandling, owner, registration } from '../support/life.ts'

let centre: TestCentre

beforeEach(async () => {
  centre = await newCentre()
})

const board = () => centre.call('deadlines.board', {})
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)

it('counts each case once, for its owner and in all', async () => {
  await caseInHandling(centre)
  await centre.signIn('何秋菊')
  await centre.call('cases.register', registration())
  await centre.signIn(owner)
  const { mine, all, people, forWhom } = await board()
  expect([sum(all), sum(mine)]).toEqual([2, 1])
  const inOrder = people.map(({ name, counts }) => `${name} ${sum(counts)}`).sort()
  expect(inOrder).toEqual([' 1', `${owner} 1`])
  expect(forWhom.map(({ name, counts }) => [name, sum(counts)])).toEqual([['群众等候', 2]])
})

it('says of each case what its row in the list says', async () => {
  await caseInHandling(centre)
  const { rows } = await centre.call('cases.list', {})
  const late = rows.filter(({ clock }) => clock.status === 'overdue').length
  expect((await board()).all.overdue).toBe(late)
})

it('keeps a confidential case from who may not see it', async () => {
  await centre.signIn('何秋菊')
  await centre.call('cases.register', registration({ confidential: true }))
  expect(sum((await board()).all)).toBe(1)
  await centre.signIn(owner)
  expect(sum((await board()).all)).toBe(0)
})
