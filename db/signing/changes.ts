import { screenMoment } from '../calendar/moment.ts'
import { eventKinds } from '../cases/events.ts'
import { maskIdNumber, maskPhone, partyKindLabels, partySideLabels } from '../parties/party.ts'
import { frozenPart } from './formats/format-1.ts'
import { innerLabels } from './formats/labels.ts'

/** One thing that was signed and reads otherwise today. */
export interface Change {
  /** Where it stands in the snapshot: `facts.summary`, `parties.<id>.phone`. */
  path: string
  /** What it is, for people: `诉求摘要`, `当事人 赵德福：电话`. */
  label: string
  before: string
  after: string
}

type Names = Parameters<typeof frozenPart>[1]
type Plain = Readonly<Record<string, unknown>>

export const absent = '（没有）'

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

/** The words for values that are stored as names; they are nowhere else the value of these fields. */
const valueLabels: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  side: partySideLabels,
  kind: {
    ...partyKindLabels,
    ...Object.fromEntries(Object.entries(eventKinds).map(([kind, { label }]) => [kind, label]))
  }
}

/** A value in words; numbers of people are masked as everywhere on the screen. */
function words(name: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return absent
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) return value.length > 0 ? value.map((one) => words(name, one)).join('、') : absent
  if (isPlain(value)) {
    return Object.entries(value)
      .map(([inner, part]) => words(inner, part))
      .join('，')
  }
  if (typeof value === 'number')
    return name === 'amountFen' ? `${(value / 100).toFixed(2)} 元` : String(value)
  const text = value as string
  if (name === 'idNumber') return maskIdNumber(text)
  if (name === 'phone') return maskPhone(text)
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return screenMoment(text)
  return valueLabels[name]?.[text] ?? text
}

/** Before and after in words; where the words are the same (masked digits, seconds), that is said too. */
export function wordsOf(name: string, before: unknown, after: unknown): Pick<Change, 'before' | 'after'> {
  const told = { before: words(name, before), after: words(name, after) }
  if (told.before !== told.after) return told
  return { ...told, after: `${told.after}（${told.after.includes('*') ? '遮住的部分' : '写法'}不同）` }
}

const sameValue = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)

interface At {
  path: string
  label: string
}

/** The leaves in which two values of one field differ. */
function leafChanges(name: string, at: At, before: unknown, after: unknown): Change[] {
  if (sameValue(before ?? null, after ?? null)) return []
  const inside = (key: string, label: string) => ({ path: `${at.path}.${key}`, label: `${at.label}${label}` })
  if (isPlain(before) && isPlain(after)) {
    return Object.keys(before).flatMap((key) =>
      leafChanges(key, inside(key, `：${innerLabels[key] ?? key}`), before[key], after[key])
    )
  }
  if (isList(before) && isList(after) && [...before, ...after].some(isPlain)) {
    const length = Math.max(before.length, after.length)
    return Array.from({ length }, (_, index) =>
      leafChanges(name, inside(String(index), `第${index + 1}条`), before[index], after[index])
    ).flat()
  }
  return [{ ...at, ...wordsOf(name, before, after) }]
}

/** What of the named fields differs between what was frozen and what stands there now. */
export function fieldChanges(
  at: At,
  labels: Readonly<Record<string, string>>,
  names: Names,
  frozen: unknown,
  current: unknown
): Change[] {
  const now = frozenPart(current, names)
  if (sameValue(sorted(frozen), sorted(now))) return []
  if (!isPlain(frozen) || !isPlain(now)) {
    return [{ ...at, ...wordsOf('', sorted(frozen), sorted(now)) }]
  }
  return Object.keys(names).flatMap((name) =>
    leafChanges(
      name,
      { path: `${at.path}.${name}`, label: `${at.label}${labels[name] ?? name}` },
      sorted(frozen[name]),
      sorted(now[name])
    )
  )
}

/** The same value with its fields in one order, as canonical JSON has them. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (!isPlain(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([name, inner]) => [name, sorted(inner)])
  )
}
