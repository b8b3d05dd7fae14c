import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Value } from '../../db/api.ts'
import { awaitsReceipt } from '../../db/assignment/order.ts'
import { askingLevel } from '../../db/cases/asking.ts'
import { turnOfCase, waitsFor, type SeatHolder, type Turn } from '../../db/cases/turn.ts'
import { vacancySentence, vacantPosts } from '../../db/cases/vacancy.ts'
import { maySee } from '../../db/cases/visibility.ts'
import { holdsAny, roles, type Account } from '../../db/people/people.ts'
import { owning } from '../../db/people/posts.ts'
import { administrator } from '../support/centre.ts'
import { Hall } from '../support/gate.ts'
import { applicantsArbitrary, staff, type Action } from '../support/gate-actions.ts'
import { changePosts } from '../support/posts.ts'
import { scaled } from '../support/scale.ts'

/**
 * Whose turn it is, and where nobody's: the SQL of lists and counts against the rule, over cases that were lived at
 * random and a staff of which people leave and change posts. What the rule is given is read case by case.
 */

const cases = scaled(150)
const seed = Number(process.env['KUAICHU_SEED'] ?? 20261125)

type File = Value<'cases.read'>

const forward = (satisfied: boolean): Action => ({ kind: 'forward', satisfied })
const people = fc.constantFrom(...staff)
const action = fc.oneof(
  { weight: 12, arbitrary: fc.boolean().map(forward) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('return' as const), by: people }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('assign', 'sendBack', 'withdraw', 'handle'),
      by: people,
      to: people
    })
  }
)
const life = fc.record({
  applicants: applicantsArbitrary,
  confidential: fc.boolean(),
  registrar: fc.constantFrom('何秋菊', '何秋菊', '何秋菊', '三岗承办'),
  begun: fc.nat(16),
  actions: fc.array(action, { maxLength: 5 })
})
/** Posts dealt out anew, few of them; and who leaves for good. */
const deal = fc.uniqueArray(fc.constantFrom(...roles.filter((role) => role !== 'administrator')), {
  minLength: 1,
  maxLength: 2
})
const staffing = fc.record({
  busy: fc.uniqueArray(people, { maxLength: 7 }),
  posts: fc.array(deal, { minLength: staff.length, maxLength: staff.length }),
  idle: fc.constantFrom('recorder', 'archivist'),
  leaves: people
})

let hall: Hall
const ids: string[] = []
beforeAll(async () => {
  hall = await Hall.open()
  for (const { applicants, confidential, registrar, begun, actions } of fc.sample(life, {
    seed,
    numRuns: cases
  })) {
    const id = await hall.register(applicants, confidential, registrar)
    for (const one of [...Array.from({ length: begun }, () => forward(true)), ...actions]) {
      await hall.act(one, id, ids.at(-1) ?? id)
    }
    ids.push(id)
  }
}, 120_000)
afterAll(() => hall.close())

/** The seat that the round itself says it waits for. */
function seatOf({ state, rounds, owner }: File): SeatHolder | null {
  const waiting = state === 'signing' ? rounds.at(-1)?.waitingFor : null
  if (!waiting) return null
  if (waiting.seat === 'applicant') return waiting.partyId ? 'party' : 'witness'
  return waiting.seat === 'handler' && owner ? 'owner' : (waiting.seat as SeatHolder)
}

/** Who owned it, noted its handling or mediation, asked for its closing, or mediated, in this time of handling. */
function handledBy({ owner, timeline, cycle, sessions }: File, all: Account[]): string[] {
  const kinds = ['handled', 'helped', 'mediated', 'agreed', 'closingRequested']
  const noted = timeline.filter((event) => event.cycle === cycle && kinds.includes(event.kind))
  const names = new Set([
    ...noted.map(({ actorName }) => actorName),
    ...sessions.flatMap((one) => one.mediators)
  ])
  return [...all.filter(({ name }) => names.has(name)).map(({ id }) => id), ...(owner ? [owner.id] : [])]
}

