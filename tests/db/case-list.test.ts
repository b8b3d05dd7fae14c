import { beforeAll, describe, expect, it } from 'vitest'
import { caseSorts, type CaseSort } from '../../db/case-file/case-file.api.ts'
import type { Input, Value } from '../../db/api.ts'
import { caseTitle, visitInWords } from '../../db/cases/case.ts'
import { caseStates } from '../../db/cases/states.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { caseInHandling, caseInSigning, everyoneSigns, registration } from '../support/life.ts'

const anonymous = [{ kind: 'anonymous' as const, name: '匿名' }]

type Row = Value<'cases.list'>['rows'][number]
type Cursor = Value<'cases.list'>['next']

/** What the screens say of a row, by which a person would sort it. */
const keyOf: Record<CaseSort, (row: Row) => string> = {
  registered: (row) => row.registeredAt,
  number: (row) => row.number,
  due: (row) => `${row.clock.status === 'done' ? 1 : 0}${row.clock.due}`,
  state: (row) => String(caseStates.indexOf(row.state)).padStart(2, '0'),
  turn: (row) => (row.myTurn ? 'a' : 'b') + keyOf.due(row)
}

describe('a list of cases', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
    const tiers = ['区（县）', '村（社区）', '乡镇（街道）', '村（社区）', '区（县）'] as const
    for (const [index, tier] of tiers.entries()) {
      const registeredAt = `2026-08-0${((index * 2) % 5) + 1}T09:00:00+08:00`
      await centre.call('cases.register', registration({ tier, registeredAt }))
    }
    await caseInHandling(centre)
    await caseInSigning(centre)
    const { id } = await caseInSigning(centre)
    await everyoneSigns(centre, id)
    await centre.signIn('何秋菊')
  })
  const list = async (input: Input<'cases.list'>) => centre.call('cases.list', input)
  const ids = (rows: Row[]) => rows.map((row) => row.id)

  for (const sort of caseSorts) {
    for (const order of ['asc', 'desc'] as const) {
      it(`is sorted by ${sort}, ${order}: whole, walked by the cursor, and jumped about in`, async () => {
        const { rows, total } = await list({ sort, order, limit: 200 })
        expect(rows).toHaveLength(total)
        const keys = rows.map(keyOf[sort])
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b === (order === 'asc') ? -1 : a === b ? 0 : 1)))
        expect(new Set(keys).size).toBeGreaterThan(1)

        const walked: Row[] = []
        for (let after: Cursor = null, more = true; more;) {
          const page = await list({ sort, order, after, limit: 3 })
          walked.push(...page.rows)
          after = page.next
          more = after !== null
        }
        expect(ids(walked)).toEqual(ids(rows))

        for (const offset of [0, 3, 5, 6, total - 1, total, total + 5]) {
          const page = await list({ sort, order, offset, limit: 3 })
          expect(ids(page.rows), `from ${offset}`).toEqual(ids(rows.slice(offset, offset + 3)))
          expect(page.total).toBe(total)
        }
      })
    }
  }

  it('puts what waits for the person first, and what is due soonest at the top of it', async () => {
    const { rows } = await list({ sort: 'turn', order: 'asc', limit: 200 })
    const mine = rows.filter((row) => row.myTurn).length
    expect(mine).toBe(6)
    expect(rows.slice(0, mine).every((row) => row.myTurn)).toBe(true)
    // A case that waits for its revisit has no clock that runs, and stands behind those that have.
    const running = rows.slice(0, mine).filter(({ state }) => state !== 'closed')
    const due = running.map((row) => row.clock.due)
    expect(due).toEqual(due.toSorted())
    expect(due).not.toEqual((await list({ mine: true })).rows.map((row) => row.clock.due))
  })

  it('tells of the cases that are asked about, as far as they belong to it, and of the whole how long it is', async () => {
    const { rows, total } = await list({ sort: 'due', order: 'asc', limit: 200 })
    const some = [rows[4], rows[1]].map((row) => row?.id ?? '')
    const strange = '00000000-0000-4000-8000-000000000000'
    const only = [...some, strange]
    const told = await list({ sort: 'due', order: 'asc', limit: 2, only })
    expect(ids(told.rows)).toEqual(some.toReversed())
    expect(told).toMatchObject({ total, next: null })
    expect(told.rows).toEqual([rows[1], rows[4]])
    const handled = rows.find((row) => row.state === 'handling')?.id ?? ''
    const signing = await list({ states: ['signing'], only: [handled] })
    expect(signing.rows).toEqual([])
    expect(signing.total).toBe(rows.filter((row) => row.state === 'signing').length)
  })

  it('opens newest first, as before there was anything to sort by', async () => {
    expect(ids((await list({})).rows)).toEqual(ids((await list({ sort: 'registered', order: 'desc' })).rows))
  })
})

