import { dayOf, daysBetween } from '../../db/calendar/moment.ts'

/** From so many days on a registration of old is more often a slip of the finger than an old file taken down late. */
const longAgo = 366

/**
 * What to know before a registration of so long ago is recorded: neither its number nor its day can be changed. Null where
 * it is younger, and where the time can't be read, which the call says at its field.
 */
export function longAgoSentence(registeredAt: string, now: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T/.test(registeredAt)) return null
  const days = daysBetween(dayOf(registeredAt), dayOf(now))
  if (days < longAgo) return null
  const year = registeredAt.slice(0, 4)
  return `登记时间写的是 ${dayOf(registeredAt)}，${days} 天以前：编号用〔${year}〕的，期限从那天算起，登记后都不能改。是补录旧件的请确定，写错了的先改。`
}
