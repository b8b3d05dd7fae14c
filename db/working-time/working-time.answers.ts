import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf } from '../calendar/moment.ts'
import { invalidInput } from '../errors.ts'
import { faultsOfHours, seasonsOn, versionOn } from './hours.ts'
import { workingTimeApi } from './working-time.api.ts'
import { insertHours, listHours } from './working-time.store.ts'

export const workingTimeAnswers = defineAnswers(workingTimeApi, {
  async 'workingTime.read'({ db, clock }) {
    const today = dayOf(momentOf(clock()))
    const versions = await listHours(db)
    const version = versionOn(versions, today) ?? null
    return { today, seasons: [...seasonsOn(versions, today)], version, versions }
  },

  async 'workingTime.setHours'({ db, clock, newId, actor, note }, hours) {
    const faults = faultsOfHours(hours, await listHours(db))
    if (faults.length > 0) throw invalidInput(faults)
    await insertHours(db, hours, { id: newId(), at: momentOf(clock()), by: actor.id })
    note({ detail: `${hours.effectiveFrom} 起` })
    return {}
  }
})
