import { expect, it } from 'vitest'
import { AppError } from '../../../db/errors.ts'
import { withoutDerived } from '../../../renderer/intake/derived-problems.ts'
import { proposeSummary } from '../../../renderer/intake/intake-values.ts'

it.each([
  ['家属院下水道堵塞，污水外溢。请尽快疏通。', '家属院下水道堵塞，污水外溢'],
  ['\n\n。家属院下水道堵塞。', '家属院下水道堵塞'],
  ['', '']
])('a summary follows from the first sentence that says something: %j', (content, summary) => {
  expect(proposeSummary(content)).toBe(summary)
})

it.each([
  [
    ['request', 'summary', 'content'],
    ['request', 'content']
  ],
  [
    ['request', 'summary'],
    ['request', 'summary']
  ]
])('of %j the summary is asked for only where the content is there', (names, asked) => {
  const fields = names.map((name) => ({ path: [name], message: name }))
  const shown = withoutDerived(new AppError('INVALID_INPUT', '', fields))
  expect(shown.fields?.map(({ path }) => path[0])).toEqual(asked)
})
