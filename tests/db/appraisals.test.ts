import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import type { WatchLineName } from '../../db/supervision/watch-lines.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInSigning, everyoneSigns, owner } from '../support/life.ts'
import { changePosts } from '../support/posts.ts'

const officer = '向华'

let centre: TestCentre
let caseId: string

beforeEach(async () => {
  centre = await newCentre()
  caseId = (await caseInSigning(centre)).id
  await everyoneSigns(centre, caseId)
  await centre.signIn(officer)
})

const read = () => centre.call('cases.read', { caseId })

function record(change: Partial<Input<'appraisals.record'>> = {}) {
  return {
    ...{ caseId, happenedAt: at('25T10:00'), result: '不合格', reason: '缺勘验照片，七日内补齐' },
    points: [
      { point: '受理合法', passed: true },
      { point: '材料齐全', passed: false, note: '缺勘验照片' },
      { point: '适用法律准确', passed: null }
    ],
    ...change
  }
}

/** How many cases stand in a line, by the number and by its list, which must agree. */
async function count(line: WatchLineName): Promise<number> {
  await centre.signIn(officer)
  const { lines } = await centre.call('oversight.board', {})
  const { total } = await centre.call('cases.list', { watch: line })
  expect(total).toBe(lines.find((one) => one.line === line)?.cases)
  return total
}

describe('一件一评查一反馈', () => {
  it('counts a closed case as 未评查, then as 已评查未反馈, then as neither', async () => {
    expect([await count('notAppraised'), await count('appraisalUntold')]).toEqual([1, 0])
    const { appraisalId } = await centre.call('appraisals.record', record())
    expect([await count('notAppraised'), await count('appraisalUntold')]).toEqual([0, 1])
    await centre.signIn('何秋菊')
    const told = { caseId, appraisalId, to: '赵德福', way: '电话告知', words: '已说明，本人认可' }
    const early = { ...told, happenedAt: at('24T10:00') }
    expect((await centre.refusal('appraisals.tell', early)).code).toBe('BEFORE_PREVIOUS')
    await centre.call('appraisals.tell', { ...told, happenedAt: at('26T10:00') })
    expect([await count('notAppraised'), await count('appraisalUntold')]).toEqual([0, 0])
    const { appraisals, timeline, state } = await read()
    expect(appraisals).toMatchObject([
      { by: officer, result: '不合格', told: { by: '何秋菊', to: '赵德福', at: at('26T10:00') } }
    ])
    expect(timeline.slice(-2).map(({ kind, label }) => [kind, label])).toEqual([
      ['appraised', '不合格（合格 1 项，不合格 1 项，不涉及 1 项）'],
      ['appraisalTold', '电话告知，赵德福']
    ])
    expect(state).toBe('closed')
    expect((await centre.refusal('appraisals.tell', { ...told, happenedAt: at('27T10:00') })).code).toBe(
      'NOTHING_TO_TELL'
    )
  })

  it('is for those who had no part, once in each time of handling', async () => {
    await changePosts(centre, owner, { roles: ['handler', 'supervisor'] })
    await centre.signIn(owner)
    expect((await read()).toAppraise).toBe(false)
    expect((await centre.refusal('appraisals.record', record())).code).toBe('APPRAISES_OWN')
    await centre.signIn(officer)
    expect((await read()).toAppraise).toBe(true)
    await centre.call('appraisals.record', record())
    expect((await centre.refusal('appraisals.record', record())).code).toBe('APPRAISED')
    await centre.signIn('何秋菊')
    expect((await centre.refusal('appraisals.record', record())).code).toBe('NOT_PERMITTED')
    const bad = { way: '电话', text: '又漏', resolved: false, satisfaction: '不满意' } as const
    await centre.call('revisits.record', { caseId, happenedAt: at('28T10:00'), ...bad })
    await centre.signIn(officer)
    expect((await read()).toAppraise).toBe(true)
    expect((await centre.refusal('appraisals.record', record())).code).toBe('WRONG_STATE')
    expect(await count('appraisalUntold')).toBe(0)
  })

  it.each([
    [{ points: [{ point: '材料齐全', passed: false, note: '' }] }, 'points,0,note', '请写明哪里不合格'],
    [{ points: [] }, 'points', '请至少评一项'],
    [{ result: '' }, 'result', '请选择评查结果'],
    [{ reason: ' ' }, 'reason', '请填写评查意见']
  ])('says what is wrong with %j', async (change, field, message) => {
    const { fields } = await centre.refusal('appraisals.record', record(change))
    expect(fields?.map(({ path, message: told }) => [path.join(), told])).toEqual([[field, message]])
  })

  it('is switched off, or begins with a day, as the centre sets', async () => {
    const set = async (change: Partial<Input<'supervision.setSettings'>>) => {
      await centre.signIn(administrator)
      const settings = await centre.call('supervision.settings', {})
      await centre.call('supervision.setSettings', { ...settings, ...change })
    }
    await set({ appraisalFrom: '2026-08-21' })
    expect(await count('notAppraised')).toBe(1)
    await set({ appraisalFrom: '2026-08-22' })
    expect(await count('notAppraised')).toBe(0)
    await set({ appraisal: false, appraisalFrom: '' })
    expect(await count('notAppraised')).toBe(0)
    expect((await read()).toAppraise).toBe(false)
    const { lines } = await centre.call('oversight.board', {})
    expect(lines.find(({ line }) => line === 'notAppraised')?.rule).toContain('没有启用')
  })
})

it('asks for no word to somebody who is not known', async () => {
  const { id } = await caseInSigning(centre, { applicants: [{ kind: 'anonymous', name: '' }] })
  await centre.signIn('杨洪')
  expect((await centre.call('cases.read', { caseId: id })).toAppraise).toBe(false)
})
