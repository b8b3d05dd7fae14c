import { caseStates, type CaseState } from '../../../db/cases/states.ts'
import type { Schema } from '../../../db/schema.ts'
import { clockRows } from './clocks.ts'
import { factsOf, partiesOf, type Ingredients } from './facts.ts'
import { ownerOf } from './people.ts'
import { shares } from './proportions.ts'
import { gather, type Rows } from './rows.ts'
import { Life } from './steps.ts'

/** Where a case ends up; written after its rows, because every case starts as registered. */
export type Ending = Pick<
  Schema['cases'],
  'id' | 'state' | 'cycle' | 'ownerId' | 'since' | 'result' | 'endedAt'
>

/** How far a case has come, as states from its first to its last; ended early, it has two or three. */
function waysTo(state: CaseState): readonly CaseState[] {
  if (state === 'invalid') return ['registered', 'invalid']
  if (state === 'declined' || state === 'forwarded') return ['registered', 'screened', state]
  return caseStates.slice(0, caseStates.indexOf(state) + 1)
}

/** All rows of one case that has come to `state`, and where it ends. */
export function caseRows(from: Ingredients): { rows: Rows; ending: Ending } {
  const { state, random, people } = from
  const minute = String(Math.floor(random() * 60)).padStart(2, '0')
  const one = factsOf(`${from.day}T0${Math.floor(random() * 2) + 8}:${minute}:00+08:00`, from)
  const life = new Life(one, partiesOf(one, random), from)
  const ways = waysTo(state)
  const ownerId = ways.includes('handling') ? ownerOf(people, random) : null
  const again = ownerId !== null && random() < shares.handledAgain
  const cycle = again ? 2 : 1
  let endedAt: string | null = null
  for (const at of ways.slice(1)) {
    life.later(at === 'signing' ? 8 : 1)
    if (at === 'screened' || at === 'invalid') life.screen(at === 'screened')
    if (at === 'accepted' || at === 'declined' || at === 'forwarded') life.notice(at)
    if (at === 'handling' && ownerId) {
      life.event('assigned', people.registrar, { ownerId })
      life.handle(ownerId, cycle)
    }
    if (at === 'signing' && ownerId) life.sign(ownerId, cycle, state !== 'signing')
    if (at === 'closed' || at === 'invalid' || at === 'declined' || at === 'forwarded') endedAt = life.at
    if (at === 'revisited') life.revisit(cycle)
    if (at === 'archived') life.file()
  }
  gather(life.rows, clockRows(one, life.rows.caseEvent ?? [], `${from.today}T23:59:00+08:00`))
  const result = ways.includes('signing') ? '返工完成，无渗漏。' : ''
  return { rows: life.rows, ending: { id: one.id, state, cycle, ownerId, since: life.at, result, endedAt } }
}
