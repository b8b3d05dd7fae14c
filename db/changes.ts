import { api, isCallName } from './api.ts'
import type { Call, Subject } from './contract.ts'

/**
 * What a command changed, told so that a screen reads again only what may be different. Pure: the backend says
 * it, the page applies it.
 */
export interface Changed {
  /** The cases whose own pages and papers may read otherwise; `all` when it isn't known which. */
  cases: readonly string[] | 'all'
  /** What else does. */
  lists: readonly Exclude<Subject, 'case'>[] | 'all'
}

/** Another program wrote, or the data itself is another one. */
export const everything: Changed = { cases: 'all', lists: 'all' }

function caseIn(input: unknown): string | null {
  const { caseId } = (input ?? {}) as { caseId?: unknown }
  return typeof caseId === 'string' ? caseId : null
}

function callOf(name: string): Call | null {
  return isCallName(name) ? api[name] : null
}

/** What the command changed: what its declaration says, of the case its input and its audit entry name. */
export function changesOf(name: string, input: unknown, subject: string | null): Changed {
  const { changes = [], audited = true } = callOf(name) ?? {}
  const lists = changes.filter((one) => one !== 'case')
  const ids = new Set([caseIn(input), subject].filter((id) => id !== null))
  return {
    cases: changes.includes('case') ? (ids.size > 0 ? [...ids] : 'all') : [],
    lists: audited ? [...lists, 'audit'] : lists
  }
}

/** Whether the answer of a query, kept from before, may no longer be true. */
export function isTouched({ cases, lists }: Changed, name: string, input: unknown): boolean {
  return (callOf(name)?.reads ?? []).some((subject) => {
    if (subject !== 'case') return lists === 'all' || lists.includes(subject)
    const caseId = caseIn(input)
    return cases === 'all' || (caseId === null ? cases.length > 0 : cases.includes(caseId))
  })
}
