import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { notice2027 } from '../support/holidays.ts'
import { withRaw } from '../support/raw.ts'

const seasons = [
  { name: '夏令', from: '05-01', hours: '08:30-12:00,15:00-18:00' },
  { name: '冬令', from: '10-01', hours: '08:30-12:00,14:00-17:30' }
]
const localDay: Input<'holidays.add'> = {
  published: '2026-11-20',
  title: '梁永镇关于赶集日调休的通知',
  off: [{ from: '2026-12-04' }],
  reason: '镇里统一安排'
}

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
  await centre.signIn(administrator)
})

const dueOf = async (asked: Input<'clocks.explain'>) => {
  const { due, estimated } = await centre.call('clocks.explain', asked)
  return { due, estimated }
}
const workdays = (length: number, start: string): Input<'clocks.explain'> => ({
  rule: { unit: 'workday', length },
  start
})

describe('the hours of work', () => {
  const minutes = (start: string): Input<'clocks.explain'> => ({
    rule: { unit: 'minute', length: 60, basis: 'office' },
    start
  })

  it('hold for clocks that start on their day or later, where the rule names none', async () => {
    await centre.call('workingTime.setHours', { effectiveFrom: '2026-06-01', seasons, reason: '镇政府通知' })
    expect((await dueOf(minutes('2026-05-29T11:30'))).due).toBe('2026-05-29T14:30')
    expect((await dueOf(minutes('2026-06-01T11:30'))).due).toBe('2026-06-01T15:30')
    expect((await dueOf(minutes('2026-11-20T11:30'))).due).toBe('2026-11-20T14:30')
    const own = { unit: 'minute', length: 60, basis: 'office', office: '08:30-12:00,13:00-17:00' } as const
    expect((await dueOf({ rule: own, start: '2026-06-01T11:30' })).due).toBe('2026-06-01T13:30')
  })

  it('are told with every version: who entered it, when and why', async () => {
    const nobody = await centre.call('workingTime.read', {})
    expect(nobody).toMatchObject({
      version: null,
      versions: [],
      seasons: [{ hours: '08:30-12:00,14:00-17:30' }]
    })
    const entered = { effectiveFrom: '2026-05-01', seasons, reason: '镇政府通知' }
    await centre.call('workingTime.setHours', entered)
    await centre.call('workingTime.setHours', {
      ...entered,
      effectiveFrom: '2027-05-01',
      seasons: seasons.slice(1)
    })
    const { version, versions } = await centre.call('workingTime.read', {})
    expect(version).toEqual({ ...entered, enteredAt: '2026-11-21T09:00:00+08:00', enteredBy: administrator })
    expect(versions.map(({ effectiveFrom }) => effectiveFrom)).toEqual(['2026-05-01', '2027-05-01'])
  })

  it('are refused with the field', async () => {
    const same = {
      effectiveFrom: '2026-12-01',
      seasons: [{ from: '01-01', hours: '08:30-12:00,14:00-17:30' }]
    }
    const refusal = await centre.refusal('workingTime.setHours', { ...same, reason: '再录一次' })
    expect(refusal.fields?.map(({ path }) => path)).toEqual([['seasons', 0, 'hours']])
  })
})

describe('a notice that the centre enters', () => {
  it('is shown before it is saved, and then counts', async () => {
    const before = await dueOf(workdays(1, '2026-12-03T09:00'))
    const preview = await centre.call('holidays.preview', localDay)
    expect(preview).toEqual({
      changes: [{ day: '2026-12-04', before: '班', after: '休', estimated: false }],
      year: null
    })
    expect(await dueOf(workdays(1, '2026-12-03T09:00'))).toEqual(before)
    await centre.call('holidays.add', localDay)
    expect(before.due).toBe('2026-12-04T24:00')
    expect((await dueOf(workdays(1, '2026-12-03T09:00'))).due).toBe('2026-12-07T24:00')
  })

  it('of a year makes it known; withdrawn, an estimate again', async () => {
    const asked = workdays(15, '2027-07-05T09:00')
    expect(await dueOf(asked)).toEqual({ due: '2027-07-26T24:00', estimated: true })
    const { year, changes } = await centre.call('holidays.preview', notice2027)
    expect(year).toBe(2027)
    expect(changes).toContainEqual({ day: '2027-02-14', before: '休', after: '班', estimated: true })
    const { id } = await centre.call('holidays.add', notice2027)
    expect(await dueOf(asked)).toEqual({ due: '2027-07-26T24:00', estimated: false })

    const back = await centre.call('holidays.previewWithdrawal', { id })
    expect(back.year).toBe(2027)
    expect(back.changes.map(({ day }) => day)).toEqual(changes.map(({ day }) => day))
    await centre.call('holidays.withdraw', { id, reason: '年份录错' })
    expect(await dueOf(asked)).toEqual({ due: '2027-07-26T24:00', estimated: true })
  })

  it('stays on record when it is withdrawn, once', async () => {
    const { id } = await centre.call('holidays.add', localDay)
    await centre.call('holidays.withdraw', { id, reason: '日期录错' })
    const { notices } = await centre.call('holidays.list', {})
    expect(notices.at(-1)).toMatchObject({
      id,
      enteredBy: administrator,
      withdrawnAt: '2026-11-21T09:00:00+08:00',
      withdrawnBy: administrator,
      withdrawalReason: '日期录错'
    })
    const again = await centre.refusal('holidays.withdraw', { id, reason: '再撤' })
    expect(again.fields).toEqual([
      { path: ['id'], message: expect.stringContaining('这份通知 2026-11-21 已由周管理撤回') as string }
    ])
    const unknown = { id: '01900000-0000-7000-8000-0000000fffff', reason: '没有这份' }
    expect((await centre.refusal('holidays.withdraw', unknown)).code).toBe('NOT_FOUND')
  })

  it('stands in the list of its year with every day it decides, and what is still unknown', async () => {
    const { id } = await centre.call('holidays.add', localDay)
    const now = await centre.call('holidays.list', {})
    expect(now).toMatchObject({ year: 2026, known: expect.arrayContaining([2004, 2026]) as number[] })
    expect(now.gaps).toEqual([
      '2026-12-25 至 12-31 要看 2027 年的放假通知，还没有录入，期限按周一至周五、扣除法定节日估算。'
    ])
    const of = (day: string) => {
      const found = now.days.find((one) => one.day === day)
      return found && [found.kind, found.notice === null ? null : now.notices[found.notice]?.number]
    }
    expect(of('2026-10-10')).toEqual(['班', '国办发明电〔2025〕7号'])
    expect(of('2026-12-04')).toEqual(['休', ''])
    expect(now.notices[now.days.find(({ day }) => day === '2026-12-04')?.notice ?? -1]?.id).toBe(id)

    const next = await centre.call('holidays.list', { year: 2027 })
    expect(next.gaps).toEqual(['2027 年放假通知还没有录入，期限按周一至周五、扣除法定节日估算。'])
    expect(next.days).toContainEqual({ day: '2027-10-01', kind: '休', notice: null })
    await centre.call('holidays.add', notice2027)
    expect((await centre.call('holidays.list', {})).gaps).toEqual([])
  })

  it('is refused whole, with every field that is wrong', async () => {
    const refusal = await centre.refusal('holidays.add', {
      ...localDay,
      published: '2026-11-22',
      off: [{ from: '2026-12-05' }],
      on: ['2026-12-07']
    })
    expect(refusal.fields?.map(({ path }) => path.join('.'))).toEqual(['published', 'on.0', 'off.0.from'])
    expect((await centre.call('holidays.list', {})).notices.at(-1)?.id).toBeNull()
  })
})

