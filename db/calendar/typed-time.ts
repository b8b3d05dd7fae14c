import { halfWidth } from '../text/text.ts'
import type { Day, Moment } from './moment.ts'

/** Full-width digits and Chinese separators become plain ones; whatever else stays as typed. */
function plain(text: string): string {
  return halfWidth(text)
    .trim()
    .replace(/周[一二三四五六日]/g, ' ')
    .replace(/[年月./]/g, '-')
    .replace(/日/g, ' ')
    .replace(/[时點点]/g, ':')
    .replace(/分$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function checkedDay(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null
}

/** The day in typed text: `2026-08-03`, `20260803`, `2026.8.3`, `2026年8月3日`; null when it is none. */
export function typedDay(text: string): Day | null {
  const parts = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2}))$/.exec(plain(text))
  if (!parts) return null
  return checkedDay(parts[1] ?? '', parts[2] ?? parts[4] ?? '', parts[3] ?? parts[5] ?? '')
}

/** The moment in typed text: `2026-08-03 09:12`, `202608030912`, `20260803 0912`; null when it is none. */
export function typedMoment(text: string): Moment | null {
  const clean = plain(text).replace('T', ' ')
  const digits = /^(\d{8}) ?(\d{4})$/.exec(clean)
  const written = /^(.+?) ?(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(clean)
  const day = typedDay(digits?.[1] ?? written?.[1] ?? '')
  const hour = digits?.[2]?.slice(0, 2) ?? written?.[2]?.padStart(2, '0')
  const minute = digits?.[2]?.slice(2) ?? written?.[3]
  if (!day || !hour || !minute || Number(hour) > 23 || Number(minute) > 59) return null
  return `${day}T${hour}:${minute}:00+08:00`
}
