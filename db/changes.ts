/**
 * What a command changed, told so that a screen reads again only what may be different. Pure: the backend says
 * it, the page applies it.
 */

/** What lists and settings are about; a case's own pages are named by the case. */
const subjects = ['cases', 'people', 'centre', 'drafts', 'jobs'] as const
type Subject = (typeof subjects)[number]

export interface Changed {
  /** The cases that were written to; `all` when it isn't known which. */
  cases: readonly string[] | 'all'
  lists: readonly Subject[] | 'all'
}

/** Another program wrote, or the data itself is another one. */
export const everything: Changed = { cases: 'all', lists: 'all' }

/** Reads of what can never change. */
const fixed = new Set(['signoff.picture', 'attachments.read'])

/** The names of people and the centre's settings stand on every screen, and seldom change. */
const everywhere: readonly Subject[] = ['people', 'centre']

/** The subject of a call by the first part of its name; whatever isn't listed is about cases. */
function subjectOf(name: string): Subject {
  const concept = name.split('.')[0]
  return subjects.find((subject) => subject === concept) ?? 'cases'
}

function caseIn(input: unknown): string | null {
  const { caseId } = (input ?? {}) as { caseId?: unknown }
  return typeof caseId === 'string' ? caseId : null
}

/** What the command changed, from its name, its input and the subject its audit entry names. */
export function changesOf(name: string, input: unknown, subject: string | null): Changed {
  const list = subjectOf(name)
  if (list !== 'cases') return { cases: [], lists: [list] }
  const ids = new Set([caseIn(input), subject].filter((id) => id !== null))
  return { cases: ids.size > 0 ? [...ids] : 'all', lists: ['cases'] }
}

/** Whether the answer of a query, kept from before, may no longer be true. */
export function isTouched(changed: Changed, name: string, input: unknown): boolean {
  if (fixed.has(name)) return false
  const { cases, lists } = changed
  if (lists === 'all' || lists.some((list) => everywhere.includes(list))) return true
  const list = subjectOf(name)
  if (list !== 'cases') return lists.includes(list)
  const caseId = caseIn(input)
  if (caseId === null) return lists.includes('cases')
  return cases === 'all' || cases.includes(caseId)
}
