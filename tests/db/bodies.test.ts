import { beforeEach, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'

const water = { kind: 'department', name: '水利站' } as const

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
  await centre.signIn(administrator)
})

const add = async (name: string) => (await centre.call('bodies.add', { kind: 'village', name })).id
const names = async () => (await centre.call('bodies.list', {})).map(({ name }) => name)

describe('a body', () => {
  it('keeps its people and its roster letter by letter, and who of them has an account', async () => {
    const accountId = await centre.id('何秋菊')
    const told = {
      ...water,
      shortName: '水利',
      phone: '0827-5550130、5550131',
      note: '周六上午有人',
      people: [
        { name: '庞水生', duty: '站长', phone: '13900000001', accountId: null },
        { name: '何秋菊', duty: '=联络', phone: '', accountId }
      ],
      roster: [
        { day: '周一', name: '庞水生', phone: '13900000001' },
        { day: '2026-12-01', name: '何秋菊', phone: '' }
      ]
    }
    const { id } = await centre.call('bodies.add', told)
    expect(await centre.call('bodies.list', {})).toEqual([{ ...told, id, stoppedAt: null }])
  })

  it.each([
    ['a weekday that is none', { roster: [{ day: '星期一', name: '庞水生' }] }, ['roster', 0, 'day']],
    ['a day that is none', { roster: [{ day: '2026-02-30', name: '庞水生' }] }, ['roster', 0, 'day']],
    ['nobody on duty', { roster: [{ day: '周一', name: ' ' }] }, ['roster', 0, 'name']],
    [
      'an account that is none',
      { people: [{ name: '庞水生', accountId: '01900000-0000-7000-8000-00000000ffff' }] },
      ['people', 0, 'accountId']
    ]
  ])('is refused with %s, at its field', async (_what, change, path) => {
    const { fields } = await centre.refusal('bodies.add', { ...water, ...change })
    expect(fields?.map((field) => field.path)).toEqual([path])
    expect(await names()).toEqual([])
  })

  it('has a name that no other in use has', async () => {
    const id = await add('永兴村')
    expect(await centre.refusal('bodies.add', { kind: 'village', name: ' 永兴村 ' })).toMatchObject({
      code: 'BODY_NAME_TAKEN',
      fields: [{ path: ['name'] }]
    })
    const other = await add('石桥村')
    const renamed = { id: other, kind: 'village', name: '永兴村' } as const
    expect((await centre.refusal('bodies.update', renamed)).code).toBe('BODY_NAME_TAKEN')
    await centre.call('bodies.setStopped', { id, stopped: true })
    await centre.call('bodies.update', renamed)
    expect((await centre.refusal('bodies.setStopped', { id, stopped: false })).code).toBe('BODY_NAME_TAKEN')
  })

  it('moves past its neighbours in use, and stays at the ends', async () => {
    const [, second, third] = [await add('一村'), await add('二村'), await add('三村')]
    await centre.call('bodies.setStopped', { id: second, stopped: true })
    await centre.call('bodies.move', { id: third, direction: 'up' })
    expect(await names()).toEqual(['三村', '一村', '二村'])
    await centre.call('bodies.move', { id: third, direction: 'up' })
    expect(await names()).toEqual(['三村', '一村', '二村'])
    await centre.call('bodies.move', { id: third, direction: 'down' })
    expect(await names()).toEqual(['一村', '三村', '二村'])
  })

  it('that answers for lines of the list is not stopped before they are somebody else’s', async () => {
    const id = await add('永兴村')
    const item = { field: '村务', subject: '村务公开', bodyId: id, basisKind: '指定' } as const
    const { id: line } = await centre.call('dutyList.add', item)
    const refused = await centre.refusal('bodies.setStopped', { id, stopped: true })
    expect(refused.message).toContain('还有 1 行归“永兴村”')
    await centre.call('dutyList.setStopped', { id: line, stopped: true })
    await centre.call('bodies.setStopped', { id, stopped: true })
    expect((await centre.refusal('dutyList.setStopped', { id: line, stopped: false })).code).toBe('NOT_FOUND')
  })

  it('changed by two at once keeps what both changed', async () => {
    const before = { kind: 'village', name: '永兴村', phone: '1', note: '旧' } as const
    const { id } = await centre.call('bodies.add', before)
    await centre.call('bodies.update', { id, ...before, phone: '2', before })
    await centre.call('bodies.update', { id, ...before, note: '新', before })
    expect(await centre.call('bodies.list', {})).toMatchObject([{ phone: '2', note: '新' }])
    const clash = await centre.refusal('bodies.update', { id, ...before, phone: '3', before })
    expect(clash).toMatchObject({ code: 'STALE', fields: [{ path: ['phone'] }] })
  })

  it('is never deleted', async () => {
    const { withRaw } = await import('../support/raw.ts')
    await add('永兴村')
    await expect(withRaw(centre, (raw) => raw.prepare('DELETE FROM body').run())).rejects.toThrow(
      'nothing is deleted from body'
    )
  })
})
