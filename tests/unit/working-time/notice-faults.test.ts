import { describe, expect, it } from 'vitest'
import { knownNotices } from '../../../db/working-time/known-notices.ts'
import { faultsOfNotice } from '../../../db/working-time/notice-faults.ts'
import { noticeEntrySchema, shipped, type KeptNotice } from '../../../db/working-time/notice.ts'
import type { Input } from '../../../db/api.ts'
import { notice2027 } from '../../support/holidays.ts'

const kept = knownNotices().map(shipped)
const today = '2026-11-26'

const local: Input<'holidays.add'> = {
  published: '2026-11-20',
  title: '梁永镇关于除夕前一天放假的通知',
  reason: '镇里统一安排'
}

function faults(entry: Input<'holidays.add'>, known: readonly KeptNotice[] = kept): string[] {
  return faultsOfNotice(noticeEntrySchema.parse(entry), known, today).map(
    ({ path, message }) => `${path.join('.')}：${message}`
  )
}

describe('a notice may be entered', () => {
  it.each<[what: string, entry: Input<'holidays.add'>]>([
    ['of a new year', notice2027],
    ['of one day, as a place closes by itself', { ...local, off: [{ from: '2026-12-04' }] }],
    ['that has people come on a holiday', { ...local, on: ['2026-10-07'] }],
    ['that takes a make-up day off again', { ...local, off: [{ from: '2026-10-10' }] }],
    [
      'that names weekends within a longer holiday',
      { ...local, off: [{ from: '2026-12-04', to: '2026-12-07' }] }
    ]
  ])('%s', (_what, entry) => {
    expect(faults(entry)).toEqual([])
  })
})

describe('a notice is refused at its field', () => {
  it.each<[message: string, entry: Partial<Input<'holidays.add'>>]>([
    [
      'off.0.to：止日 2026-12-03 早于起日 2026-12-04，请核对',
      { off: [{ from: '2026-12-04', to: '2026-12-03' }] }
    ],
    [
      'off.0.to：一段放假有 366 天，不会这样长，请核对年份和月份',
      { off: [{ from: '2026-12-04', to: '2027-12-04' }] }
    ],
    [
      'off.1.from：与第 1 段放假重叠，请并成一段或改日期',
      { off: [{ from: '2026-12-03', to: '2026-12-04' }, { from: '2026-12-04' }] }
    ],
    ['on.0：2026-12-03（周四）不是周末，本来就上班，不用写成补班；请核对日期', { on: ['2026-12-03'] }],
    ['on.1：2026-12-05（周六）写了两次，请去掉一次', { on: ['2026-12-05', '2026-12-05'] }],
    [
      'on.0：2026-12-05（周六）又写在第 1 段放假里，同一天不能又休又班，请核对',
      { off: [{ from: '2026-12-04', to: '2026-12-06' }], on: ['2026-12-05'] }
    ],
    [
      'off.0.from：2026-12-05（周六）、2026-12-06（周日）是周末，本来就休，不用写成放假；请核对日期',
      { off: [{ from: '2026-12-05', to: '2026-12-06' }] }
    ],
    ['off：至少写一段放假或一个补班日', {}],
    [
      'reason：不写年份的（本地放假、年中调整）要写理由，请填写',
      { reason: '', off: [{ from: '2026-12-04' }] }
    ],
    [
      'published：发布日 2026-11-27 晚于今天，请核对',
      { published: '2026-11-27', off: [{ from: '2026-12-04' }] }
    ],
    [
      'off：这些日子和现在的表没有一天不同：已经录过，或后发布的通知另有安排。请核对日期和发布日',
      { off: [{ from: '2026-10-01', to: '2026-10-07' }], on: ['2026-10-10'] }
    ],
    [
      'off：这些日子和现在的表没有一天不同：已经录过，或后发布的通知另有安排。请核对日期和发布日',
      { published: '2025-11-03', on: ['2026-10-07'] }
    ]
  ])('%s', (message, entry) => {
    expect(faults({ ...local, ...entry })).toEqual([message])
  })

  const { off } = notice2027

  it.each<[message: string, entry: Partial<Input<'holidays.add'>>]>([
    [
      'off.0.from：2026-12-24 不在 2027 年（元旦的调休可以早到上年 12-25 至 12-31），请核对年份和日期',
      { off: [{ from: '2026-12-24' }, ...off] }
    ],
    [
      'on.0：2028-01-01 不在 2027 年（元旦的调休可以早到上年 12-25 至 12-31），请核对年份和日期',
      { on: ['2028-01-01'] }
    ],
    [
      'year：2027 年的法定节日没有写全，还差 2027-01-01；请补上。只录几天的，不要写年份',
      { off: off.slice(1) }
    ],
    ['published：2027 年的放假安排应在 2026 或 2027 年发布，请核对发布日或年份', { published: '2025-11-04' }]
  ])('of a whole year: %s', (message, entry) => {
    expect(faults({ ...notice2027, ...entry })).toEqual([message])
  })

  it('the last week of the December before may be named, as New Year has it', () => {
    expect(faults({ ...notice2027, on: ['2026-12-27', ...notice2027.on] })).toEqual([])
  })

  const known2026 = kept.at(-1)

  it('a year that is known, with what differs', () => {
    const entry = {
      ...notice2027,
      year: 2026,
      published: '2025-11-04',
      off: [...(known2026?.off ?? []).slice(0, -1), { from: '2026-10-01', to: '2026-10-06' }],
      on: known2026?.on ?? []
    }
    expect(faults(entry)).toEqual([
      'year：2026 年已经有《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号），' +
        '不同的有：2026-10-07（周三）现在休、这里班。年中调整的，不写年份，只写变了的日子'
    ])
  })

  it('a year that is known word for word', () => {
    const entry = {
      ...notice2027,
      year: 2026,
      published: '2025-11-04',
      off: known2026?.off,
      on: known2026?.on
    }
    expect(faults(entry)).toEqual([
      'year：2026 年已经有《国务院办公厅关于2026年部分节假日安排的通知》（国办发明电〔2025〕7号），每一天都相同，不用再录'
    ])
  })
})
