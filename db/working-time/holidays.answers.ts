import type { z } from 'zod'
import { defineAnswers } from '../answers.ts'
import { dayOf, momentOf, yearOf } from '../calendar/moment.ts'
import type { Reader } from '../connection.ts'
import type { CommandContext, ReadContext } from '../context.ts'
import { fieldProblem, invalidInput, problem, type FieldProblem } from '../errors.ts'
import { holidaysApi } from './holidays.api.ts'
import { faultsOfNotice, noticesWith } from './notice-faults.ts'
import { readNoticeText, type ReadNotice } from './notice-text.ts'
import { noticeName, noticeOf, type KeptNotice, type NoticeEntry } from './notice.ts'
import { changedDays, daysAbout, gapsOf, inForce, knownYears, tableOf, yearsShown } from './table.ts'
import { insertNotice, listNotices, writeWithdrawal } from './working-time.store.ts'

type Imported = z.output<(typeof holidaysApi)['holidays.import']['input']>

/** What the table becomes with the notice. @throws INVALID_INPUT with everything that stands against it */
async function changeBy({ db, clock }: ReadContext | CommandContext, entry: NoticeEntry) {
  const kept = await listNotices(db)
  const faults = faultsOfNotice(entry, kept, dayOf(momentOf(clock())))
  if (faults.length > 0) throw invalidInput(faults)
  const now = inForce(kept).map(noticeOf)
  return { changes: changedDays(now, noticesWith(kept, entry), daysAbout(entry)), year: entry.year }
}

/** The centre's notice of that id, if it still is in force. @throws NOT_FOUND, INVALID_INPUT */
async function standing(db: Reader, id: string): Promise<{ notice: KeptNotice; kept: KeptNotice[] }> {
  const kept = await listNotices(db)
  const notice = kept.find((one) => one.id === id)
  if (!notice) throw problem('NOT_FOUND', '这份本中心录入的通知')
  if (notice.withdrawnAt === null) return { notice, kept }
  const told = `这份通知 ${notice.withdrawnAt.slice(0, 10)} 已由${notice.withdrawnBy ?? ''}撤回，不用再撤`
  throw fieldProblem(['id'], 'INVALID_INPUT', told)
}

async function add(context: CommandContext, entry: NoticeEntry) {
  const changed = await changeBy(context, entry)
  const id = context.newId()
  await insertNotice(context.db, entry, { id, at: momentOf(context.clock()), by: context.actor.id })
  context.note({ detail: noticeName(entry) })
  return { ...changed, id }
}

/** @throws INVALID_INPUT where something could not be read */
function readable(content: string, year: number | null): ReadNotice {
  const read = readNoticeText(content, year)
  if (read.problems.length === 0) return read
  throw invalidInput(read.problems.map((message): FieldProblem => ({ path: ['content'], message })))
}

/** What was read, and beside it what was said; @throws INVALID_INPUT where neither tells the day or the title. */
function entryFrom({ content, ...said }: Imported): NoticeEntry {
  const { off, on, ...read } = readable(content, said.year)
  const year = said.year ?? read.year
  const published = said.published ?? read.published
  const usual = year === null ? '' : `国务院办公厅关于${year}年部分节假日安排的通知`
  const title = said.title || read.title || usual
  const missing: FieldProblem[] = [
    ...(published === null ? [{ path: ['published'], message: '正文里没有发布日，请填写' }] : []),
    ...(title === '' ? [{ path: ['title'], message: '正文里没有标题，请填写' }] : [])
  ]
  if (published === null || missing.length > 0) throw invalidInput(missing)
  const number = said.number || read.number
  return { year, published, title, number, off, on, source: said.source, reason: said.reason }
}

export const holidaysAnswers = defineAnswers(holidaysApi, {
  async 'holidays.list'({ db, clock }, { year: asked }) {
    const today = dayOf(momentOf(clock()))
    const year = asked ?? yearOf(today)
    const notices = await listNotices(db)
    return {
      year,
      years: yearsShown(notices, today),
      known: knownYears(notices),
      gaps: gapsOf(notices, year),
      days: tableOf(notices, year),
      notices
    }
  },

  'holidays.preview': changeBy,

  async 'holidays.previewWithdrawal'({ db }, { id }) {
    const { notice, kept } = await standing(db, id)
    const without = kept.filter((one) => one !== notice)
    const [before, after] = [inForce(kept).map(noticeOf), inForce(without).map(noticeOf)]
    const lost = notice.year !== null && !knownYears(without).includes(notice.year)
    return { changes: changedDays(before, after, daysAbout(notice)), year: lost ? notice.year : null }
  },

  'holidays.readText': (_context, { content, year }) => {
    const { problems: _problems, ...read } = readable(content, year)
    return Promise.resolve(read)
  },

  async 'holidays.add'(context, entry) {
    const { id } = await add(context, entry)
    return { id }
  },

  'holidays.import': (context, imported) => add(context, entryFrom(imported)),

  async 'holidays.withdraw'({ db, clock, actor, note }, { id, reason }) {
    const { notice } = await standing(db, id)
    await writeWithdrawal(db, reason, { id, at: momentOf(clock()), by: actor.id })
    note({ detail: noticeName(notice) })
    return {}
  }
})
