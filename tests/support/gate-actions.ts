import fc from 'fast-check'
import type { Input } from '../../db/api.ts'
import { password } from './centre.ts'

/** Who may stand at the desks; two of them hold posts that should not come together. */
export const staff = [
  '何秋菊',
  '罗建国',
  '蒲晓燕',
  '杨洪',
  '岳明远',
  '冉永康',
  '向华',
  '谯文芳',
  '双岗领导',
  '三岗承办'
] as const
export type StaffName = (typeof staff)[number]

const people = fc.constantFrom(...staff)
/** Mostly the right thing, so that what is wrong is wrong in one respect. */
const often = <const T extends string | boolean>(right: T, ...wrong: T[]) =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(right) },
    ...wrong.map((one) => ({ weight: 1, arbitrary: fc.constant(one) }))
  )

/** What somebody may try to do with the first or the second of two cases. */
export const actionArbitrary = fc.oneof(
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('forward' as const), satisfied: fc.boolean() }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('sign' as const),
      as: often('right', 'signAsApplicant', 'signAsStaff', 'witness'),
      by: fc.oneof(fc.constant('right' as const), people),
      round: often('own', 'other', 'first'),
      shown: often('own', 'other', 'first'),
      party: often('waiting', 'first', 'other'),
      password: often(password, 'Falsch-2026'),
      ink: often(true, false),
      time: often('now', 'early', 'future')
    })
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('return' as const), by: people }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('retire' as const), name: people }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('again' as const), changed: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('assign' as const),
      by: fc.constantFrom('何秋菊' as const, '岳明远' as const),
      to: fc.constantFrom('罗建国' as const, '三岗承办' as const, '蒲晓燕' as const)
    })
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('moveTier' as const),
      by: fc.constantFrom('岳明远' as const, '何秋菊' as const),
      to: fc.constantFrom('罗建国' as const, '蒲晓燕' as const)
    })
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'screen',
        'decide',
        'assign',
        'sendBack',
        'withdraw',
        'handle',
        'requestClosing',
        'attach',
        'mediate',
        'revisit',
        'file'
      ),
      by: people,
      to: people
    })
  }
)
export type Action = typeof actionArbitrary extends fc.Arbitrary<infer T> ? T : never

const one = { name: '赵德福', idNumber: '51190219620314171X' }
const two = { name: '赵大秀', idNumber: '51190219681105242X' }
export const applicantsArbitrary = fc.constantFrom<Input<'cases.register'>['applicants']>(
  [one],
  [one, two],
  [one, { ...two, representative: true }],
  [{ kind: 'organisation', name: '永兴农资店' }],
  [{ kind: 'anonymous', name: '匿名' }]
)
