import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../db/people/actor.ts'
import type { Account, Role } from '../../../db/people/people.ts'
import { strokesSchema, type Round, type Seat } from '../../../db/signoff/signoff.ts'
import { boundsOf, fitted, strokesOf } from '../../../renderer/signoff/strokes.ts'
import { currentRound, mayReturn, turnOf } from '../../../renderer/signoff/turn.ts'

const me = (id: string, ...roles: Role[]): Actor => ({ id, name: id, title: '', roles })
const owner = { id: 'owner', name: '罗建国' }
const leader: Account = { id: 'leader', name: '岳明远', title: '', roles: ['deputyLeader'], active: true }

function round(seat: Seat | null, partyId: string | null, signedBy: string[] = []): Round {
  return {
    id: 'r',
    number: 1,
    status: seat ? 'open' : 'completed',
    waitingFor: seat ? { seat, label: partyId ? '赵德福' : '分管领导', partyId } : null,
    signatures: signedBy.map((accountId) => ({ seat: 'handler', accountId }))
  } as unknown as Round
}

describe('whose turn it is', () => {
  it('is the citizen’s, at the screen of whoever may hand it over', () => {
    expect(turnOf(round('applicant', 'p'), me('x', 'intake'), owner, [])).toMatchObject({ kind: 'applicant' })
    const turn = turnOf(round('applicant', 'p'), me('leader', 'deputyLeader'), owner, [])
    expect(turn).toMatchObject({ kind: 'wait', who: '诉求人 赵德福' })
    expect(mayReturn(turn)).toBe(false)
  })

  it('asks a witness who is not the handler', () => {
    expect(turnOf(round('applicant', null), me('x', 'intake'), owner, [])).toEqual({ kind: 'witness' })
    expect(turnOf(round('applicant', null), me('owner', 'handler'), owner, [])).toMatchObject({
      kind: 'wait'
    })
  })

  it('is the handler’s by being the owner, not by post', () => {
    expect(turnOf(round('handler', null), me('owner', 'supervisor'), owner, [])).toMatchObject({
      kind: 'staff'
    })
    expect(turnOf(round('handler', null), me('x', 'handler'), owner, [])).toMatchObject({ kind: 'wait' })
  })

  it('is a leader’s by post, once a round, and says who could', () => {
    const waiting = round('deputyLeader', null, ['twice'])
    expect(turnOf(waiting, me('leader', 'deputyLeader'), owner, [leader])).toMatchObject({ kind: 'staff' })
    expect(turnOf(waiting, me('x', 'intake'), owner, [leader])).toMatchObject({ who: '分管领导 岳明远' })
    const twice = turnOf(waiting, me('twice', 'deputyLeader'), owner, [leader])
    expect(twice).toMatchObject({ kind: 'wait' })
    expect(twice?.kind === 'wait' && twice.why).toContain('一人一轮只能签一席')
  })

  it('is nobody’s in a round that is over', () => {
    expect(turnOf(round(null, null), me('owner', 'handler'), owner, [])).toBeNull()
  })

  it('is about the open round, else the last', () => {
    const of = (number: number, status: Round['status']) => ({ number, status }) as Round
    expect(currentRound([of(2, 'open'), of(1, 'returned')])?.number).toBe(2)
    expect(currentRound([of(1, 'returned'), of(2, 'completed')])?.number).toBe(2)
    expect(currentRound([])).toBeNull()
  })
})

const point = (x: number, y: number, time = 0, pressure = 0) => ({ x, y, time, pressure })

describe('strokes', () => {
  it('count time from the first point and keep pressure within 0–1', () => {
    const strokes = strokesOf([
      { points: [point(1, 2, 1_000), point(3, 4, 1_016, 0.3)] },
      { points: [] },
      { points: [point(5, 6, 1_500, 1.2)] }
    ])
    expect(strokes).toEqual([
      [
        { x: 1, y: 2, t: 0, p: 0.5 },
        { x: 3, y: 4, t: 16, p: 0.3 }
      ],
      [{ x: 5, y: 6, t: 500, p: 1 }]
    ])
    expect(strokesSchema.safeParse(strokes).success).toBe(true)
  })

  it('are made smaller where the area became too small, never larger, never cut', () => {
    const drawn = [{ points: [point(100, 50), point(400, 100)] }]
    expect(fitted(drawn, 800, 200)).toBe(drawn)
    const small = boundsOf(fitted(drawn, 200, 200))
    expect(small).toEqual({ left: 50, top: 25, right: 200, bottom: 50 })
  })
})
