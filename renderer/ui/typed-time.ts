import { momentOf, type Moment } from '../../db/calendar/moment.ts'

/** The present, to the minute: typed times have no seconds either, so none ever lies before the other. */
export function thisMinute(): Moment {
  return `${momentOf(new Date()).slice(0, 16)}:00+08:00`
}

/** How a moment stands in its input: `2026-08-03 09:12`; text that is no moment stays as it is. */
export function momentText(value: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? `${value.slice(0, 10)} ${value.slice(11, 16)}` : value
}
