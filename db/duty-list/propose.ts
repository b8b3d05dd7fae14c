import { isInUse } from '../own-lists/own-list.ts'
import { basisKinds, firstLevel, type DutyItem } from './duty-item.ts'

/** What is known of a matter when it is asked whose it is. */
export interface Matter {
  field: string
  /** Its summary, its content, whatever was said. */
  text: string
}

/** What a case says of its matter. */
export function matterOf(facts: { field: string; summary: string; content: string }): Matter {
  return { field: facts.field, text: `${facts.summary}\n${facts.content}` }
}

/** A line of the list that fits, with what of it was found in the matter. */
export interface Fit {
  item: DutyItem
  /** The words of the subject that the matter names, longest first. */
  named: string[]
  /** The line is about the very field, not only about its first level. */
  exact: boolean
}

const shortest = 2

/** The longest stretches of a subject that stand in the text; one character alone says nothing. */
export function namedIn(subject: string, text: string): string[] {
  const letters = [...subject]
  const found: string[] = []
  for (let from = 0; from < letters.length;) {
    let to = from
    while (to < letters.length && text.includes(letters.slice(from, to + 1).join(''))) to += 1
    const stretch = letters.slice(from, to).filter((letter) => !/[\s、，,；;（）()/]/.test(letter))
    if (stretch.length >= shortest) found.push(letters.slice(from, to).join(''))
    from = Math.max(to, from + 1)
  }
  return found.sort((one, other) => other.length - one.length)
}

function fitOf(item: DutyItem, { field, text }: Matter): Fit | null {
  const exact = item.field === field
  if (!exact && item.field !== firstLevel(field)) return null
  const [, second = ''] = field.split('/')
  const named = namedIn(item.subject, `${second}\n${text}`)
  return exact || named.length > 0 ? { item, named, exact } : null
}

const lengthOf = ({ named }: Fit) => named.join('').length

/**
 * The lines in use that answer a matter, best first: that name most of it, then that are about its very field, then
 * settled by law before agreement before order, then as the list has them. Each body is named once.
 */
export function fitting(items: readonly DutyItem[], matter: Matter): Fit[] {
  const fits = items
    .filter(isInUse)
    .flatMap((item) => fitOf(item, matter) ?? [])
    .sort(
      (one, other) =>
        lengthOf(other) - lengthOf(one) ||
        Number(other.exact) - Number(one.exact) ||
        basisKinds.indexOf(one.item.basisKind) - basisKinds.indexOf(other.item.basisKind)
    )
  return fits.filter(
    ({ item }, at) => fits.findIndex((earlier) => earlier.item.bodyId === item.bodyId) === at
  )
}

/** Why a line is proposed: `事件清单：领域“村务”，事项“村务公开”，法定，依据…`. */
export function whyOf({ field, subject, basisKind, basis }: DutyItem): string {
  const settled = basis === '' ? basisKind : `${basisKind}，依据：${basis}`
  return `事件清单：领域“${field}”，事项“${subject}”，${settled}`
}
