import { defineAnswers } from '../answers.ts'
import { keepingOthers } from '../keeping-others.ts'
import { ratesApi } from './rates.api.ts'
import { rateFields } from './settings.ts'
import { readRateSettings, writeRateSettings } from './settings.store.ts'

export const ratesAnswers = defineAnswers(ratesApi, {
  async 'rates.settings'({ db }) {
    return readRateSettings(db)
  },

  async 'rates.setSettings'({ db }, { before, ...wanted }) {
    const versions = { wanted, before, now: await readRateSettings(db) }
    const where = { call: 'rates.setSettings' }
    await writeRateSettings(db, await keepingOthers(db, rateFields, versions, where))
    return {}
  }
})
