import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Input, Value } from '../../db/api.ts'
import type { Step } from '../../db/cases/life.ts'
import { standings, type Standing } from '../../db/clocks/standing.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { deadlineCounty, lookedAt, plainCases, plainStanding } from '../support/deadline-county.ts'
import { at, caseInHandling, owner, registration } from '../support/life.ts'
import { withRaw, type Raw } from '../support/raw.ts'

let centre: TestCentre

const board = () => centre.call('deadlines.board', {})
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)

describe('a board of deadlines', () => {
  beforeEach(async () => {
    centre = await newCentre()
  })

  it('counts each case once, for its owner and in all', async () => {
    await caseInHandling(centre)
    await centre.signIn('何秋菊')
    await centre.call('cases.register', registration())
    await centre.signIn(owner)
    const { mine, all, people, forWhom } = await board()
    expect([sum(all), sum(mine)]).toEqual([2, 1])
    const inOrder = people.map(({ name, counts }) => `${name} ${sum(counts)}`).sort()
    expect(inOrder).toEqual([' 1', `${owner} 1`])
    expect(forWhom.map(({ name, counts }) => [name, sum(counts)])).toEqual([['群众等候', 2]])
  })

  it('keeps a confidential case from who may not see it', async () => {
    await centre.signIn('何秋菊')
    await centre.call('cases.register', registration({ confidential: true }))
    expect(sum((await board()).all)).toBe(1)
    await centre.signIn(owner)
    expect(sum((await board()).all)).toBe(0)
  })

  it('says whose turn it is, each with as many cases as their own list holds', async () => {
    await caseInHandling(centre)
    await centre.signIn('何秋菊')
    await centre.call('cases.register', registration())
    await centre.call('cases.register', registration({ confidential: true }))
    await centre.signIn('冉永康')
    const turns = await centre.call('deadlines.turns', {})
    expect(turns.find(({ name }) => name === owner)?.cases).toBe(1)
    expect(turns.length).toBeGreaterThan(2)
    const behind: number[] = []
    for (const { id } of turns) behind.push((await centre.call('cases.list', { waitsFor: id })).total)
    expect(behind).toEqual(turns.map(({ cases }) => cases))
    for (const { name, cases } of turns) {
      await centre.signIn(name)
      expect((await centre.call('cases.turns', {})).total, name).toBe(cases)
    }
  })

  it('a case that a leader paused stands still, and its answer was waited for by that step', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(owner)
    const { requestId } = await centre.call('extensions.ask', {
      ...{ caseId, happenedAt: at('20T10:00'), kind: 'pause', from: at('20T10:00') },
      ...{ lookAgainOn: '2026-09-10', basis: '本中心规定', reason: '鉴定' }
    })
    await centre.signIn('岳明远')
    const behind = async (step: Step) => (await centre.call('cases.list', { step })).rows.map(({ id }) => id)
    expect((await centre.call('cases.turns', {})).byStep.answerTime).toBe(1)
    expect([await behind('answerTime'), await behind('sign')]).toEqual([[caseId], []])
    await centre.call('extensions.answer', {
      ...{ caseId, requestId, happenedAt: at('21T09:00'), granted: true, opinion: '同意。', way: '电话告知' }
    })
    expect((await board()).all).toMatchObject({ overdue: 0, paused: 1, running: 0 })
    expect((await centre.call('cases.list', { standings: ['paused'] })).rows.map(({ id }) => id)).toEqual([
      caseId
    ])
    expect(await behind('answerTime')).toEqual([])
  })

  it('a pause comes up again on its day, for whoever owns the case, until the clock goes on', async () => {
    const { id: caseId } = await caseInHandling(centre)
    const behind = async () => (await centre.call('cases.list', { lookAgain: true })).rows.map(({ id }) => id)
    await centre.signIn(owner)
    const { requestId } = await centre.call('extensions.ask', {
      ...{ caseId, happenedAt: at('20T10:00'), kind: 'pause', from: at('20T10:00') },
      ...{ lookAgainOn: '2026-09-10', basis: '本中心规定', reason: '鉴定' }
    })
    await centre.signIn('岳明远')
    await centre.call('extensions.answer', {
      ...{ caseId, requestId, happenedAt: at('21T09:00'), granted: true, opinion: '同意。', way: '电话告知' }
    })
    centre.now = '2026-09-09T17:00:00+08:00'
    expect([(await board()).lookAgain, await behind()]).toEqual([{ mine: 0, all: 0 }, []])
    centre.now = '2026-09-10T08:30:00+08:00'
    expect([(await board()).lookAgain, await behind()]).toEqual([{ mine: 0, all: 1 }, [caseId]])
    await centre.signIn(owner)
    expect((await board()).lookAgain).toEqual({ mine: 1, all: 1 })
    await centre.call('extensions.resume', { caseId, happenedAt: centre.now, text: '鉴定结论到了' })
    centre.now = '2026-09-10T08:31:00+08:00'
    expect([(await board()).lookAgain, await behind()]).toEqual([{ mine: 0, all: 0 }, []])
  })

  it('counts by the body that answers, called as it is now; sent back, none does', async () => {
    await centre.signIn(administrator)
    const { id: bodyId } = await centre.call('bodies.add', { kind: 'department', name: '水利站' })
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn('岳明远')
    const given = { caseId, happenedAt: at('03T10:00'), ownerId: await centre.id(owner), note: '' }
    await centre.call('cases.assign', { ...given, bodyId })
    const rows = async () => (await board()).bodies.map(({ id, name, counts }) => [id, name, sum(counts)])
    expect(await rows()).toEqual([[bodyId, '水利站', 1]])
    expect((await centre.call('cases.list', { bodyId })).rows.map(({ id }) => id)).toEqual([caseId])
    await centre.signIn(owner)
    await centre.call('cases.sendBack', { caseId, happenedAt: at('04T10:00'), reason: '不属本站职责' })
    expect(await rows()).toEqual([[null, '', 1]])
    expect((await centre.call('cases.list', { bodyId: null })).total).toBe(1)
  })

  it('a person who is not there waits for nothing', async () => {
    await centre.signIn(owner)
    const strange = '00000000-0000-4000-8000-000000000000'
    expect((await centre.refusal('cases.list', { waitsFor: strange })).message).toContain('工作人员')
  })
})

