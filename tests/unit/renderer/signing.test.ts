import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../db/people/actor.ts'
import type { Account, Role } from '../../../db/people/people.ts'
import { strokesSchema, type Seat, type SeenRound } from '../../../db/signoff/signoff.ts'
import { boundsOf } from '../../../db/signoff/ink.ts'
import { fitted, strokesOf } from '../../../renderer/signoff/strokes.ts'
import { inkMissing } from '../../../renderer/signoff/ink-missing.ts'
import { currentRound, shownSeat } from '../../../renderer/signoff/shown-seat.ts'

const me = (id: string, ...roles: Role[]): Actor => ({ id, name: id, title: '', roles })
const owner = { id: 'owner', name: '罗建国' }
const leader: Account = { id: 'leader', name: '岳明远', title: '', roles: ['deputyLeader'], active: true }

function round(maySign: boolean, seat: Seat | null, partyId: string | null, signedBy: string[] = []) {
  return {
    id: 'r',
    number: 1,
    status: seat ? 'open' : 'completed',
    waitingFor: seat ? { seat, label: partyId ? '赵德福' : '分管领导', partyId } : null,
    signatures: signedBy.map((accountId) => ({ seat: 'handler', accountId })),
    maySign
  } as unknown as SeenRound
}

const others = me('x', 'intake')

describe('the seat that is shown', () => {
  it('is the form of the seat whose turn it is, for whoever may sign', () => {
    const shown = (seat: Seat, partyId: string | null) =>
      shownSeat(round(true, seat, partyId), others, owner, [])
    expect(shown('applicant', 'p')).toEqual({ kind: 'applicant', partyId: 'p', name: '赵德福' })
    expect(shown('applicant', null)).toEqual({ kind: 'witness' })
    expect(shown('handler', null)).toEqual({ kind: 'staff', seat: 'handler' })
    expect(shown('deputyLeader', null)).toEqual({ kind: 'staff', seat: 'deputyLeader' })
  })

  it.each([
    ['applicant', 'p', others, '诉求人 赵德福', '由窗口登记员、办理人、调解员、记录员、纪检督办员登录后'],
    ['applicant', null, me('owner', 'handler'), '见证人', '您是承办人，不能见证'],
    ['applicant', null, me('leader', 'deputyLeader'), '见证人', '领导在本轮另有一席，不能见证'],
    ['handler', null, others, '办理人 罗建国', '要由本人登录'],
    ['deputyLeader', null, others, '分管领导 岳明远', '要由本人登录'],
    ['deputyLeader', null, me('twice', 'deputyLeader'), '分管领导 岳明远', '一人一轮只能签一席']
  ] as const)(
    'of %s (%s) says to the others who could, and why they can not',
    (seat, party, person, who, why) => {
      const shown = shownSeat(round(false, seat, party, ['twice']), person, owner, [leader])
      expect(shown).toEqual({ kind: 'wait', who, why: expect.stringContaining(why) as string })
    }
  )

  it('is nobody’s in a round that is over', () => {
    expect(shownSeat(round(false, null, null), me('owner', 'handler'), owner, [])).toBeNull()
  })

  it('is about the open round, else the last', () => {
    const of = (number: number, status: SeenRound['status']) => ({ number, status })
    expect(currentRound([of(2, 'open'), of(1, 'returned')])?.number).toBe(2)
    expect(currentRound([of(1, 'returned'), of(2, 'completed')])?.number).toBe(2)
    expect(currentRound([])).toBeNull()
  })
})

const point = (x: number, y: number, time = 0, pressure = 0) => ({ x, y, time, pressure })

describe('a signature before it is sent', () => {
  const line = (to: number) => [
    { x: 0, y: 0, t: 0, p: 0.5 },
    { x: to, y: 0, t: 16, p: 0.5 }
  ]
  it.each([
    ['nothing drawn', [], ['还没有签名，请在签名区写全姓名']],
    ['a tick', [line(20)], ['签名笔迹太少，请在签名区写全姓名']],
    ['a name', [line(120)], []]
  ])('of %s', (_what, strokes, said) => {
    expect(inkMissing(strokes).map(({ message }) => message)).toEqual(said)
  })
})

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
    const small = boundsOf(fitted(drawn, 200, 200).flatMap(({ points }) => points))
    expect(small).toEqual({ left: 50, top: 25, right: 200, bottom: 50 })
  })
})
