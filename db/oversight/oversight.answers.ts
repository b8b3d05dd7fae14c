import { defineAnswers } from '../answers.ts'
import { maySee } from '../cases/visibility.ts'
import { momentOf } from '../calendar/moment.ts'
import { countCases } from '../case-file/case-counts.store.ts'
import { watched } from '../case-file/watched.store.ts'
import { readSupervisionSettings } from '../supervision/settings.store.ts'
import { isUnansweredInTime, nextRung, openSheet, stageLabels, stageOf } from '../supervision/three-sheets.ts'
import { casesWithOpenSheet, listSheets } from '../supervision/sheets.store.ts'
import { watchLineNames, watchLines } from '../supervision/watch-lines.ts'
import { oversightApi } from './oversight.api.ts'

export const oversightAnswers = defineAnswers(oversightApi, {
  async 'oversight.sheets'({ db, actor, clock }) {
    const now = momentOf(clock())
    const settings = await readSupervisionSettings(db)
    const open = []
    for (const one of await casesWithOpenSheet(db)) {
      const sheet = openSheet(await listSheets(db, one.caseId))
      if (!sheet || !maySee(actor, { ...one, confidential: one.confidential === 1 })) continue
      const { number, kind, to, at, dueOn } = sheet
      const late = isUnansweredInTime(sheet, now)
      open.push({
        ...{ caseId: one.caseId, caseNumber: one.number, summary: one.summary },
        ...{ number, kind, to, at, dueOn, stage: stageLabels[stageOf(sheet)], late },
        ...{ proposed: late ? nextRung(settings, kind) : null, answered: sheet.reply !== null }
      })
    }
    return open
  },

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
