import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { findMatching } from '../case-file/case-filter.store.ts'
import { readCentre } from '../centre/centre.store.ts'
import type { Reader } from '../connection.ts'
import type { ReadContext } from '../context.ts'
import { readDictionaries } from '../dictionaries/dictionaries.store.ts'
import { readLedgerRows } from './ledger-rows.store.ts'
import { ledgersApi, type LedgerQuestion } from './ledgers.api.ts'
import { countClasses, countLedger, ledgerIds, type ClassOrder, type LedgerFilter } from './ledgers.store.ts'

async function classOrder(db: Reader): Promise<ClassOrder> {
  const { centre } = await readCentre(db)
  const { category, field } = await readDictionaries(db)
  return { village: centre.villages, category, field }
}

/** The question at this moment, with what its words find. */
async function filterOf(
  { db, clock }: Pick<ReadContext, 'db' | 'clock'>,
  question: LedgerQuestion
): Promise<LedgerFilter> {
  return { ...question, found: await findMatching(db, question.search), now: momentOf(clock()) }
}

export const ledgersAnswers = defineAnswers(ledgersApi, {
  async 'ledgers.page'(context, asked) {
    const { db, actor } = context
    const filter = await filterOf(context, asked)
    const counts = await countLedger(db, filter, actor)
    const total = counts[asked.figure]
    const by = await classOrder(db)
    const ids = await ledgerIds(db, filter, actor, { ...asked, total, by })
    return { rows: await readLedgerRows(db, ids, filter.now), total, counts }
  },

  async 'ledgers.classes'(context, { by, ...question }) {
    const filter = await filterOf(context, question)
    return countClasses(context.db, filter, context.actor, { by, order: await classOrder(context.db) })
  }
})
