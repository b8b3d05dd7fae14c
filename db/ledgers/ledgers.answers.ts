import { setImmediate as breath } from 'node:timers/promises'
import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf, screenMoment } from '../calendar/moment.ts'
import { safeFileName } from '../attachments/file-name.ts'
import { findMatching } from '../case-file/case-filter.store.ts'
import { readCentre } from '../centre/centre.store.ts'
import type { Reader } from '../connection.ts'
import type { ReadContext } from '../context.ts'
import { readDictionaries } from '../dictionaries/dictionaries.store.ts'
import { problem } from '../errors.ts'
import type { Progress } from '../jobs/job.ts'
import type { LedgerRow } from './columns.ts'
import { figures } from './figures.ts'
import { readLedgerRows } from './ledger-rows.store.ts'
import { ledgerFileName } from './ledger-sheets.ts'
import { ledgersApi } from './ledgers.api.ts'
import { countClasses, countLedger, ledgerIds, type ClassOrder, type LedgerFilter } from './ledgers.store.ts'
import { mostPrinted, papers } from './print-fit.ts'
import type { LedgerList, LedgerQuestion } from './question.ts'

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

/** As many rows are read at once; whoever waits for an answer comes in between. */
const piece = 500

/** All cases of a list with what the ledger knows of them, and whose ledger it is. */
async function gather(context: ReadContext, asked: LedgerList, progress: Progress) {
  const { db, actor } = context
  const filter = await filterOf(context, asked)
  const total = (await countLedger(db, filter, actor))[asked.figure]
  const by = await classOrder(db)
  const ids = await ledgerIds(db, filter, actor, { ...asked, offset: 0, limit: total, total, by })
  const rows: LedgerRow[] = []
  for (let start = 0; start < ids.length; start += piece) {
    progress(start, ids.length, '正在读取')
    rows.push(...(await readLedgerRows(db, ids.slice(start, start + piece), filter.now)))
    await breath()
  }
  return { rows, now: filter.now, ...(await readCentre(db)) }
}

/** What a file says it was narrowed to, in words. */
function narrowedTo({ search, village, category, field, from, to }: LedgerQuestion): string {
  const days = from || to ? `登记日期 ${from ?? ''} 至 ${to ?? ''}`.trim() : ''
  const words = search ? `查找“${search}”` : ''
  return [village, category, field, days, words].filter((one) => one !== '').join('；') || '不筛选'
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
  },

  'ledgers.export': {
    check: () => Promise.resolve(),

    async read(context, asked, progress) {
      const { actor } = context
      const { rows, centre, now } = await gather(context, asked, progress)
      const confidential = rows.filter((row) => row.confidential).length
      return {
        title: `${asked.ledger}台账`,
        columns: asked.columns,
        rows,
        told: [
          ['填报单位', centre.name],
          ['导出时间', screenMoment(now)],
          ['导出人', actor.name],
          ['件数', `${figures[asked.figure].label} ${rows.length} 件`],
          ['口径', figures[asked.figure].told],
          ['筛选', narrowedTo(asked)],
          ...(confidential > 0 ? [['保密件', `${confidential} 件，本表不得外传`] as const] : [])
        ] as const
      }
    },

    finish(context, { ledger }, { bytes, cases }) {
      const title = `${ledger}台账`
      context.note({ detail: `导出${title} ${cases} 件` })
      const name = safeFileName(ledgerFileName(title, momentOf(context.clock())))
      return Promise.resolve({ name, bytes, cases })
    }
  },

  'ledgers.print': {
    async check(context, asked) {
      const counts = await countLedger(context.db, await filterOf(context, asked), context.actor)
      const total = counts[asked.figure]
      if (total > mostPrinted) throw problem('TOO_MANY_TO_PRINT', total, mostPrinted)
    },

    async read(context, asked, progress) {
      const { rows, now, centre, sample } = await gather(context, asked, progress)
      const figure = asked.figure === 'all' ? '' : `${figures[asked.figure].label}；`
      return {
        ...{ title: `${asked.ledger}台账`, centre: centre.name, by: context.actor.name, at: now },
        ...{ narrowed: `${figure}${narrowedTo(asked)}`, paper: asked.paper, columns: asked.columns },
        ...{ rows, sample }
      }
    },

    finish(context, { ledger, paper }, { bytes, cases, pages }) {
      const title = `${ledger}台账`
      context.note({ detail: `打印${title} ${cases} 件，${papers[paper]} ${pages} 页` })
      const name = safeFileName(`${title} ${dayOf(momentOf(context.clock()))} ${paper}.docx`)
      return Promise.resolve({ name, bytes, cases, pages })
    }
  }
})