describe('a county in which every standing occurs', () => {
  beforeAll(async () => {
    centre = await newCentre()
    await deadlineCounty(centre)
  })

  /** What a person may see, by a plain walk over all cases. */
  async function walked(id: string, seesAll: boolean) {
    const cases = await plainCases(centre)
    return cases
      .filter((one) => seesAll || one.confidential === 0 || one.ownerId === id || one.registrarId === id)
      .map((one) => ({ ...one, standing: plainStanding(one, lookedAt) }))
  }

  const ids = async (input: Input<'cases.list'>) => {
    const { rows, total } = await centre.call('cases.list', {
      ...input,
      sort: 'due',
      order: 'asc',
      limit: 200
    })
    expect(rows).toHaveLength(total)
    const keys = rows.map(({ key }) => key)
    expect(keys).toEqual(keys.toSorted())
    return rows.map(({ id }) => id).sort()
  }

  it('has all of them, and cases that have ended', async () => {
    const found = new Set((await walked('', true)).map(({ standing }) => standing))
    expect([...found].sort()).toEqual([...standings, null].sort())
  })

  for (const [name, seesAll] of [
    [owner, false],
    ['何秋菊', false],
    ['蒲晓燕', false],
    ['冉永康', true]
  ] as const) {
    it(`counts for ${name} what a walk over all cases counts, and lists those behind every number`, async () => {
      await centre.signIn(name)
      const me = await centre.id(name)
      const plain = await walked(me, seesAll)
      const { rows } = await centre.call('cases.list', { limit: 200, mine: true })
      const myTurn = new Set(rows.map(({ id }) => id))
      const told = await board()

      const check = async (
        counts: Record<Standing, number>,
        input: Input<'cases.list'>,
        is: (one: (typeof plain)[number]) => boolean
      ) => {
        for (const standing of standings) {
          const those = plain.filter((one) => one.standing === standing && is(one)).map(({ id }) => id)
          expect(counts[standing], standing).toBe(those.length)
          expect(await ids({ ...input, standings: [standing] })).toEqual(those.sort())
        }
        const running = plain.filter((one) => one.standing !== null && is(one)).map(({ id }) => id)
        expect(await ids({ ...input, standings: [...standings] })).toEqual(running.sort())
      }
      await check(told.all, {}, () => true)
      await check(told.mine, { concerning: true }, ({ id, ownerId }) => ownerId === me || myTurn.has(id))
      for (const { id, counts } of told.people)
        await check(counts, { ownerId: id }, (one) => one.ownerId === id)
      for (const { id, counts } of told.forWhom) await check(counts, { forWhom: id }, () => id === 'person')
      expect(told.people.reduce((all, { counts }) => all + sum(counts), 0)).toBe(sum(told.all))
    })
  }

  it('says of each case what its row in the list says', async () => {
    await centre.signIn('冉永康')
    const plain = await walked('', true)
    const { rows } = await centre.call('cases.list', { limit: 200 })
    for (const one of plain) {
      const { status, soon, text } = rows.find(({ id }) => id === one.id)?.clock ?? {}
      if (one.standing === 'overdue' || one.standing === 'paused') expect(status).toBe(one.standing)
      else expect(status).toBe(one.standing === null ? 'done' : 'running')
      if (text === '今天到期') expect(one.standing).toBe('today')
      if (one.standing === 'soon') expect(soon).toBe(true)
    }
  })

  it('reads in a row the rule that was applied last, as the page does', async () => {
    await centre.signIn('冉永康')
    const { rows } = await centre.call('cases.list', { limit: 200 })
    const changed = rows.filter(({ clock }) => clock.name === '改后的期限')
    expect(changed).toHaveLength(1)
    const file = await centre.call('cases.read', { caseId: changed[0]?.id ?? '' })
    expect(changed[0]?.clock).toEqual(file.clock)
    expect(file.clock.status).not.toBe('paused')
  })
})