it('is sorted by number as people count: by year, then 2 before 10, though the template pads nothing', async () => {
  const centre = await newCentre()
  await centre.signIn(administrator)
  const { settings } = await centre.call('centre.read', {})
  const numberTemplates = { ...settings.numberTemplates, case: '第{号}号（{年}）' }
  await centre.call('centre.updateSettings', { ...settings, numberTemplates })
  await centre.signIn('何秋菊')
  const numbers = []
  for (const year of [2026, 2025]) {
    for (let one = 0; one < 11; one++) {
      const registeredAt = `${year}-08-0${9 - (one % 9)}T09:00:00+08:00`
      numbers.push((await centre.call('cases.register', registration({ registeredAt }))).number)
    }
  }
  const { rows } = await centre.call('cases.list', { sort: 'number', order: 'asc' })
  expect(rows.map(({ number }) => number)).toEqual([...numbers.slice(11), ...numbers.slice(0, 11)])
})

it.each<[string, Partial<Input<'cases.register'>>, string, string]>([
  ['one person', {}, '赵德福', '个人，1人'],
  ['two on paper', { applicants: [{ name: '赵德福' }, { name: '赵大秀' }] }, '赵德福等2人', '集体，2人'],
  ['a crowd that gave one name', { visitMode: '集体', visitorCount: 7 }, '赵德福等7人', '集体，7人'],
  [
    'as many names as came, not counted, with representatives',
    {
      visitMode: '集体',
      applicants: [{ name: '赵德福' }, { name: '赵大秀', representative: true }, { name: '钱桂兰' }]
    },
    '赵大秀等3人',
    '集体，3人'
  ],
  [
    'a crowd without a name',
    { visitMode: '集体', visitorCount: 3, applicants: anonymous },
    '匿名诉求人',
    '集体，3人'
  ],
  ['nobody', { applicants: anonymous }, '匿名诉求人', '个人，1人']
])(
  '%s is named and counted alike in the list, the title and the facts',
  async (_who, change, name, visit) => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    const { id } = await centre.call('cases.register', registration(change))
    const { rows } = await centre.call('cases.list', {})
    expect(rows[0]?.applicant).toBe(name)
    const { facts, parties } = await centre.call('cases.read', { caseId: id })
    expect(caseTitle(facts, parties)).toBe(`${name}反映“堰塘整治后仍然渗漏”的诉求`)
    expect(visitInWords(facts)).toBe(visit)
  }
)

it('a visit that 0.1.0 took although it contradicts itself reads as on the form that was signed', () => {
  expect(visitInWords({ visitMode: '个人', visitorCount: 3 })).toBe('个人，1人')
})

describe('a search', () => {
  let centre: TestCentre
  const numbers: string[] = []
  beforeAll(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
    for (const change of [
      { summary: '堰塘整治后仍然渗漏', applicants: [{ name: '赵德福', phone: '13900001234' }] },
      { summary: '路灯不亮', respondents: [{ name: '赵德福' }, { name: '堰塘村合作社' }] },
      { summary: '堰塘淤积', applicants: [{ name: '钱桂兰', phone: '13912340000' }] }
    ]) {
      numbers.push((await centre.call('cases.register', registration(change))).number)
    }
  })

  it.each<[string, number[]]>([
    ['堰塘', [0, 1, 2]],
    ['赵德福', [0, 1]],
    ['赵德福 堰塘', [0, 1]],
    ['钱桂兰  淤积', [2]],
    ['钱桂兰 路灯', []],
    // The last digits of a telephone number, four at least; not those in its middle.
    ['1234', [0]],
    ['234', []],
    ['  ', [0, 1, 2]]
  ])('for “%s” finds cases by the summary and by any party', async (search, expected) => {
    const { rows, total } = await centre.call('cases.list', { search })
    expect(rows.map(({ number }) => numbers.indexOf(number)).sort()).toEqual(expected)
    expect(total).toBe(expected.length)
  })

  it('finds a case by a part of its number, and only with the other marks of the list', async () => {
    const search = numbers[1] ?? ''
    expect((await centre.call('cases.list', { search })).rows.map(({ number }) => number)).toEqual([search])
    expect((await centre.call('cases.list', { search, states: ['handling'] })).total).toBe(0)
  })
})
