import { addDays, type Moment } from '../calendar/moment.ts'
import type { SampleCase } from './sample-case.ts'
import type { ActAs, Deed, SampleStaff } from './sample-deed.ts'

const officer = '向华'

interface About {
  today: string
  /** The id of the case, once it is registered. */
  caseId: () => string
  at: (day: number, time: string) => Moment
  staff: SampleStaff
  actAs: ActAs
}

/** What the discipline officer wrote about a case, and what its owner did with it. */
export function sheetDeeds(one: SampleCase, { today, caseId, at, staff, actAs }: About): Deed[] {
  let previousId: string | null = null
  return one.sheets.flatMap(({ day, dueDay, receivedDay, answeredDay, reply, ...sheet }) => {
    let sheetId = ''
    const deed = (when: number, time: string, act: (happenedAt: Moment) => Promise<unknown>): Deed => {
      const moment = at(when, time)
      return { at: moment, act: () => act(moment) }
    }
    const taken = (happenedAt: Moment) => ({ caseId: caseId(), sheetId, happenedAt })
    const deeds = [
      deed(day, '09:05', async (happenedAt) => {
        const accountId = staff.idOf(one.owner)
        const dueOn = addDays(today, dueDay - one.daysAgo)
        const given = { ...sheet, caseId: caseId(), happenedAt, accountId, previousId, dueOn }
        ;({ sheetId } = await actAs(officer, happenedAt, 'supervision.issue', given))
        previousId = sheetId
      })
    ]
    if (receivedDay !== undefined) {
      deeds.push(
        deed(receivedDay, '09:30', (moment) => actAs(one.owner, moment, 'supervision.receive', taken(moment)))
      )
    }
    if (answeredDay !== undefined) {
      deeds.push(
        deed(answeredDay, '16:20', (moment) =>
          actAs(one.owner, moment, 'supervision.answer', { ...taken(moment), text: reply })
        )
      )
    }
    return deeds
  })
}
