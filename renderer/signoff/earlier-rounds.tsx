import { Collapse } from 'antd'
import { screenMoment } from '../../db/calendar/moment.ts'
import { returnedWords } from '../../db/signoff/returned-round.ts'
import type { Round } from '../../db/signoff/signoff.ts'
import { Sheet } from './sheet.tsx'
import { VerifyRound } from './verify-round.tsx'

/** Rounds before the present one: kept, readable, each with the reason it was sent back. */
export function EarlierRounds({ rounds }: { rounds: Round[] }) {
  if (rounds.length === 0) return null
  return (
    <section className="earlier-rounds" aria-label="以前各轮">
      <h2>以前各轮</h2>
      <Collapse
        items={rounds.map((round) => ({
          key: round.id,
          label: titleOf(round),
          children: (
            <>
              <Sheet round={round} />
              <VerifyRound round={round} />
            </>
          )
        }))}
      />
    </section>
  )
}

function titleOf(round: Round): string {
  const { returned } = round
  if (!returned) return `第 ${round.number} 轮：四方签齐，已办结`
  return `第 ${round.number} 轮：${screenMoment(returned.at)} ${returnedWords(returned)}`
}
