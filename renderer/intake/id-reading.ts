import { daysBetween, type Day } from '../../db/calendar/moment.ts'
import { readIdNumber, type IdNumberReading } from '../../db/parties/id-number.ts'

/** Reads a citizen number as of a day: nobody is born later than that. */
export function readIdOn(text: string, today: Day): IdNumberReading {
  const reading = readIdNumber(text)
  if (!reading.ok || daysBetween(reading.birthDate, today) >= 0) return reading
  return { ok: false, reason: `出生日期 ${reading.birthDate} 在今天之后，请逐位核对` }
}

/** Full years of life on a day. */
function ageOn(birthDate: Day, today: Day): number {
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return today.slice(5) < birthDate.slice(5) ? years - 1 : years
}

/** `男，1962-03-14 出生，64 岁`, or nothing while the number isn't a valid one. */
export function derivedText(idNumber: string, today: Day): string {
  const reading = readIdOn(idNumber, today)
  if (!reading.ok) return ''
  return `${reading.sex}，${reading.birthDate} 出生，${ageOn(reading.birthDate, today)} 岁`
}
