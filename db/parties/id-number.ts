import type { Day } from '../calendar/moment.ts'
import { halfWidth } from '../text/text.ts'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

type Sex = '男' | '女'

export type IdNumberReading =
  { ok: true; idNumber: string; birthDate: Day; sex: Sex } | { ok: false; reason: string }

function isBirthDay(day: Day): boolean {
  if (!/^(18|19|20)/.test(day)) return false
  const date = new Date(day + 'T00:00:00Z')
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === day
}

/**
 * Reads a citizen number (GB 11643—1999): 6 digits of place, 8 of birth, 3 of order (odd male, even
 * female), a check character by ISO 7064 MOD 11-2. The place is not checked against today's divisions,
 * since numbers keep the codes of merged counties. Whether the birth lies in the future is for the caller,
 * who knows the day.
 */
export function readIdNumber(text: string): IdNumberReading {
  const idNumber = halfWidth(text).replace(/\s/g, '').toUpperCase()
  const bad = (reason: string): IdNumberReading => ({ ok: false, reason })
  if (/^\d{15}$/.test(idNumber)) return bad('15 位旧身份证号已停用，请录入 18 位号码')
  if (idNumber.length !== 18) return bad(`身份证号应为 18 位，现在是 ${idNumber.length} 位`)
  if (!/^\d{17}[\dX]$/.test(idNumber)) return bad('身份证号前 17 位只能是数字，末位是数字或 X')
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  if (!isBirthDay(birthDate)) return bad(`身份证号第 7–14 位“${idNumber.slice(6, 14)}”不是有效的出生日期`)
  const sum = weights.reduce((total, weight, index) => total + weight * Number(idNumber[index]), 0)
  if (checkCharacters[sum % 11] !== idNumber[17]) return bad('身份证号校验位不对，请逐位核对')
  return { ok: true, idNumber, birthDate, sex: Number(idNumber[16]) % 2 === 1 ? '男' : '女' }
}
