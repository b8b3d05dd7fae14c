import { defineAnswers } from '../answers.ts'
import { safeFileName } from '../attachments/file-name.ts'
import { listBodies } from '../bodies/bodies.store.ts'
import { dayOf, momentOf } from '../calendar/moment.ts'
import { maySee } from '../cases/visibility.ts'
import { readCentre } from '../centre/centre.store.ts'
import type { CommandContext, ReadContext } from '../context.ts'
import { hasDictionaryValue } from '../dictionaries/dictionaries.store.ts'
import { fieldProblem, invalidInput, problem } from '../errors.ts'
import { keepingOthers } from '../keeping-others.ts'
import { holdsAny } from '../people/people.ts'
import { readAccount } from '../people/people.store.ts'
import { supervised } from '../people/posts.ts'
import { lineFields, mayKeep, type Checklist, type Line } from './checklist.ts'
import { checklistFileName } from './file-name.ts'
import { checklistsApi } from './checklists.api.ts'
import {
  countOpen,
  insertList,
  listChecklists,
  markLine,
  readLines,
  readList,
  writeClosed,
  writeLine,
  type StoredList
} from './checklists.store.ts'
import { listedCases, type ListedCase } from './listed-cases.store.ts'

const today = ({ clock }: Pick<ReadContext, 'clock'>) => dayOf(momentOf(clock()))

/** @throws NOT_FOUND where the list holds nothing that the person may see */
async function listOf(context: ReadContext, id: string): Promise<Checklist> {
  const list = (await listChecklists(context.db, context.actor, today(context))).find((one) => one.id === id)
  if (!list) throw problem('NOT_FOUND', '这张清单')
  return list
}

/** An open list that the person may keep. */
async function listToKeep(context: CommandContext, id: string): Promise<StoredList> {
  const list = await readList(context.db, id)
  if (!list) throw problem('NOT_FOUND', '这张清单')
  if (!mayKeep(context.actor, list)) throw problem('CHECKLIST_NOT_YOURS', list.madeBy)
  return list
}

function checkOpen({ closedAt, title }: StoredList): void {
  if (closedAt !== null) throw problem('CHECKLIST_CLOSED', title)
}

/** A line that the person may see, with its list. */
async function lineOf(context: CommandContext, lineId: string): Promise<{ line: Line; list: StoredList }> {
  const row = await context.db
    .selectFrom('checklistLine')
    .select('checklistId')
    .where('id', '=', lineId)
    .executeTakeFirst()
  const lines = row ? await readLines(context.db, context.actor, row) : []
  const line = lines.find(({ id }) => id === lineId)
  const list = row && (await readList(context.db, row.checklistId))
  if (!line || !list) throw problem('NOT_FOUND', '清单上的这一条')
  return { line, list }
}

interface Answerable {
  accountId: string | null
  bodyId: string | null
}

/**
 * Who answers for the lines of these cases, by their names of now.
 *
 * @throws at the field, where they are not there or may not see all of the cases
 */
async function responsibleOf(
  { db }: CommandContext,
  { accountId, bodyId }: Answerable,
  cases: readonly ListedCase[]
): Promise<string> {
  if (accountId === null && bodyId === null) {
    throw invalidInput([{ path: ['accountId'], message: '请选择责任人或责任单位' }])
  }
  const account = accountId === null ? null : await readAccount(db, accountId)
  const sees = account?.active === true && cases.every((one) => maySee(account, one))
  if (accountId !== null && !(account && sees && holdsAny(account.roles, supervised))) {
    throw fieldProblem(['accountId'], 'NOT_FOUND', '能看到这些诉求的这位工作人员')
  }
  const bodies = bodyId === null ? [] : await listBodies(db)
  const body = bodies.find(({ id, stoppedAt }) => id === bodyId && stoppedAt === null)
  if (bodyId !== null && !body) throw fieldProblem(['bodyId'], 'NOT_FOUND', '在用的这个单位')
  return [body?.name, account?.name].filter((name) => name !== undefined).join('　')
}

const answerable = ({ accountId, bodyId }: Answerable): Answerable => ({ accountId, bodyId })

/** Who is meant by the id of a person or a body. */
async function namesOf({ db }: CommandContext): Promise<(id: string | null) => string> {
  const people = await db.selectFrom('account').select(['id', 'name']).execute()
  const names = new Map([...people, ...(await listBodies(db))].map(({ id, name }) => [id, name]))
  return (id) => (id === null ? '' : (names.get(id) ?? ''))
}

/** Its owner, and beside them the body that it was assigned to; a case has neither before it is assigned. */
function byOwner({ ownerId, owner, bodyId, body }: ListedCase) {
  return { accountId: ownerId, bodyId, responsible: [body, owner].filter(Boolean).join('　') }
}

