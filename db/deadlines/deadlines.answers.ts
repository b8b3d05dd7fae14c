import { defineAnswers } from '../answers.ts'
import { momentOf } from '../calendar/moment.ts'
import { forWhomLabels } from '../clocks/centre-rule.ts'
import { deadlinesApi } from './deadlines.api.ts'
import { listRunning } from './deadlines.store.ts'
import { standingAt, type Standing } from './standing.ts'

type Counts = Record<Standing, number>
const nothing = (): Counts => ({ overdue: 0, paused: 0, today: 0, week: 0, soon: 0, running: 0 })

/** The counts under a key, begun where there are none. */
function countsUnder<K, V extends { counts: Counts }>(groups: Map<K, V>, key: K, begin: () => V): Counts {
  const group = groups.get(key) ?? begin()
  groups.set(key, group)
  return group.counts
}

export const deadlinesAnswers = defineAnswers(deadlinesApi, {
  async 'deadlines.board'({ db, actor, clock }) {
    const now = momentOf(clock())
    const standing = standingAt(now)
    const [mine, all] = [nothing(), nothing()]
    const people = new Map<string | null, { id: string | null; name: string; counts: Counts }>()
    const forWhom = new Map<string, { name: string; counts: Counts }>()
    for (const row of await listRunning(db, actor, now)) {
      const { ownerId } = row
      const here = standing({ ...row, paused: row.paused === 1 && row.pausable === 1 })
      const name = forWhomLabels[row.forWhom]
      const begin = () => ({ id: ownerId, name: row.owner ?? '', counts: nothing() })
      all[here] += 1
      countsUnder(people, ownerId, begin)[here] += 1
      countsUnder(forWhom, name, () => ({ name, counts: nothing() }))[here] += 1
      if (ownerId === actor.id || row.myTurn === 1) mine[here] += 1
    }
    return { mine, all, people: [...people.values()], forWhom: [...forWhom.values()] }
  }
})
