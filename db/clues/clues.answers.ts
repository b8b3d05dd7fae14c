import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf, type Day } from '../calendar/moment.ts'
import type { CommandContext } from '../context.ts'
import { fieldProblem, problem } from '../errors.ts'
import { clueStepLabels, openSteps } from './clue.ts'
import { cluesApi } from './clues.api.ts'
import { findCaseByNumber, insertClue, listClues, writeClueStep } from './clues.store.ts'

function checkDay(context: CommandContext, field: string, label: string, day: Day): void {
  if (day > dayOf(momentOf(context.clock()))) throw fieldProblem([field], 'IN_FUTURE', label)
}

/** None of these says in the audit what it was about: the call alone is kept, with the hash of what was sent. */
export const cluesAnswers = defineAnswers(cluesApi, {
  async 'clues.list'({ db }) {
    const clues = await listClues(db)
    const count = (step: 'filed' | 'punished') => clues.filter((one) => one[step] !== null).length
    return { clues, counts: { all: clues.length, filed: count('filed'), punished: count('punished') } }
  },

  async 'clues.add'(context, { caseNumber, ...given }) {
    checkDay(context, 'foundOn', '发现日期', given.foundOn)
    const caseId = caseNumber === '' ? null : await findCaseByNumber(context.db, caseNumber)
    if (caseNumber !== '' && caseId === null)
      throw fieldProblem(['caseNumber'], 'NOT_FOUND', '这个编号的诉求')
    const id = context.newId()
    const recordedAt = momentOf(context.clock())
    const none = { filedOn: null, punishedOn: null, endedOn: null }
    await insertClue(context.db, {
      ...{ ...given, ...none, id, recordedAt, byId: context.actor.id, caseId },
      ...{ filedWords: '', punishedWords: '', endedWords: '' }
    })
    return { clueId: id }
  },

  async 'clues.note'(context, { clueId, step, on, words }) {
    const clue = (await listClues(context.db)).find(({ id }) => id === clueId)
    if (!clue) throw problem('NOT_FOUND', '这条线索')
    if (!openSteps(clue).includes(step)) throw fieldProblem(['step'], 'CLUE_STEP', clueStepLabels[step])
    checkDay(context, 'on', '日期', on)
    const before = clue.punished?.on ?? clue.filed?.on ?? clue.foundOn
    if (on < before) throw fieldProblem(['on'], 'BEFORE_PREVIOUS', '日期', before)
    await writeClueStep(context.db, clueId, step, { on, words })
    return {}
  }
})
