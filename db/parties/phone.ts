import { z } from 'zod'
import { cleanLine } from '../text/text.ts'
import { phoneParts, type PhoneParts } from './phone-parts.ts'

/** A number as it is kept, empty where none was typed, or why it can't be read. */
export type PhoneReading = { ok: true; phone: string } | { ok: false; reason: string }

const kept = (...parts: (string | null)[]): PhoneReading => ({
  ok: true,
  phone: parts.filter((part) => part !== null && part !== '').join('-')
})
const refused = (reason: string): PhoneReading => ({ ok: false, reason })

const mobile = /^1[3-9]\d{9}$/
const callCentre = /^[48]00\d{7}$/
const service = /^(?:9[56]\d{3,4}|1[0-2]\d{1,3})$/
const areaCode = /^(?:010|0[2-9]\d{1,2})$/
const subscriber = /^[2-8]\d{6,7}$/
const areaAndSubscriber = /^(?:010|0[2-9]\d{1,2})[2-8]\d{6,7}$/

/** Digits are grouped by three at least: a shorter group is an extension, or a slip. */
const shortestGroup = 3

/** How many groups, from the first, make a number of this shape when they are run together; 0 for none. */
function groupsOf(shape: RegExp, groups: readonly string[], most = groups.length): number {
  for (let count = 1; count <= most; count++) {
    const taken = groups.slice(0, count)
    if (shape.test(taken.join(''))) return taken.every((one) => one.length >= shortestGroup) ? count : 0
  }
  return 0
}

/**
 * How many groups are the number, and how it is written: the mobile run together, the others with what parted them as `-`.
 * People group the digits of a line in two at most, so that what follows can be told from them.
 */
function readGroups(groups: readonly string[]): { used: number; number: string } | null {
  const ofMobile = groupsOf(mobile, groups)
  if (ofMobile > 0) return { used: ofMobile, number: groups.slice(0, ofMobile).join('') }
  const ofCallCentre = groupsOf(callCentre, groups)
  if (ofCallCentre > 0) return { used: ofCallCentre, number: groups.slice(0, ofCallCentre).join('-') }
  const area = areaCode.test(groups[0] ?? '') ? groups[0] : undefined
  const rest = area === undefined ? groups : groups.slice(1)
  const before = area === undefined ? [] : [area]
  const ofService = groupsOf(service, rest, 1)
  const ofLine = groupsOf(subscriber, rest, 2)
  const whole = ofLine || ofService
  if (whole > 0) {
    return { used: before.length + whole, number: [...before, rest.slice(0, whole).join('')].join('-') }
  }
  return areaAndSubscriber.test(groups[0] ?? '') ? { used: 1, number: groups[0] ?? '' } : null
}

/** Why digits in these groups are no number. */
function misread(groups: readonly string[]): PhoneReading {
  const digits = groups.join('')
  const count = `现在是 ${digits.length} 位`
  if (mobile.test(digits)) return refused('的分段看不懂，手机号请连着写')
  if (digits.length === 11 && /^1[0-2]/.test(digits))
    return refused(`不对：没有 ${digits.slice(0, 3)} 开头的手机号`)
  if (/^1[3-9]/.test(digits)) return refused(`若是手机号应有 11 位，${count}`)
  if (digits.startsWith('0')) return refused(`的区号后面应是 7 或 8 位，不以 0、1、9 开头；连区号${count}`)
  return refused(digits.length < 7 ? `太短，${count}` : `读不出是哪种号码，${count}`)
}

/** Digits abroad begin with the country; at home the trunk 0 stands in front of the area. */
function atHome({ groups, country }: PhoneParts): readonly string[] {
  const [first = '', ...others] = groups
  const digits = groups.join('')
  if (!country || first.startsWith('0') || groupsOf(mobile, groups) > 0 || callCentre.test(digits))
    return groups
  return [`0${first}`, ...others]
}

/** A mobile dialled from elsewhere: `013900000001`. No area begins with 013 to 019. */
function withoutTrunk(groups: readonly string[]): readonly string[] {
  const [first = '', ...others] = groups
  return groupsOf(/^01[3-9]\d{9}$/, groups) > 0 ? [first.slice(1), ...others] : groups
}

/**
 * Reads a phone number as people, address books and input methods write it. What stands between parts is mapped and never
 * dropped, since `0827-5550120-8` without its hyphens is another number; what can be read in two ways is refused.
 */
export function readPhone(typed: string): PhoneReading {
  const clean = cleanLine(typed)
  if (clean === '') return kept('')
  const parts = phoneParts(clean)
  if (typeof parts === 'string') return refused(parts)
  const groups = withoutTrunk(atHome(parts))
  const found = readGroups(groups)
  if (!found) return misread(groups)
  const { used, number } = found
  const left = groups.slice(used)
  if (left.length === 0) return kept(number, parts.extension)
  const [next = ''] = left
  if (readGroups(left)?.used === left.length && next.length > 6) {
    return refused('像是几个号码，只填一个，其余写进正文')
  }
  if (left.length > 1 || parts.extension !== null || next.length > 6) {
    return refused(`在“${number}”后面多出 ${left.join('').length} 位`)
  }
  if (parts.spaced.has(used)) return refused(`里空格后面的“${next}”看不出是不是分机`)
  return kept(number, next)
}

const examples = '如 13900000001、0827-5550120，带分机写成 0827-5550120-8'

/** The one rule for every phone number; empty is allowed, what can't be read is refused with the reason and an example. */
export const phoneSchema = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .transform((typed, context) => {
      const reading = readPhone(typed)
      if (reading.ok) return reading.phone
      context.addIssue({ code: 'custom', message: `${label}${reading.reason}；${examples}` })
      return z.NEVER
    })
    .default('')
