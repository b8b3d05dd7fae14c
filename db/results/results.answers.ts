import { defineAnswers } from '../answers.ts'
import { addDays, momentOf } from '../calendar/moment.ts'
import { countFacts, type Counted } from '../case-file/rated.store.ts'
import { tiers } from '../cases/case.ts'
import { readCentre } from '../centre/centre.store.ts'
import type { Reader } from '../connection.ts'
import { readDictionaries } from '../dictionaries/dictionaries.store.ts'
import { cohorts } from '../rates/facts.ts'
import type { RateClass } from '../rates/question.ts'
import { rateFacts, rateNames, rateWords, tally, type RateName } from '../rates/rates.ts'
import type { RateSettings } from '../rates/settings.ts'
import { readRateSettings } from '../rates/settings.store.ts'
import { sharesIn } from '../revisits/draw.store.ts'
import { readSupervisionSettings } from '../supervision/settings.store.ts'
import { resultsApi, type RateTally } from './results.api.ts'

function tallyOf(rate: RateName, found: readonly Counted[], settings: RateSettings): RateTally {
  const told = tally(rate, found, settings)
  return { rate, ...told, shown: rateWords(told, settings.least) }
}

/** The list by whose order classes are sorted; bodies have none. */
async function orderOf(db: Reader, by: RateClass): Promise<readonly string[]> {
  if (by === 'ledger') return tiers
  if (by === 'village') return (await readCentre(db)).centre.villages
  return by === 'channel' ? (await readDictionaries(db)).channel : []
}

function inOrder(names: Iterable<string>, order: readonly string[]): string[] {
  const place = (name: string) => {
    const at = order.indexOf(name)
    return name === '' ? order.length + 1 : at === -1 ? order.length : at
  }
  return [...names].toSorted((one, other) => place(one) - place(other) || one.localeCompare(other))
}

export const resultsAnswers = defineAnswers(resultsApi, {
  async 'rates.board'({ db, actor, clock }, period) {
    const settings = await readRateSettings(db)
    const { contactDays } = await readSupervisionSettings(db)
    const at = { viewer: actor, now: momentOf(clock()) }
    const found: Counted[] = []
    for (const cohort of cohorts) found.push(...(await countFacts(db, cohort, period, at)))
    const byName = period.by === null ? new Map<string, Counted[]>() : Map.groupBy(found, ({ name }) => name)
    const order = period.by === null ? [] : await orderOf(db, period.by)
    return {
      asked: period,
      settings,
      shares: await sharesIn(db, { from: period.from, after: addDays(period.to, 1) }),
      rates: rateNames.map((rate) => {
        const { title, formula, day, source } = rateFacts(rate)
        const words = { title, formula: formula({ ...settings, contactDays }), day, source }
        return { ...tallyOf(rate, found, settings), ...words }
      }),
      classes: inOrder(byName.keys(), order).map((name) => ({
        name,
        rates: rateNames.map((rate) => tallyOf(rate, byName.get(name) ?? [], settings))
      }))
    }
  }
})
