import { describe, expect, it } from 'vitest'
import { dutySchema, halfOf, onDuty, sittingLeaders, type Duty } from '../../../db/bodies/body.ts'
import type { DutyItem } from '../../../db/duty-list/duty-item.ts'
import { fitting, namedIn, whyOf } from '../../../db/duty-list/propose.ts'

const line = (id: string, field: string, subject: string, more: Partial<DutyItem> = {}): DutyItem => ({
  ...{ id, field, subject, bodyId: id, body: `${id}单位`, basisKind: '法定', basis: '', stoppedAt: null },
  ...more
})

const list = [
  line('水利', '农业农村/水利设施', '堰塘、渠道维修养护'),
  line('农业', '农业农村', '农业生产、土地承包'),
  line('灌溉协会', '农业农村/水利设施', '用水分配', { basisKind: '商定' }),
  line('村务', '村务', '村务公开、集体资产'),
  line('旧站', '村务/村务公开', '村务公开', { stoppedAt: '2026-01-01T00:00:00+08:00' })
]

describe('whose a matter is', () => {
  it.each([
    ['the line that names most of it', '农业农村/水利设施', '村口堰塘渗漏', ['水利', '灌溉协会']],
    ['the words go before law and agreement', '农业农村/水利设施', '用水分配不公', ['灌溉协会', '水利']],
    ['law before agreement where nothing is named', '农业农村/水利设施', '没有水', ['水利', '灌溉协会']],
    ['a line for the whole field, by its words', '农业农村/土地承包', '土地承包合同', ['农业']],
    ['the second level of the field is a word as well', '农业农村/土地承包', '合同到期', ['农业']],
    ['not a line for the whole field that names nothing', '农业农村/惠农补贴', '没有收到补贴', []],
    ['not a line that was stopped', '村务/村务公开', '村务公开不及时', ['村务']],
    ['none of another field', '邻里/宅基地', '堰塘边的宅基地', []],
    ['none for nothing', '', '', []]
  ])('%s', (_rule, field, text, bodies) => {
    expect(fitting(list, { field, text }).map(({ item }) => item.id)).toEqual(bodies)
  })

  it('names each body once, by its best line', () => {
    const twice = [
      line('一', '村务', '集体资产', { bodyId: 'b' }),
      line('二', '村务', '村务公开', { bodyId: 'b' })
    ]
    const fits = fitting(twice, { field: '村务/村务公开', text: '集体资产账目没有公开，村务公开栏是空的' })
    expect(fits.map(({ item }) => item.id)).toEqual(['一'])
  })
})

it.each([
  ['堰塘、渠道维修养护', '堰塘渗漏，渠道也漏', ['堰塘', '渠道']],
  ['堰塘维修', '堰边', []],
  ['𠮷家堰塘', '𠮷家堰塘漏水', ['𠮷家堰塘']],
  ['农村道路养护', '村道路面破损', ['村道路']]
])('of “%s” in “%s” is named %j', (subject, text, named) => {
  expect(namedIn(subject, text)).toEqual(named)
})

it.each([
  ['', '事件清单：领域“村务”，事项“村务公开”，法定'],
  ['镇机构职能规定', '事件清单：领域“村务”，事项“村务公开”，法定，依据：镇机构职能规定']
])('says why, with the basis %j', (basis, why) => {
  expect(whyOf(line('x', '村务', '村务公开', { basis }))).toBe(why)
})

describe('who is on duty', () => {
  const roster: Duty[] = [
    { day: '周一', name: '庞水生', phone: '1' },
    { day: '2026-11-30', name: '易长青', phone: '2' },
    { day: '周二', name: '兰玉书', phone: '3' },
    { day: '周二', name: '庞水生', phone: '1' }
  ]
  it.each([
    ['a day goes before its weekday', '2026-11-30', ['易长青']],
    ['a weekday', '2026-11-23', ['庞水生']],
    ['several', '2026-12-01', ['兰玉书', '庞水生']],
    ['nobody', '2026-12-02', []]
  ])('%s', (_rule, day, names) => {
    expect(onDuty(roster, day).map(({ name }) => name)).toEqual(names)
  })
})

describe('领导坐班', () => {
  const line = (day: string, name: string): Duty => ({ day, name, phone: '' })
  const roster = [
    line('周一上午', '冉永康'),
    line('周一下午', '岳明远'),
    line('周二', '岳明远'),
    line('2026-12-07下午', '冉永康'),
    line('2026-12-08', '向华')
  ]
  const leaders = { kind: 'leadership', roster, stoppedAt: null } as const
  it.each([
    ['half of a weekday', '2026-11-30', '上午', ['冉永康']],
    ['the other half', '2026-11-30', '下午', ['岳明远']],
    ['a whole day is both halves', '2026-12-01', '下午', ['岳明远']],
    ['a day goes before its weekday in its half', '2026-12-07', '下午', ['冉永康']],
    ['and leaves the other half as it is', '2026-12-07', '上午', ['冉永康']],
    ['a whole day goes before both halves', '2026-12-08', '上午', ['向华']],
    ['nobody', '2026-12-02', '上午', []]
  ] as const)('%s', (_rule, day, half, names) => {
    expect(sittingLeaders([leaders], day, half)).toEqual(names)
  })

  it('is told by 领导班子 in use alone, each leader once', () => {
    const others = { ...leaders, kind: 'department' } as const
    const stopped = { ...leaders, stoppedAt: '2026-11-01T09:00:00+08:00' }
    expect(sittingLeaders([others, stopped], '2026-11-30', '上午')).toEqual([])
    expect(sittingLeaders([leaders, leaders], '2026-11-30', '上午')).toEqual(['冉永康'])
  })

  it.each([
    ['00:00', '上午'],
    ['11:59', '上午'],
    ['12:00', '下午']
  ])('%s lies in the %s', (time, half) => {
    expect(halfOf(`2026-11-30T${time}:00+08:00`)).toBe(half)
  })

  it.each([
    ['周一上午', true],
    ['2026-12-01下午', true],
    ['2026-12-01', true],
    ['上午', false],
    ['周一晚上', false],
    ['2026-13-01上午', false]
  ])('%s can be a line: %s', (day, is) => {
    expect(dutySchema.safeParse({ day, name: '冉永康' }).success).toBe(is)
  })
})
