import { describe, expect, it } from 'vitest'
import { signingApplicants, type Party } from '../../../db/parties/party.ts'
import { inkLength, waitingFor, type Seat } from '../../../db/signoff/signoff.ts'

function party(name: string, change: Partial<Party> = {}): Party {
  return {
    id: name,
    side: 'applicant',
    kind: 'person',
    name,
    sex: null,
    birthDate: null,
    idNumber: '',
    phone: '',
    address: '',
    representative: false,
    creditCode: '',
    legalRepresentative: '',
    ...change
  }
}

const names = (parties: Party[]) => signingApplicants(parties).map((one) => one.name)

describe('the applicants who sign', () => {
  it('are all of them where nobody was chosen to speak for the others', () => {
    expect(names([party('赵德福'), party('赵大秀')])).toEqual(['赵德福', '赵大秀'])
  })

  it('are the representatives where there are any', () => {
    expect(names([party('赵德福'), party('赵大秀', { representative: true })])).toEqual(['赵大秀'])
  })

  it('are organisations too, but never the other side', () => {
    const shop = party('永兴农资店', { kind: 'organisation' })
    expect(names([shop, party('欧阳·国强', { side: 'respondent', representative: true })])).toEqual([
      '永兴农资店'
    ])
  })

  it('are nobody in an anonymous case', () => {
    expect(names([party('匿名', { kind: 'anonymous' })])).toEqual([])
  })
})

/** Whom a round waits for, signature by signature, until nobody is left. */
function order(parties: Party[]): string[] {
  const given: { seat: Seat; partyId: string | null }[] = []
  const said: string[] = []
  for (let next = waitingFor(parties, '罗建国', given); next; next = waitingFor(parties, '罗建国', given)) {
    said.push(`${next.seat} ${next.label}`)
    given.push(next)
    if (said.length > 20) break
  }
  return said
}

const staff = ['handler 罗建国', 'deputyLeader 分管领导', 'principalLeader 主要领导']

describe('the order of the seats', () => {
  it('is applicant, handler, deputy leader, principal leader', () => {
    expect(order([party('赵德福')])).toEqual(['applicant 赵德福', ...staff])
  })

  it('has every signing applicant before the first member of staff', () => {
    expect(order([party('赵德福'), party('赵大秀'), party('钱二')])).toEqual([
      'applicant 赵德福',
      'applicant 赵大秀',
      'applicant 钱二',
      ...staff
    ])
  })

  it('has a witness first where nobody gave a name', () => {
    expect(order([])).toEqual(['applicant 见证人', ...staff])
  })

  it('waits for a seat however often another has signed', () => {
    const given = ['handler', 'deputyLeader', 'principalLeader', 'applicant'] as const
    const without = (seat: Seat) =>
      given
        .filter((one) => one !== seat)
        .map((one) => ({ seat: one, partyId: one === 'applicant' ? '赵德福' : null }))
    for (const seat of given) expect(waitingFor([party('赵德福')], '罗建国', without(seat))?.seat).toBe(seat)
  })

  it('takes the signature of somebody else for none', () => {
    const other = [{ seat: 'applicant' as const, partyId: '钱二' }]
    expect(waitingFor([party('赵德福')], '罗建国', other)?.label).toBe('赵德福')
  })
})

describe('the length of ink', () => {
  const stroke = (...points: [number, number][]) =>
    points.map(([x, y], index) => ({ x, y, t: index, p: 0.5 }))

  it.each([
    ['nothing', [], 0],
    ['a dot', [stroke([5, 5])], 0],
    ['a line', [stroke([0, 0], [30, 40])], 50],
    ['a line there and back', [stroke([0, 0], [30, 40], [0, 0])], 100],
    ['two strokes, not the way between them', [stroke([0, 0], [10, 0]), stroke([500, 500], [500, 510])], 20]
  ])('of %s', (_what, strokes, length) => {
    expect(inkLength(strokes)).toBe(length)
  })
})
