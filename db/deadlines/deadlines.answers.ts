import { defineAnswers } from '../answers.ts'
import { listBodies } from '../bodies/bodies.store.ts'
import { momentOf, type Moment } from '../calendar/moment.ts'
import { countCases, countStandings } from '../case-file/case-counts.store.ts'
import type { CaseFilter } from '../case-file/case-filter.store.ts'
import type { Viewer } from '../case-file/turns.store.ts'
import { forWhomLabels } from '../clocks/centre-rule.ts'
import type { Standing } from '../clocks/standing.ts'
import { listAccounts } from '../people/people.store.ts'
import { deadlinesApi } from './deadlines.api.ts'

type Counts = Record<Standing, number>
const nothing = (): Counts => ({ overdue: 0, paused: 0, today: 0, week: 0, soon: 0, running: 0 })

/** Counts by a key, begun where there are none. */
class Tally<K> {
  readonly groups = new Map<K, Counts>()

  add(key: K, standing: Standing, count: number): void {
    const counts = this.groups.get(key) ?? nothing()
    this.groups.set(key, counts)
    counts[standing] += count
  }
}

export const deadlinesAnswers = defineAnswers(deadlinesApi, {
  async 'deadlines.board'({ db, actor, clock }) {
    const all = nothing()
    const mine = nothing()
    const byOwner = new Tally<string | null>()
    const byBody = new Tally<string | null>()
    const lookAgain = { mine: 0, all: 0 }
    const byTime = new Tally<keyof typeof forWhomLabels>()
    for (const row of await countStandings(db, actor, momentOf(clock()))) {
      const { standing, count } = row
      all[standing] += count
      if (row.mine === 1) mine[standing] += count
      byOwner.add(row.ownerId, standing, count)
      byBody.add(row.bodyId, standing, count)
      if (row.lookAgain === 1) {
        lookAgain.all += count
        if (row.mine === 1) lookAgain.mine += count
      }
      if (row.forWhom) byTime.add(row.forWhom, standing, count)
    }
    const named = (list: { id: string; name: string }[]) => new Map(list.map(({ id, name }) => [id, name]))
    const people = named(await listAccounts(db))
    const bodies = named(await listBodies(db))
    const rows = (tally: Tally<string | null>, names: Map<string, string>) =>
      [...tally.groups].map(([id, counts]) => ({
        id,
        name: id === null ? '' : (names.get(id) ?? ''),
        counts
      }))
    return {
      mine,
      all,
      people: rows(byOwner, people),
      bodies: rows(byBody, bodies),
      lookAgain,
      forWhom: [...byTime.groups].map(([id, counts]) => ({ id, name: forWhomLabels[id], counts }))
    }
  },

  async 'deadlines.turns'({ db, actor, clock }) {
    const turns = []
    for (const account of await listAccounts(db)) {
      if (!account.active) continue
      const { id, name } = account
      const cases = await countCases(db, waitingFor(account, momentOf(clock())), actor)
      if (cases > 0) turns.push({ id, name, cases })
    }
    return turns
  }
})

function waitingFor(waitsFor: Viewer, now: Moment): CaseFilter {
  return { found: null, states: [], mine: false, standings: [], now, concerning: false, waitsFor }
}
