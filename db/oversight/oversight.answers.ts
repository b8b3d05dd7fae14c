import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { countCases } from '../case-file/case-counts.store.ts'
import { watched } from '../case-file/watched.store.ts'
import { readSupervisionSettings } from '../supervision/settings.store.ts'
import { watchLineNames, watchLines } from '../supervision/watch-lines.ts'
import { oversightApi } from './oversight.api.ts'

export const oversightAnswers = defineAnswers(oversightApi, {
  async 'oversight.board'({ db, actor, clock }) {
    const now = momentOf(clock())
    const settings = await readSupervisionSettings(db)
    const lines = []
    for (const line of watchLineNames) {
      const { title, rule, source } = watchLines[line]
      const filter = { found: null, states: [], mine: false, now, concerning: false }
      const cases = await countCases(db, { ...filter, ...(await watched(db, line, now)) }, actor)
      lines.push({ line, title, rule: rule(settings), source, cases })
    }
    return { basis: settings.basis, lines }
  }
})
