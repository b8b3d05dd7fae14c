import { AppError, type FieldProblem } from '../../db/errors.ts'

/** The fields as they follow one another on the page. */
const order = [
  'applicants',
  'respondents',
  'content',
  'summary',
  'request',
  'field',
  'colour',
  'location',
  'occurred',
  'channel',
  'visitMode',
  'visitorCount',
  'category',
  'tier',
  'confidential',
  'registeredAt'
]

/** An error with its problems in the order of the page, so that the cursor goes to the topmost. */
export function inFormOrder(error: AppError): AppError {
  const at = (problem: FieldProblem) => order.indexOf(String(problem.path[0]))
  const all = error.fields ?? []
  // The summary follows from the content: where that is missing, nothing else is to be asked.
  const derived = all.some((problem) => problem.path[0] === 'content')
  const fields = all
    .filter((problem) => !derived || problem.path[0] !== 'summary')
    .sort((a, b) => at(a) - at(b))
  const first = fields[0]
  if (!first) return error
  if (fields.length === 1) return new AppError(error.code, `填写有误：${first.message}`, fields)
  return new AppError(error.code, `有 ${fields.length} 处要改，第一处：${first.message}`, fields)
}
