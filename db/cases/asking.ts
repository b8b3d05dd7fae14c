import { holdsAny } from '../people/people.ts'
import { askingOrder } from '../people/posts.ts'
import type { AskingLevel } from './turn.ts'
import type { Holder } from './vacancy.ts'
import { maySee } from './visibility.ts'

/**
 * Which group of `askingOrder` a revisit waits for: the first in which somebody in service, who sees the case, had no
 * part in the handling; the last where there is nobody at all.
 */
export function askingLevel(
  staff: readonly Holder[],
  handledBy: readonly string[],
  one: Parameters<typeof maySee>[1]
): AskingLevel {
  const free = staff.filter((person) => !handledBy.includes(person.id) && maySee(person, one))
  const levels = [0, 1] as const
  return levels.find((level) => free.some(({ roles }) => holdsAny(roles, askingOrder[level]))) ?? 2
}
