import { z } from 'zod'
import { cleanText } from '../text/text.ts'

/** Everything people and input methods type for a hyphen between the parts of a number. */
const hyphens = /[\p{Pd}\u00ad\u02d7\u2043\u207b\u208b\u2212\u2500\u2501\u30fc\uff70]+/gu

/** `（0827）5550120`: the brackets around an area code do what a hyphen does. */
const areaInBrackets = /^\((0\d{2,3})\)-?/

/** An extension in words: `转801`, `ext. 801`. */
const extension = /(?:转|分机|ext\.?|x|#)(?=\d)/i

/** A mobile number; a line with or without area code and extension; a service number such as 400, 800, 95 or 12345. */
const shape =
  /^(?:1[3-9]\d{9}|(?:0\d{2,3}-?)?[2-8]\d{6,7}(?:-\d{1,6})?|[48]00(?:-?\d){7}|(?:95|96)\d{3,4}|1[0-2]\d{1,3})$/

const example =
  '应为 11 位手机号（如 13900000001），或带区号的座机号（如 0827-5550120，分机写成 0827-5550120-8）'

/**
 * A phone number as it is kept: half-width digits, one `-` between the parts. What stands between parts is mapped and
 * never dropped, since `0827-5550120-8` without its hyphens is another number.
 */
function readPhone(typed: string): string {
  return cleanText(typed)
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/ ?([\p{Pd}\u02d7\u2043\u207b\u208b\u2212\u2500\u2501\u30fc\uff70]) ?/gu, '$1')
    .replace(hyphens, '-')
    .replace(/ /g, '')
    .replace(areaInBrackets, '$1-')
    .replace(extension, '-')
    .replace(/-{2,}/g, '-')
}

function isPhone(phone: string): boolean {
  return shape.test(phone)
}

/** The one rule for every phone number; empty is allowed, what can't be read is refused with an example. */
export const phoneSchema = (label: string) =>
  z
    .string({ error: `请填写${label}` })
    .transform(readPhone)
    .refine((phone) => phone === '' || isPhone(phone), { error: `${label}${example}` })
    .default('')
