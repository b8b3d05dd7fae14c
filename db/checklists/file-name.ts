import { dayOf, type Moment } from '../calendar/moment.ts'
import type { Paper } from '../ledgers/print-fit.ts'

/** `9月整改清单 2026-11-27.xlsx` */
export function checklistFileName(title: string, as: 'xlsx' | Paper, now: Moment): string {
  return `${title} ${dayOf(now)}${as === 'xlsx' ? '.xlsx' : ` ${as}.docx`}`
}
