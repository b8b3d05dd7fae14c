import { expect, it } from 'vitest'
import { AppError } from '../../../db/errors.ts'
import { inFormOrder } from '../../../renderer/intake/form-order.ts'
import { proposeSummary } from '../../../renderer/intake/intake-values.ts'

it.each([
  ['家属院下水道堵塞，污水外溢。请尽快疏通。', '家属院下水道堵塞，污水外溢'],
  ['\n\n。家属院下水道堵塞。', '家属院下水道堵塞'],
  ['', '']
])('a summary follows from the first sentence that says something: %j', (content, summary) => {
  expect(proposeSummary(content)).toBe(summary)
})

it('errors follow the page, and the summary isn’t asked for where the content is missing', () => {
  const fields = ['request', 'summary', 'content', 'applicants'].map((name) => ({
    path: [name],
    message: name
  }))
  const shown = inFormOrder(new AppError('INVALID_INPUT', '', fields))
  expect(shown.fields?.map(({ path }) => path[0])).toEqual(['applicants', 'content', 'request'])
  expect(shown.message).toContain('有 3 处要改，第一处：applicants')
})
