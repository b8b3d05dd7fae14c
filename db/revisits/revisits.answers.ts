import { momentOf } from '../calendar/moment.ts'
import { advance, checkHappened, openStep, record } from '../cases/case-step.ts'
import { listEvents } from '../cases/cases.store.ts'
import { momentLabel } from '../cases/life.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import { fieldProblem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { signingApplicants } from '../parties/party.ts'
import { listParties } from '../parties/parties.store.ts'
import { takeNumber } from '../numbers/numbers.store.ts'
import { noSatisfaction } from '../signoff/signoff.ts'
import { revisitOutcome, triedAgain, triedDays, triedDaysNeeded, triesOf, unreachedLeads } from './revisit.ts'
import { revisitsApi } from './revisits.api.ts'
import { insertRevisit } from './revisits.store.ts'

export const revisitsAnswers = defineAnswers(revisitsApi, {
  async 'revisits.record'(context, { caseId, happenedAt, givenUp, ...input }) {
    const row = await openStep(context, caseId, 'revisit', happenedAt)
    if (!(await hasDictionaryValue(context.db, 'revisitWay', input.way))) {
      throw fieldProblem(['way'], 'UNKNOWN_DICTIONARY_VALUE', '回访方式', input.way)
    }
    const tries = triesOf(await listEvents(context.db, caseId), row.cycle)
    if (!input.reached) {
      const known = signingApplicants(await listParties(context.db, caseId)).length > 0
      const days = triedDays(tries)
      const leads = unreachedLeads({ known, way: input.way, givenUp, days })
      if (leads === 'tooFewTries') throw fieldProblem(['givenUp'], 'TOO_FEW_TRIES', days, triedDaysNeeded)
      if (leads === 'try') {
        const tried = { kind: 'revisitTried', happenedAt, label: input.way, text: input.text } as const
        await record(context, row, 'revisit', tried)
        return { number: '', outcome: triedAgain }
      }
    }
    const lastTry = tries.at(-1)
    if (lastTry) {
      checkHappened(context, 'happenedAt', momentLabel('revisit'), happenedAt, lastTry.happenedAt)
    }
    const outcome = revisitOutcome(input)
    const number = await takeNumber(context.db, 'revisit', happenedAt, { 案: row.number })
    await insertRevisit(context.db, {
      ...input,
      id: context.newId(),
      number,
      caseId,
      cycle: row.cycle,
      visitorId: context.actor.id,
      happenedAt,
      recordedAt: momentOf(context.clock()),
      reached: input.reached ? 1 : 0,
      resolved: input.resolved === null ? null : input.resolved ? 1 : 0,
      outcome
    })
    const label = input.reached
      ? `${input.way}，${input.satisfaction ?? noSatisfaction}`
      : `${input.way}，${tries.length > 0 ? '未能回访' : '未回访到本人'}`
    const event = { kind: 'revisited', happenedAt, label, text: input.text } as const
    if (outcome === '维持') {
      await advance(context, row, { step: 'revisit', to: 'revisited' }, event)
      return { number, outcome }
    }
    await record(context, row, 'revisit', event)
    const again = { ...row, cycle: row.cycle + 1 }
    await advance(
      context,
      again,
      { step: 'revisit', to: 'handling' },
      { kind: 'rehandled', happenedAt, text: input.opinion || input.text },
      { cycle: again.cycle, endedAt: null }
    )
    return { number, outcome }
  }
})
