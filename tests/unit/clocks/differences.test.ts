import { describe, expect, it } from 'vitest'
import { knownNotices } from '../../../db/working-time/known-notices.ts'
import { dayAt, dayNumberOf } from '../../../db/calendar/civil-time.ts'
import { workingCalendar } from '../../../db/working-time/working-calendar.ts'
import { compared, type Answerer } from '../../../scripts/prove/clocks/compare.ts'
import { revisions, tableBefore, tableToday } from '../../../scripts/prove/clocks/oracle-table.ts'
import { explain } from '../../support/clocks.ts'
import { scaled } from '../../support/scale.ts'

/** The product against a clock that is walked, over other holiday data; `npm run prove -- --only clocks` does 20,000. */

it('answers random lives of clocks as one that is walked does', () => {
  expect(compared(scaled(400)).shown).toEqual([])
})

const dayBefore = (start: string) => dayAt(dayNumberOf(start.slice(0, 10)) - 1) + start.slice(10)

/** Answers as the product would if it were wrong in one thing. */
const wrong: [what: string, answerer: Answerer][] = [
  ['forgets pauses', (asked) => explain({ ...asked, pauses: [] })],
  ['forgets extensions', (asked) => ({ ...explain({ ...asked, extensions: [] }), refusedExtensions: 0 })],
  ['counts from the day before', (asked) => explain({ ...asked, start: dayBefore(asked.start) })],
  ['never rolls over', (asked) => explain({ ...asked, rule: { ...asked.rule, rollover: 'none' } })],
  ['ends every day at midnight', (asked) => explain({ ...asked, rule: { ...asked.rule, cutoff: '24:00' } })]
]

it.each(wrong)('catches one that %s, and shows the smallest question', (_what, answerer) => {
  const { differences, shown } = compared(60, answerer)
  expect(differences).toBeGreaterThan(0)
  expect(shown[0]).toMatch(/^\{"rule":.*\n {2}product .*\n {2}oracle /)
})

describe('the holiday table', () => {
  const calendar = workingCalendar(knownNotices())

  it('is that of another library, day by day from 2005 to 2030, the years that are estimated too', () => {
    const different: string[] = []
    for (let day = dayNumberOf('2005-01-01'); day <= dayNumberOf('2030-12-31'); day++) {
      const date = dayAt(day)
      if (
        calendar.isWorking(day) !== tableToday.works(date) ||
        calendar.isKnown(day) !== tableToday.known(date)
      )
        different.push(date)
    }
    expect(different).toEqual([])
  })

  it.each(revisions)('was another one before $published', ({ published, year }) => {
    const before = workingCalendar(knownNotices().filter((notice) => notice.published < published))
    const table = tableBefore(published)
    for (let day = dayNumberOf(`${year}-01-01`); day <= dayNumberOf(`${year}-12-31`); day++)
      expect([dayAt(day), before.isWorking(day)]).toEqual([dayAt(day), table.works(dayAt(day))])
  })
})
