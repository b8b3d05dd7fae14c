import { halfWidth } from '../text/text.ts'

/** A typed number taken apart: groups of digits as they were parted, without the marks around them. */
export interface PhoneParts {
  /** Begun with +86, 0086 or 86. */
  country: boolean
  groups: string[]
  /** The groups (by index) that only a space parts from the one before. */
  spaced: ReadonlySet<number>
  /** What follows 转, 分机, ext or #. */
  extension: string | null
}

/** Everything people and input methods type for a hyphen between the parts of a number. */
const hyphens = /[\p{Pd}\u02d7\u2043\u207b\u208b\u2212\u2500\u2501\u30fc\uff70]/gu

const label =
  /^(?:(?:联系|办公|家庭|移动|固定)?(?:电话|手机|座机)(?:号码?)?|固话|tel|phone|mobile)[ .:]*(?=[+(\d])/i

const extensionWord = /[-, ]*\(?(?:转分机|转接|转|分机号?|内线|extension|ext|x|#)[ .:-]*(\d{1,6})\)?$/i

const countryCode = /^\(?(?:\+ ?|00)86\)?[ -]*/
/** Without a plus only where it stands apart, or nothing else could: `86139139-00400` is a line with its extension. */
const bareCountryCode = /^\(?86(?:\)[ -]*|[ -]+)(?=0?1[3-9](?:[ -]?\d){9}$)|^86(?=0?1[3-9]\d{9}$)/
const otherCountry = /^\(?(?:\+|00)/

/** Marks between two numbers. */
const between = /[,、;/|&~]|或者?|和|及/u

/** One spelling for marks that mean the same. */
function plain(text: string): string {
  return halfWidth(text)
    .replace(hyphens, '-')
    .replace(/[〔【〈《[{]/gu, '(')
    .replace(/[〕】〉》\]}]/gu, ')')
    .replace(/\s+/gu, ' ')
    .replace(label, '')
    .replace(/(?<=\d) ?[.·•_](?=\d)/gu, '-')
    .replace(/^(0\d{2,3})\/(?=\d)/, '$1-')
    .replace(/^\(([^()]*)\)$/, '$1')
    .trim()
}

function oddity(text: string): string | null {
  if (/\d[*×●xX#]{2,}|[*×●]/u.test(text)) return '有几位被遮住了，请填完整的号码'
  const mark = between.exec(text)?.[0]
  if (mark !== undefined && /\d.*\d/.test(text)) return `里有“${mark}”，像是几个号码，只填一个，其余写进正文`
  const odd = /[^\d ()-]+/u.exec(text)?.[0]
  if (odd !== undefined) return `里的“${odd}”不是号码`
  if (/[()]/.test(text)) return '里的括号看不懂，括号只用在区号上'
  return /\d/.test(text) ? null : '里没有数字'
}

/** The parts of a number, or in words why it has none. */
export function phoneParts(typed: string): PhoneParts | string {
  const text = plain(typed)
  const extension = extensionWord.exec(text)?.[1] ?? null
  const whole = text.replace(extensionWord, '')
  const number = whole.replace(countryCode, '').replace(bareCountryCode, '')
  const country = number !== whole
  if (!country && otherCountry.test(number)) return '不收境外号码，请写进正文'
  const main = number.replace(/^\(0\)[ -]*/, '0').replace(/^\((0\d{2,3}|\d{2,3})\)[ -]*/, '$1-')
  const odd = oddity(main)
  if (odd !== null) return odd
  const groups = main.split(/[ -]+/).filter((group) => group !== '')
  const gaps = [...main.replace(/^[ -]+/, '').matchAll(/[ -]+/g)].map(([gap]) => gap)
  const spaced = new Set(gaps.flatMap((gap, index) => (gap.includes('-') ? [] : [index + 1])))
  return { country, groups, spaced, extension }
}
