import { defineAnswers } from '../answers.ts'
import { keepingOthers } from '../keeping-others.ts'
import { supervisionFields } from './settings.ts'
import { readSupervisionSettings, writeSupervisionSettings } from './settings.store.ts'
import { supervisionApi } from './supervision.api.ts'

export const supervisionAnswers = defineAnswers(supervisionApi, {
  async 'supervision.settings'({ db }) {
    return readSupervisionSettings(db)
  },

  async 'supervision.setSettings'({ db }, { before, ...wanted }) {
    const versions = { wanted, before, now: await readSupervisionSettings(db) }
    const where = { call: 'supervision.setSettings' }
    await writeSupervisionSettings(db, await keepingOthers(db, supervisionFields, versions, where))
    return {}
  }
})