describe('a notice that is pasted', () => {
  const days = [
    ...notice2027.off.flatMap(({ from, to = from }: { from: string; to?: string }) => [
      { name: '', date: from, isOffDay: true },
      ...(to === from ? [] : between(from, to).map((date) => ({ name: '', date, isOffDay: true })))
    ]),
    ...notice2027.on.map((date) => ({ name: '', date, isOffDay: false }))
  ]

  function between(from: string, to: string): string[] {
    const month = from.slice(0, 8)
    const [first, last] = [Number(from.slice(8)), Number(to.slice(8))]
    return Array.from({ length: last - first }, (_, one) => month + String(first + 1 + one).padStart(2, '0'))
  }

  it('as JSON is the same as typed by hand', async () => {
    const typed = await centre.call('holidays.preview', notice2027)
    const content = JSON.stringify({ year: 2027, days })
    const imported = await centre.call('holidays.import', { content, published: '2026-11-06' })
    expect(imported).toMatchObject(typed)
    const { notices } = await centre.call('holidays.list', {})
    expect(notices.at(-1)).toMatchObject({
      id: imported.id,
      year: 2027,
      title: notice2027.title,
      off: notice2027.off.map((one: { from: string; to?: string }) => ({
        from: one.from,
        to: one.to ?? one.from
      }))
    })
  })

  it('is read first, so that a person can look at it', async () => {
    const content = '关于2026年12月调整的通知\n12月4日放假，12月5日（周六）上班。\n2026年11月19日'
    expect(await centre.call('holidays.readText', { content })).toEqual({
      year: null,
      published: '2026-11-19',
      title: '关于2026年12月调整的通知',
      number: '',
      off: [{ from: '2026-12-04', to: '2026-12-04' }],
      on: ['2026-12-05']
    })
  })

  it('is refused with the line that can’t be read, or with what nothing says', async () => {
    const unread = await centre.refusal('holidays.readText', { content: '12月4日放假', year: null })
    expect(unread.fields).toEqual([
      { path: ['content'], message: '第 1 行：“12月4日”没有写年份；请说明通知是哪一年的' }
    ])
    const silent = await centre.refusal('holidays.import', { content: '2026-12-04 放假' })
    expect(silent.fields?.map(({ path }) => path)).toEqual([['published'], ['title']])
  })
})

it('what was entered can’t be deleted or rewritten, past the program either', async () => {
  await centre.call('workingTime.setHours', { effectiveFrom: '2026-06-01', seasons, reason: '镇政府通知' })
  const { id } = await centre.call('holidays.add', localDay)
  await withRaw(centre, (raw) => {
    for (const [sql, refusal] of [
      ['DELETE FROM office_hours', 'nothing is deleted'],
      [`UPDATE office_hours SET reason = 'x'`, 'not rewritten'],
      ['DELETE FROM holiday_notice', 'nothing is deleted'],
      [`UPDATE holiday_notice SET off = '[]'`, 'never rewritten'],
      [
        `UPDATE holiday_notice SET withdrawn_at = 'x', withdrawn_by = entered_by, off = '[]'`,
        'never rewritten'
      ]
    ] as const) {
      expect(() => raw.exec(sql), sql).toThrow(refusal)
    }
  })
  await centre.call('holidays.withdraw', { id, reason: '日期录错' })
  await withRaw(centre, (raw) => {
    expect(() => raw.exec(`UPDATE holiday_notice SET withdrawal_reason = 'x'`)).toThrow('withdrawn once')
  })
})