export const checklistsAnswers = defineAnswers(checklistsApi, {
  'checklists.list': (context) => listChecklists(context.db, context.actor, today(context)),

  async 'checklists.read'(context, { id }) {
    const list = await listOf(context, id)
    return { ...list, lines: await readLines(context.db, context.actor, { checklistId: id }) }
  },

  async 'checklists.ofCase'(context, { caseId }) {
    const lists = await listChecklists(context.db, context.actor, today(context))
    const lines = await readLines(context.db, context.actor, { caseId })
    return lines.flatMap((line) => {
      const list = lists.find(({ id }) => id === line.checklistId)
      return list ? [{ ...line, title: list.title, kind: list.kind }] : []
    })
  },

  async 'checklists.make'(context, { caseIds, byOwners, measure, accountId, bodyId, dueOn, ...facts }) {
    const { db, actor, clock, newId, note } = context
    if (!(await hasDictionaryValue(db, 'checklist', facts.kind))) {
      throw fieldProblem(['kind'], 'UNKNOWN_DICTIONARY_VALUE', '清单种类', facts.kind)
    }
    if (dueOn < today(context)) throw invalidInput([{ path: ['dueOn'], message: '完成期限不能早于今天' }])
    const wanted = [...new Set(caseIds)]
    const cases = await listedCases(db, actor, wanted)
    if (cases.length < wanted.length) throw problem('NOT_FOUND', '其中的诉求')
    const unowned = cases.filter((one) => one.ownerId === null && one.bodyId === null).length
    if (byOwners && unowned > 0) throw fieldProblem(['byOwners'], 'CHECKLIST_UNOWNED', unowned)
    const responsible = byOwners ? '' : await responsibleOf(context, { accountId, bodyId }, cases)
    const id = newId()
    const made = { madeById: actor.id, madeBy: actor.name, madeAt: momentOf(clock()) }
    const list = { id, ...facts, ...made, closedAt: null, closedBy: '', closeReason: '' }
    const lines = cases.map((one, at) => ({
      ...{ id: newId(), checklistId: id, position: at + 1, caseId: one.id, measure, dueOn, doneOn: null },
      ...(byOwners ? byOwner(one) : { accountId, bodyId, responsible })
    }))
    await insertList(db, list, lines)
    note({ subject: id, detail: `列${facts.kind} ${lines.length} 件` })
    return { id }
  },

  async 'checklists.setLine'(context, { lineId, before, ...wanted }) {
    const { db } = context
    const { line, list } = await lineOf(context, lineId)
    await listToKeep(context, list.id)
    checkOpen(list)
    const now = { ...{ measure: line.measure, dueOn: line.dueOn }, ...answerable(line) }
    const fields = lineFields(await namesOf(context))
    const where = { call: 'checklists.setLine', subject: lineId }
    const facts = await keepingOthers(db, fields, { wanted, before, now }, where)
    const cases = await listedCases(db, context.actor, [line.caseId])
    const unmoved = facts.accountId === line.accountId && facts.bodyId === line.bodyId
    const responsible = unmoved ? line.responsible : await responsibleOf(context, facts, cases)
    await writeLine(db, lineId, { ...facts, responsible })
    context.note({ subject: lineId, detail: `修改${list.kind}第 ${line.position} 条` })
    return {}
  },

  async 'checklists.tick'(context, { lineId, on, result }) {
    const { line, list } = await lineOf(context, lineId)
    checkOpen(list)
    if (!line.mayTick) throw problem('LINE_NOT_YOURS', line.responsible)
    if (line.doneOn !== null) throw problem('LINE_DONE', line.doneOn)
    if (on > today(context)) throw fieldProblem(['on'], 'IN_FUTURE', '完成日期')
    const since = line.marks.at(-1)?.on ?? dayOf(list.madeAt)
    if (on < since) throw fieldProblem(['on'], 'BEFORE_PREVIOUS', '完成日期', since)
    await mark(context, lineId, { kind: 'done', happenedOn: on, words: result })
    context.note({ subject: list.id, detail: `${list.kind}第 ${line.position} 条销号` })
    return {}
  },

  async 'checklists.reopen'(context, { lineId, reason }) {
    const { line, list } = await lineOf(context, lineId)
    await listToKeep(context, list.id)
    checkOpen(list)
    if (line.doneOn === null) throw problem('LINE_NOT_DONE')
    await mark(context, lineId, { kind: 'reopened', happenedOn: today(context), words: reason })
    context.note({ subject: list.id, detail: `${list.kind}第 ${line.position} 条重新打开` })
    return {}
  },

  async 'checklists.setClosed'(context, { id, closed, reason }) {
    const { db, actor, clock, note } = context
    const list = await listToKeep(context, id)
    const open = await countOpen(db, id, today(context))
    if (closed && open > 0 && reason === '') throw fieldProblem(['reason'], 'CHECKLIST_OPEN', open)
    if (closed !== (list.closedAt !== null)) {
      const end = { closedAt: momentOf(clock()), closedBy: actor.name, closeReason: reason }
      await writeClosed(db, id, closed ? end : { closedAt: null, closedBy: '', closeReason: '' })
    }
    const rest = closed && open > 0 ? `，还有 ${open} 条没有完成` : ''
    note({ subject: id, detail: `${closed ? '关闭' : '重新打开'}${list.kind}${rest}` })
    return {}
  },

  'checklists.file': {
    async check(context, { id }) {
      await listOf(context, id)
    },

    async read(context, { id, as }) {
      const list = await listOf(context, id)
      const { centre, sample } = await readCentre(context.db)
      return {
        ...{ list, lines: await readLines(context.db, context.actor, { checklistId: id }), as, sample },
        ...{ centre: centre.name, by: context.actor.name, at: momentOf(context.clock()) }
      }
    },

    finish(context, { as }, { bytes, cases, title, kind }) {
      const how = as === 'xlsx' ? '导出' : '打印'
      context.note({ detail: `${how}${kind} ${cases} 条${as === 'xlsx' ? '' : `，${as}`}` })
      const name = safeFileName(checklistFileName(title, as, momentOf(context.clock())))
      return Promise.resolve({ name, bytes, cases })
    }
  }
})

async function mark(
  { db, actor, clock, newId }: CommandContext,
  lineId: string,
  said: { kind: 'done' | 'reopened'; happenedOn: string; words: string }
): Promise<void> {
  const by = { at: momentOf(clock()), byId: actor.id, byName: actor.name }
  await markLine(db, { id: newId(), lineId, ...by, ...said })
}
