import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { advance, checkHappened, openStep, record } from '../cases/case-step.ts'
import { momentLabel } from '../cases/life.ts'
import type { CommandContext } from '../context.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import { fieldProblem, problem } from '../errors.ts'
import type { CaseTable } from '../schema.ts'
import { isDissatisfied, noSatisfaction } from '../signoff/signoff.ts'
import { differs, type Recheck } from './recheck.ts'
import { recheckApi } from './recheck.api.ts'
import { insertRecheck, involvedIn, listRechecks } from './recheck.store.ts'
import { markOf, revisitOutcome, waivedWay, type Revisit } from './revisit.ts'
import { listRevisits } from './revisits.store.ts'

/** The revisit that is checked: the one after this time of handling. */
async function revisitOf({ db }: CommandContext, row: CaseTable): Promise<Revisit> {
  const revisit = (await listRevisits(db, row.id)).findLast(({ cycle }) => cycle === row.cycle)
  if (!revisit) throw problem('NOT_FOUND', '这一次回访')
  return revisit
}

/** What the timeline says of it. */
function labelOf({ way, reached, satisfaction, markedBy, differs: unlike }: Recheck): string {
  if (!reached) return `${way}，没有访到本人`
  const filledIn = markedBy === '代填' ? '（代填）' : ''
  return `${way}，${satisfaction ?? noSatisfaction}${filledIn}${unlike ? '，与回访不一致' : ''}`
}

export const recheckAnswers = defineAnswers(recheckApi, {
  async 'revisits.recheck'(context, { caseId, ...input }) {
    const { happenedAt, way, text } = input
    const row = await openStep(context, caseId, 'recheck', happenedAt)
    const involved = await involvedIn(context.db, caseId, context.actor.id)
    if (involved !== null) throw problem('RECHECK_INVOLVED', involved === 'handled' ? '办过' : '回访过')
    if (way === waivedWay) throw fieldProblem(['way'], 'RECHECK_NOT_WAIVED')
    if (!(await hasDictionaryValue(context.db, 'revisitWay', way))) {
      throw fieldProblem(['way'], 'UNKNOWN_DICTIONARY_VALUE', '抽查方式', way)
    }
    const last = (await listRechecks(context.db, caseId)).findLast(({ cycle }) => cycle === row.cycle)
    if (last) checkHappened(context, 'happenedAt', momentLabel('recheck'), happenedAt, last.happenedAt)
    const revisit = await revisitOf(context, row)
    const recheck = {
      ...{ ...input, ...markOf(input) },
      ...{
        id: context.newId(),
        revisitId: revisit.id,
        cycle: row.cycle,
        recordedAt: momentOf(context.clock())
      },
      ...{ differs: differs(revisit, input), outcome: revisitOutcome(input) }
    }
    await insertRecheck(context.db, {
      ...recheck,
      caseId,
      checkerId: context.actor.id,
      reached: recheck.reached ? 1 : 0,
      resolved: recheck.resolved === null ? null : recheck.resolved ? 1 : 0,
      differs: recheck.differs ? 1 : 0
    })
    const label = labelOf({ ...recheck, checkerName: context.actor.name })
    const detail = { recheckId: recheck.id }
    await record(context, row, 'recheck', { kind: 'rechecked', happenedAt, label, text, detail })
    const { outcome } = recheck
    if (outcome === '重办') {
      const again = { ...row, cycle: row.cycle + 1 }
      const { number } = revisit
      const from = { revisitId: revisit.id, number, ...detail, badMark: isDissatisfied(input.satisfaction) }
      const event = {
        kind: 'rehandled',
        happenedAt,
        label: `据抽查（对回访${number}）`,
        detail: from
      } as const
      await advance(
        context,
        again,
        { step: 'recheck', to: 'handling' },
        { ...event, text: input.opinion || text },
        { cycle: again.cycle, endedAt: null }
      )
    }
    return { outcome, differs: recheck.differs }
  }
})