function turnOf(file: File, all: Account[]): Turn | null {
  const inService = all.filter(({ active }) => active)
  const owner = inService.find(({ id }) => id === file.owner?.id)
  const partakers = file.state === 'closed' ? handledBy(file, all) : []
  const sight = {
    confidential: file.facts.confidential,
    registrarId: file.registrar.id,
    ownerId: file.owner?.id ?? null
  }
  return turnOfCase({
    handledBy: partakers,
    asking: file.state === 'closed' ? askingLevel(inService, partakers, sight) : 0,
    state: file.state,
    ownerId: file.owner?.id ?? null,
    ownerAble: owner !== undefined && holdsAny(owner.roles, owning),
    seat: seatOf(file),
    signedBy:
      file.state === 'signing'
        ? (file.rounds.at(-1)?.signatures.flatMap((one) => one.accountId ?? []) ?? [])
        : [],
    unreceived: awaitsReceipt(file)
  })
}

const tally = (texts: (string | null)[]) => {
  const counts: Record<string, number> = {}
  for (const text of texts) if (text !== null) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

it('lists and counts say what the rule says, whoever leaves', async () => {
  const { centre } = hall
  centre.now = '2026-11-21T09:00:00+08:00'
  await changePosts(centre, '向华', { roles: ['supervisor'] })
  await centre.signIn('向华')
  const files = await Promise.all(ids.map((caseId) => centre.call('cases.read', { caseId })))
  expect(new Set(files.map(({ state }) => state)).size).toBeGreaterThan(5)
  expect(new Set(files.map(seatOf)).size).toBe(6)
  const seen = { mine: 0, vacant: 0, gone: 0, sentences: new Set<string>() }
  const gone = new Set<string>()
  for (const change of [null, ...fc.sample(staffing, { seed, numRuns: 8 })]) {
    if (change) {
      for (const [at, name] of staff.filter((one) => !gone.has(one)).entries()) {
        const posts = change.busy.includes(name) ? (change.posts[at] ?? []) : [change.idle]
        await changePosts(centre, name, { roles: [...posts] })
      }
      if (!gone.has(change.leaves)) await changePosts(centre, change.leaves, { active: false })
      gone.add(change.leaves)
    }
    await centre.signIn(administrator)
    const all = await centre.call('people.list', {})
    const inService = all.filter(({ active }) => active)
    const sights = files.map((file) => {
      const { confidential } = file.facts
      return { confidential, registrarId: file.registrar.id, ownerId: file.owner?.id ?? null }
    })
    const turns = files.map((file) => turnOf(file, all))
    const vacant = files.map((_, at) => {
      const posts = vacantPosts(turns[at] ?? null, sights[at] as (typeof sights)[number], inService)
      return posts && vacancySentence(posts)
    })
    const told = Object.fromEntries(
      (await centre.call('cases.turns', {})).vacant.map(({ text, cases: count }) => [text, count])
    )
    expect(told).toEqual(tally(vacant))
    seen.vacant += vacant.filter((one) => one !== null).length
    for (const one of vacant) if (one !== null) seen.sentences.add(one)
    seen.gone += turns.filter((turn) => turn?.ownerGone).length
    for (const person of inService) {
      await centre.signIn(person.name)
      const visible = files.flatMap((file, at) => {
        const sight = sights[at]
        return sight && maySee(person, sight) ? [{ file, at }] : []
      })
      const expected = visible
        .map(({ file, at }) => ({
          id: file.id,
          mine: waitsFor(turns[at] ?? null, person),
          vacant: vacant[at] ?? null
        }))
        .sort((left, right) => (left.id < right.id ? -1 : 1))
      const rows = []
      for (let offset = 0; offset < files.length; offset += 200) {
        rows.push(...(await centre.call('cases.list', { offset, limit: 200 })).rows)
      }
      const found = rows
        .map(({ id, myTurn, vacant: nobody }) => ({ id, mine: myTurn, vacant: nobody }))
        .sort((left, right) => (left.id < right.id ? -1 : 1))
      expect(found, person.name).toEqual(expected)
      const mine = expected.filter((one) => one.mine).length
      expect((await centre.call('cases.list', { mine: true, limit: 1 })).total, person.name).toBe(mine)
      const { total, vacant: known } = await centre.call('cases.turns', {})
      expect(total, person.name).toBe(mine)
      seen.mine += mine
      if (person.roles.includes('administrator')) continue
      const counted = Object.fromEntries(known.map(({ text, cases: count }) => [text, count]))
      expect(counted, person.name).toEqual(tally(expected.map((one) => one.vacant)))
    }
  }
  expect(seen.sentences.size).toBeGreaterThan(6)
  expect(Math.min(seen.mine, seen.vacant, seen.gone)).toBeGreaterThan(20)
}, 300_000)
