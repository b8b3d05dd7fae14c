import type { Moment } from '../calendar/moment.ts'
import { endInWords } from './time-request.ts'
import type { Foreseen } from './foresight.ts'

function wordsOf({ clock, before, after, standing }: Foreseen, now: Moment): string {
  const { name, rule } = clock.definition
  const end = (due: Moment | null) => (due === null ? '暂停中没有到期日' : endInWords(due, rule.unit))
  if (standing === 'refused')
    return `${name}已于${end(before)}到期，按规则期满后不能再批延长，暂停也不能倒算到到期以前`
  const isPast = after !== null && after < now
  const overdue = isPast ? '，也已经过了' : ''
  const late = standing === 'late' ? '，期满后才批，留违期' : ''
  if (before !== null && after === null) return `${name}原到${end(before)}，暂停后没有到期日，恢复时再算`
  if (before === null && after !== null)
    return `${name}暂停中没有到期日，恢复后到${end(after)}${isPast ? '，已经过了' : ''}`
  return before === after
    ? `${name}不变，仍是${end(before)}`
    : `${name}由${end(before)}改到${end(after)}${late}${overdue}`
}

/** What a request would do, in a sentence for whoever asks or answers it. */
export function foreseenWords(seen: readonly Foreseen[], now: Moment): string {
  if (seen.length === 0) return '没有期限会因此改变。'
  return `${seen.map((one) => wordsOf(one, now)).join('；')}。`
}
