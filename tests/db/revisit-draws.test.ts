import { beforeEach, expect, it } from 'vitest'
import { sha256 } from '../../db/digest/digest.ts'
import { lotOf, lotText } from '../../db/revisits/draw.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInSigning, everyoneSigns, owner, staffSigns } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

/** 回访比例: who isn't drawn needs no leader, and what was drawn can be drawn again. */

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
  centre.now = '2026-08-31T18:00:00+08:00'
})

async function share(percent: number, seed = '八月'): Promise<void> {
  await centre.signIn(administrator)
  await centre.call('revisits.setSettings', { share: percent, seed })
}

async function closed(satisfaction: '满意' | '不满意' = '满意'): Promise<string> {
  const { id } = await caseInSigning(centre)
  await applicantSigns(centre, id, { satisfaction })
  for (const name of [owner, '岳明远', '冉永康']) await staffSigns(centre, id, name)
  return id
}

const read = async (caseId: string) => centre.call('cases.read', { caseId })
const draws = () =>
  withRaw(centre, (raw) =>
    raw.prepare('SELECT case_id, cycle, share, seed, lot, drawn FROM revisit_draw').all()
  )

it('nothing is drawn where all are asked about, as it is preset', async () => {
  const { id } = await caseInSigning(centre)
  await everyoneSigns(centre, id)
  expect((await read(id)).state).toBe('closed')
  expect(await draws()).toEqual([])
})

it('draws each closing by its number; who is not drawn goes on to the filing, and the rates say the share', async () => {
  await share(50)
  const cases = []
  for (let count = 0; count < 5; count++) cases.push(await read(await closed()))
  const expected = cases.map(
    ({ number }) => lotOf(sha256(lotText({ seed: '八月', number, cycle: 1 }))) < 5_000
  )
  expect(new Set(expected).size).toBe(2)
  expect(cases.map(({ state }) => state === 'closed')).toEqual(expected)
  expect(await draws()).toMatchObject(
    cases.map(({ id }, at) => ({
      case_id: id,
      cycle: 1,
      share: 50,
      seed: '八月',
      drawn: expected[at] ? 1 : 0
    }))
  )
  const undrawn = cases.find(({ state }) => state === 'revisited')
  expect(undrawn?.revisits).toMatchObject([{ way: '免回访（抽样未抽中）', reached: false, outcome: '维持' }])
  expect(undrawn?.timeline.at(-1)).toMatchObject({ kind: 'revisited', label: '免回访（抽样未抽中）' })
  expect(undrawn?.timeline.at(-1)?.text).toMatch(/^回访比例 50%，抽签值 \d+\.\d\d，没有抽中$/)
  // The seed is for nobody who signs.
  expect(JSON.stringify(undrawn)).not.toContain('八月')
  await centre.signIn('冉永康')
  const { shares, rates } = await centre.call('rates.board', { from: '2026-08-01', to: '2026-08-31' })
  expect(shares).toEqual([50])
  const satisfied = rates.find(({ rate }) => rate === 'satisfied')
  const none = expected.filter((one) => !one).length
  expect(satisfied?.parts).toContainEqual({ part: 'undrawn', cases: none })
  expect(satisfied?.notes).toEqual([{ note: 'drawn', cases: 5 - none }])
  await centre.signIn('向华')
  const { lines } = await centre.call('oversight.board', {})
  expect(lines.find(({ line }) => line === 'neverRevisited')?.cases).toBe(5 - none)
})

it('a bad mark at the signing and a 重办 are asked about whatever the lot', async () => {
  await share(1)
  const bad = await closed('不满意')
  expect((await read(bad)).state).toBe('closed')
  await centre.signIn('何秋菊')
  const word = { caseId: bad, happenedAt: at('28T10:00'), way: '电话', text: '又渗水' }
  await centre.call('revisits.record', { ...word, resolved: false, satisfaction: '不满意' })
  await centre.signIn(owner)
  const step = { caseId: bad, happenedAt: at('29T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '返工。' })
  await centre.call('cases.requestClosing', { ...step, result: '返工完成。' })
  const later = { signedAt: at('30T10:00') }
  await applicantSigns(centre, bad, later)
  for (const name of [owner, '岳明远', '冉永康']) await staffSigns(centre, bad, name, later)
  expect((await read(bad)).state).toBe('closed')
  expect(await draws()).toMatchObject([{ drawn: 1 }, { drawn: 1, cycle: 2 }])
})

it('makes a seed where none was written, keeps it from all but the administrator, and leaves what was drawn', async () => {
  await share(20, '')
  const { seed } = await centre.call('revisits.settings', {})
  expect(seed).not.toBe('')
  await closed()
  const before = await draws()
  await share(100, '')
  expect(await draws()).toEqual(before)
  await centre.signIn('冉永康')
  expect((await centre.refusal('revisits.settings', {})).code).toBe('NOT_PERMITTED')
})
