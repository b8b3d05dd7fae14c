import { Link } from 'wouter'
import type { Value } from '../../db/api.ts'
import { standings, type Standing } from '../../db/clocks/standing.ts'
import { holdsAny } from '../../db/people/people.ts'
import { leaders } from '../../db/people/posts.ts'
import { useRead } from '../api/use-call.ts'
import { useActor } from '../seat/signed-in.ts'
import { ChargeTable } from './charge-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { moveAmongNumbers } from '../ui/grid-keys.ts'
import { addressOf, lookAgainLabel, noBodyLabel, ownStepLabels, ownSteps } from './question.ts'
import { StandingTable, type StandingRow } from './standing-table.tsx'

type Board = Value<'deadlines.board'>
type Turns = Value<'deadlines.turns'>

const nothing = Object.fromEntries(standings.map((one) => [one, 0])) as Record<Standing, number>

/** What presses most comes first: late, then due soonest, then most of all. */
function byPressure(one: StandingRow, other: StandingRow): number {
  for (const standing of standings) {
    const more = other.counts[standing] - one.counts[standing]
    if (more !== 0) return more
  }
  return (other.turn?.count ?? 0) - (one.turn?.count ?? 0)
}

/** Owners, and whoever something waits for though they own nothing. */
function rowsByPerson({ people }: Board, turns: Turns): StandingRow[] {
  const turnOf = new Map(turns.map((one) => [one.id, one]))
  const owners = people.map(({ id, name, counts }): StandingRow => {
    if (id === null) return { label: '未分派', whose: 'nobody', counts }
    const turn = turnOf.get(id)
    turnOf.delete(id)
    return {
      label: name,
      whose: `owner.${id}`,
      counts,
      ...(turn ? { turn: { whose: `turn.${id}` as const, count: turn.cases } } : {})
    }
  })
  const others = [...turnOf.values()].map(({ id, name, cases }): StandingRow => ({
    label: name,
    whose: `owner.${id}`,
    counts: nothing,
    turn: { whose: `turn.${id}`, count: cases }
  }))
  return [...owners, ...others].sort(byPressure)
}

function rowsByBody({ bodies }: Board): StandingRow[] {
  return bodies
    .map(({ id, name, counts }): StandingRow =>
      id === null
        ? { label: noBodyLabel, whose: 'noBody', counts }
        : { label: name, whose: `body.${id}`, counts }
    )
    .sort(byPressure)
}

/** Pauses whose reason is to be asked about again: nobody else remembers, as nothing runs. */
function LookAgain({ lookAgain: { mine, all } }: Board) {
  if (all === 0) return null
  const address = addressOf({ whose: 'lookAgain', standing: 'any' })
  return (
    <p className="deadline-own">
      <Link href={address} data-question={address}>
        {lookAgainLabel} <span className="numbers">{all}</span> 件
      </Link>
      <span className="quiet">
        其中我承办的和等我办的 {mine} 件。请看暂停的原因还在不在，不在了就恢复计时。
      </span>
    </p>
  )
}

/** What waits for the leader's own signature and answers. */
function OwnSteps() {
  const byStep = useRead('cases.turns', {}).data?.byStep
  if (!byStep) return null
  const waiting = ownSteps.filter((step) => byStep[step] > 0)
  return (
    <p className="deadline-own">
      {byStep.sign === 0 ? <span>没有等我签字的诉求。</span> : null}
      {waiting.map((step) => {
        const address = addressOf({ whose: step, standing: 'any' })
        return (
          <Link key={step} href={address} data-question={address}>
            {ownStepLabels[step]} <span className="numbers">{byStep[step]}</span> 件
          </Link>
        )
      })}
    </p>
  )
}

/** 期限 as tables: mine and all, by person, by body, by whose time; for a leader also whose turn it is and what waits for a signature. */
export function DeadlineBoard({ board }: { board: Board }) {
  const leads = holdsAny(useActor().roles, leaders)
  const turns = useRead('deadlines.turns', {}, { enabled: leads }).data ?? []
  const charges = useRead('charge.board', {}).data ?? []
  const running = standings.some((standing) => board.all[standing] > 0)
  if (!running && !leads && charges.length === 0) return <NothingRuns />
  return (
    <div className="deadline-board" onKeyDown={moveAmongNumbers}>
      {leads ? <OwnSteps /> : null}
      <LookAgain {...board} />
      {running ? (
        <StandingTable
          caption="本人和全中心"
          head="谁的"
          rows={[
            { label: '本人', whose: 'mine', counts: board.mine },
            { label: '全中心', whose: 'all', counts: board.all }
          ]}
        />
      ) : (
        <NothingRuns />
      )}
      {running || turns.length > 0 ? (
        <StandingTable caption="按承办人" head="承办人" rows={rowsByPerson(board, turns)} turns={leads} />
      ) : null}
      {running && board.bodies.some(({ id }) => id !== null) ? (
        <StandingTable caption="按责任单位" head="责任单位" rows={rowsByBody(board)} />
      ) : null}
      {running ? (
        <StandingTable
          caption="按为谁计时"
          head="为谁计时"
          rows={board.forWhom.map(({ id, name, counts }) => ({ label: name, whose: id, counts }))}
        />
      ) : null}
      <ChargeTable rows={charges} />
      <p className="quiet">
        每件按最要紧的一个期限计一次。到期的那一分钟（按日算的到当天
        24:00）还不算超期；超期以后暂停的，仍算超期。“本人”是我承办的和等我办的。
        {leads ? '“轮到”是等这个人办的；一件等几个人的，每人都算。' : ''}
      </p>
    </div>
  )
}

function NothingRuns() {
  return (
    <EmptyState
      title="没有在走的期限"
      text="登记的诉求有了期限，就会在这里按超期、今天到期、本周到期列出来，按一下数字就能看到是哪几件。"
    />
  )
}
