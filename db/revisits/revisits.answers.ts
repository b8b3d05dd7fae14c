import type { Moment } from '../calendar/moment.ts'
import { readAsking } from '../cases/askers.store.ts'
import { advance, checkHappened, openStep, record } from '../cases/case-step.ts'
import { listEvents } from '../cases/cases.store.ts'
import { momentLabel, type Step } from '../cases/life.ts'
import { askersOf, isAmong } from '../cases/turn.ts'
import { maySee } from '../cases/visibility.ts'
import type { CommandContext } from '../context.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import { fieldProblem, problem } from '../errors.ts'
import { defineAnswers } from '../answers.ts'
import { signingApplicants } from '../parties/party.ts'
import { listParties } from '../parties/parties.store.ts'
import { listAccounts } from '../people/people.store.ts'
import { isDissatisfied, noSatisfaction } from '../signoff/signoff.ts'
import type { CaseTable } from '../schema.ts'
import {
  markOf,
  revisitOutcome,
  triedAgain,
  triedDays,
  triedDaysNeeded,
  triesOf,
  unreachedLeads,
  waivedWay
} from './revisit.ts'
import { revisitsApi } from './revisits.api.ts'
import { newRevisit } from './new-revisit.ts'

/**
 * Whoever handled it can't say how it was: neither ask, nor decide that nobody is asked.
 *
 * @throws HANDLED_IT for somebody who had a part, naming who may ask; NOT_ASKING for a leader while somebody else can
 */
async function checkUninvolved(context: CommandContext, row: CaseTable, step: Step): Promise<void> {
  const { db, actor } = context
  const facts = await readAsking(db, row.id)
  const involved = facts.handledBy.includes(actor.id)
  const askers = askersOf(facts)
  if (!involved && (step === 'waiveRevisit' || isAmong(askers, actor))) return
  const sight = { ...row, confidential: row.confidential === 1 }
  const others = (await listAccounts(db)).filter(
    (one) => one.active && isAmong(askers, one) && maySee(one, sight)
  )
  const names = others.map(({ name }) => name)
  if (!involved) throw problem('NOT_ASKING', names)
  throw problem('HANDLED_IT', names, facts.asking === 2)
}

async function open(context: CommandContext, caseId: string, step: Step, happenedAt: Moment) {
  const row = await openStep(context, caseId, step, happenedAt)
  await checkUninvolved(context, row, step)
  const tries = triesOf(await listEvents(context.db, caseId), row.cycle)
  const known = signingApplicants(await listParties(context.db, caseId)).length > 0
  return { row, tries, known }
}

const asked = (answer: boolean | null) => (answer === null ? null : answer ? 1 : 0)

export const revisitsAnswers = defineAnswers(revisitsApi, {
  async 'revisits.record'(context, { caseId, givenUp, ...input }) {
    const { happenedAt } = input
    const { row, tries, known } = await open(context, caseId, 'revisit', happenedAt)
    if (!(await hasDictionaryValue(context.db, 'revisitWay', input.way))) {
      throw fieldProblem(['way'], 'UNKNOWN_DICTIONARY_VALUE', '回访方式', input.way)
    }
    if (known && input.way === waivedWay) throw fieldProblem(['way'], 'WAIVED_BY_LEADER')
    if (!input.reached) {
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
    const mark = markOf(input)
    const { id: revisitId, number } = await newRevisit(context, row, {
      ...input,
      ...mark,
      reached: input.reached ? 1 : 0,
      resolved: asked(input.resolved),
      recurred: asked(input.recurred),
      outcome
    })
    const filledIn = mark.markedBy === '代填' ? '（代填）' : ''
    const label = input.reached
      ? `${input.way}，${input.satisfaction ?? noSatisfaction}${filledIn}`
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
      {
        kind: 'rehandled',
        happenedAt,
        label: `据回访${number}`,
        text: input.opinion || input.text,
        detail: { revisitId, number, badMark: isDissatisfied(input.satisfaction) }
      },
      { cycle: again.cycle, endedAt: null }
    )
    return { number, outcome }
  },

  async 'revisits.waive'(context, { caseId, happenedAt, text }) {
    const { row, tries } = await open(context, caseId, 'waiveRevisit', happenedAt)
    const lastTry = tries.at(-1)
    if (lastTry) {
      checkHappened(context, 'happenedAt', momentLabel('waiveRevisit'), happenedAt, lastTry.happenedAt)
    }
    const nothing = { resolved: null, satisfaction: null, recurred: null, conduct: null, markedBy: null }
    const { number } = await newRevisit(context, row, {
      ...{ ...nothing, markedFor: '', recurrence: '', conductNote: '', opinion: '' },
      ...{ happenedAt, way: waivedWay, text, reached: 0, outcome: '维持' }
    })
    const event = { kind: 'revisited', happenedAt, label: waivedWay, text } as const
    await advance(context, row, { step: 'waiveRevisit', to: 'revisited' }, event)
    return { number }
  }
})
