import { expect, test } from 'vitest'
import { casesApi } from '../../../db/cases/cases.api.ts'
import { decisionSchema, usualWay } from '../../../db/cases/decisions.ts'
import { life } from '../../../db/cases/life.ts'

test('what can be decided is what the life of a case says, and the call takes all of it', () => {
  const ways = life.filter(({ step }) => step === 'decide').map(({ to }) => to)
  expect(decisionSchema.options).toEqual(ways)
  const { input } = casesApi['cases.decide']
  for (const decision of ways) {
    const decided = input.safeParse({
      caseId: '11111111-1111-4111-8111-111111111111',
      happenedAt: '2026-07-01T09:00:00+08:00',
      decision,
      basis: '属于本中心受理范围。',
      to: '水利站',
      way: '当面告知'
    })
    expect(decided.error?.issues ?? []).toEqual([])
  }
})

test.each([
  ['来访', 'person', '当面告知'],
  ['入户走访', 'organisation', '当面告知'],
  ['来访', 'anonymous', ''],
  ['12345转办', 'person', ''],
  ['信箱', 'anonymous', '']
])('%s of a %s: told %j unless somebody says otherwise', (channel, kind, way) => {
  expect(usualWay(channel, [{ kind }])).toBe(way)
})
