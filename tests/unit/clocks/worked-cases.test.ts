import { expect, it } from 'vitest'
import cases from '../../fixtures/clocks/worked-cases.json' with { type: 'json' }
import { explain } from '../../support/clocks.ts'

/**
 * The worked cases of the domain research, O01a to O25b: two hands worked each of them out. What is named here has to be
 * answered, `due: null` means that there is none, and nothing is an estimate unless it says so.
 */

it('are all there', () => {
  expect(cases).toHaveLength(48)
})

it.each(cases)('$id $about', ({ input, answer }) => {
  const { due, ...flags } = answer
  const explained = explain(input)
  expect(explained).toMatchObject(flags)
  expect(explained.due ?? null).toBe(due)
  expect(explained.estimated ?? false).toBe(answer.estimated ?? false)
})