describe('a list by ends that is too long to be sorted each time', () => {
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
    await centre.call('cases.register', registration())
    await centre.call('cases.register', registration({ confidential: true }))
    await withRaw(centre, (raw) => multiply(raw, 1_200))
    await centre.signIn('冉永康')
  })

  /** All of it in pages by the cursor, and by offsets from either end. */
  async function walked(input: Input<'cases.list'>): Promise<string[]> {
    const rows: string[] = []
    for (let after: Value<'cases.list'>['next'] = null, more = true; more;) {
      const page: Value<'cases.list'> = await centre.call('cases.list', { ...input, after, limit: 200 })
      rows.push(...page.rows.map(({ id }) => id))
      after = page.next
      more = after !== null
    }
    for (const offset of [0, 700, 1_900, 2_300]) {
      const page = await centre.call('cases.list', { ...input, offset, limit: 50 })
      expect(page.rows.map(({ id }) => id)).toEqual(rows.slice(offset, offset + 50))
    }
    return rows
  }

  it.each([
    ['asc', 'all of them'],
    ['desc', 'all of them'],
    ['asc', 'but one, whose row was lost']
  ] as const)('is the same as one that is sorted, %s, %s', async (order, which) => {
    const lost = await withRaw(centre, (raw) => {
      if (which === 'all of them') return 0
      return raw.prepare('DELETE FROM case_due WHERE rowid % 97 = 0').run().changes
    })
    expect(lost > 0).toBe(which !== 'all of them')
    const sorted = await withRaw(centre, (raw) =>
      raw
        .prepare(
          `SELECT id FROM cases LEFT JOIN case_due ON case_id = id
           ORDER BY COALESCE((1 - live) || COALESCE(due_at, '9'), '19') ${order}, id ${order}`
        )
        .pluck()
        .all()
    )
    expect(sorted).toHaveLength(2_402)
    expect(await walked({ sort: 'due', order })).toEqual(sorted)
  })
})

/** As many copies of every case, ended and not, with ends over a year. */
function multiply(raw: Raw, times: number): void {
  const columns = raw.prepare(`SELECT name FROM pragma_table_info('cases')`).pluck().all() as string[]
  const copied: Record<string, string> = {
    id: `printf('%08d', i) || substr(id, 9)`,
    number: `number || '-' || i`,
    number_rank: 'number_rank + 10 * i'
  }
  raw.exec(`
    CREATE TEMP TABLE copies AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${times}) SELECT i FROM n;
    INSERT INTO cases (${columns.join()}) SELECT ${columns.map((name) => copied[name] ?? name).join()} FROM cases, copies;
    INSERT INTO case_due (case_id, live, due_at, entries)
    SELECT id, rowid % 3 > 0, CASE WHEN rowid % 11 > 0 THEN date('2026-08-01', '+' || (rowid * 7 % 365) || ' days') || 'T00:00:00+08:00' END, 4
    FROM cases WHERE id NOT IN (SELECT case_id FROM case_due)`)
}
