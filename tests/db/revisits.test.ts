import { beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInSigning, everyoneSigns } from '../support/life.ts'

/** The person's word: who marked the level, what was asked besides, and what a 重办 came from. */

let centre: TestCentre
beforeAll(async () => {
  centre = await newCentre()
})

async function closed(): Promise<string> {
  const { id } = await caseInSigning(centre)
  await everyoneSigns(centre, id)
  await centre.signIn('何秋菊')
  return id
}

type Revisiting = Partial<Input<'revisits.record'>>

const revisit = (caseId: string, change: Revisiting): Input<'revisits.record'> => ({
  ...{ caseId, happenedAt: at('28T10:00'), way: '电话', text: '不再渗漏', resolved: true },
  ...{ satisfaction: '满意', ...change }
})

describe('who marked the level', () => {
  it.each([
    ['a call: filled in, the way says why', { way: '电话' }, '代填', '诉求人电话中口述'],
    ['a visit: tapped', { way: '上门', markedBy: '本人' }, '本人', ''],
    [
      'a visit: filled in with its reason',
      { way: '上门', markedBy: '代填', markedFor: '不识字，口述' },
      '代填',
      '不识字，口述'
    ],
    ['a visit of which nothing is said', { way: '来访' }, '未注明', ''],
    ['what was tapped has no reason', { way: '上门', markedBy: '本人', markedFor: '口述' }, '本人', '']
  ] as const)('%s', async (_what, change, markedBy, markedFor) => {
    const caseId = await closed()
    await centre.call('revisits.record', revisit(caseId, change))
    const { revisits, timeline } = await centre.call('cases.read', { caseId })
    expect(revisits).toMatchObject([{ markedBy, markedFor }])
    expect(timeline.at(-1)?.label).toBe(`${change.way}，满意${markedBy === '代填' ? '（代填）' : ''}`)
  })

  it.each([
    ['nobody taps a screen on the phone', { way: '电话', markedBy: '本人' }, 'markedBy'],
    ['filled in without a reason', { way: '上门', markedBy: '代填' }, 'markedFor'],
    ['came back, and nobody says how', { recurred: true }, 'recurrence'],
    ['badly treated, and nobody says how', { conduct: '有意见' }, 'conductNote']
  ] as const)('is refused: %s', async (_what, change, field) => {
    const caseId = await closed()
    const { fields } = await centre.refusal('revisits.record', revisit(caseId, change))
    expect(fields?.map(({ path }) => path.join())).toEqual([field])
  })
})

it('what came back is handled again, and the entry, the page and the record name the revisit', async () => {
  const caseId = await closed()
  const { number, outcome } = await centre.call(
    'revisits.record',
    revisit(caseId, { recurred: true, recurrence: '雨后又渗', conduct: '有意见', conductNote: '电话不接' })
  )
  expect(outcome).toBe('重办')
  const read = await centre.call('cases.read', { caseId })
  expect(read.timeline.at(-1)).toMatchObject({ kind: 'rehandled', label: `据回访${number}`, cycle: 2 })
  expect(read.revisits).toMatchObject([
    { recurred: true, recurrence: '雨后又渗', conduct: '有意见', conductNote: '电话不接' }
  ])
})

describe('免回访', () => {
  it('is a leader’s word with its own reason; whoever revisits can’t choose it as a way', async () => {
    const caseId = await closed()
    const way = revisit(caseId, { way: '免回访', reached: false, resolved: null, satisfaction: null })
    expect(await centre.refusal('revisits.record', way)).toMatchObject({
      code: 'WAIVED_BY_LEADER',
      fields: [{ path: ['way'] }]
    })
    await centre.signIn('冉永康')
    const waive = { caseId, happenedAt: at('28T10:00') }
    expect((await centre.refusal('revisits.waive', { ...waive, text: ' ' })).fields?.[0]?.path).toEqual([
      'text'
    ])
    const { number } = await centre.call('revisits.waive', { ...waive, text: '已书面表示满意' })
    const { state, revisits } = await centre.call('cases.read', { caseId })
    expect(state).toBe('revisited')
    const waived = { number, reached: false, way: '免回访', visitorName: '冉永康', text: '已书面表示满意' }
    expect(revisits).toMatchObject([{ ...waived, markedBy: null }])
  })
})
