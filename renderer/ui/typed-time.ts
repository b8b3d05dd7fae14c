/** How a moment stands in its input: `2026-08-03 09:12`; text that is no moment stays as it is. */
export function momentText(value: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) ? `${value.slice(0, 10)} ${value.slice(11, 16)}` : value
}

/** `周一` for a day or moment, nothing for other text. */
export function weekdayOf(value: string): string {
  const weekday = new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDay()
  return Number.isNaN(weekday) ? '' : `周${'日一二三四五六'.charAt(weekday)}`
}
