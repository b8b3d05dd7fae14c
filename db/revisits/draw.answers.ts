import { defineAnswers } from '../answers.ts'
import { keepingOthers } from '../keeping-others.ts'
import { drawApi } from './draw.api.ts'
import { drawFields } from './draw.ts'
import { readDrawSettings, writeDrawSettings } from './draw.store.ts'

export const drawAnswers = defineAnswers(drawApi, {
  async 'revisits.settings'({ db }) {
    return readDrawSettings(db)
  },

  async 'revisits.setSettings'({ db, newId }, { before, ...wanted }) {
    const versions = { wanted, before, now: await readDrawSettings(db) }
    const where = { call: 'revisits.setSettings' }
    const { share, seed } = await keepingOthers(db, drawFields, versions, where)
    await writeDrawSettings(db, { share, seed: share < 100 && seed === '' ? newId() : seed })
    return {}
  }
})
