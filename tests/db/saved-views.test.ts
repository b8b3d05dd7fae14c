import { beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { openingColumns } from '../../db/ledgers/columns.ts'
import { readView, storedView, type ViewSettings } from '../../db/ledgers/saved-view.ts'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { withRaw } from '../support/raw.ts'

const settings: ViewSettings = {
  ...{ ledger: '村（社区）', village: '永兴村', category: '', field: '', from: '2026-08-01', to: null },
  ...{ figure: 'overdue', sort: 'due', order: 'asc', mode: 'list', columns: ['number', 'owner', 'due'] }
}

let centre: TestCentre

const add = async (name: string, change: Partial<Input<'ledgerViews.add'>> = {}) =>
  (await centre.call('ledgerViews.add', { name, settings, ...change })).id
const list = () => centre.call('ledgerViews.list', {})
const names = async () => (await list()).map(({ name }) => name)

describe('a saved view', () => {
  beforeEach(async () => {
    centre = await newCentre()
    await centre.signIn('何秋菊')
  })

  it('is found again as it was saved, by who made it alone', async () => {
    const id = await add('本月超期')
    const own = { by: '何秋菊', own: true, mayChange: true, opening: false, lost: [] }
    expect(await list()).toEqual([{ id, name: '本月超期', shared: false, ...own, settings }])
    await centre.signIn(administrator)
    expect(await names()).toEqual([])
    expect((await centre.refusal('ledgerViews.replace', { id, settings })).code).toBe('NOT_FOUND')
  })

  it('that is shared is everybody’s to open, and changed by who made it or an administrator', async () => {
    const id = await add('村里看的', { shared: true })
    await centre.signIn('罗建国')
    expect((await list())[0]).toMatchObject({ name: '村里看的', by: '何秋菊', own: false, mayChange: false })
    for (const [call, change] of [
      ['ledgerViews.update', { name: '我的' }],
      ['ledgerViews.replace', { settings }],
      ['ledgerViews.setRemoved', { removed: true }]
    ] as const) {
      expect((await centre.refusal(call, { id, ...change })).code).toBe('VIEW_NOT_YOURS')
    }
    await centre.signIn(administrator)
    await centre.call('ledgerViews.update', { id, name: '各村看的', shared: true })
    await centre.call('ledgerViews.setRemoved', { id, removed: true })
    await centre.signIn('罗建国')
    expect(await names()).toEqual([])
    await centre.signIn('何秋菊')
    await centre.call('ledgerViews.setRemoved', { id, removed: false })
    expect(await names()).toEqual(['各村看的'])
  })

  it('opens the ledgers of who chose it, and of nobody else', async () => {
    const id = await add('先看的', { shared: true })
    await centre.call('ledgerViews.setOpening', { id })
    await centre.call('ledgerViews.setOpening', { id })
    expect((await list()).map(({ opening }) => opening)).toEqual([true])
    await centre.signIn('罗建国')
    expect((await list()).map(({ opening }) => opening)).toEqual([false])
    await centre.signIn('何秋菊')
    await centre.call('ledgerViews.setOpening', { id: null })
    expect((await list()).map(({ opening }) => opening)).toEqual([false])
    await centre.call('ledgerViews.setRemoved', { id, removed: true })
    expect((await centre.refusal('ledgerViews.setOpening', { id })).code).toBe('NOT_FOUND')
  })

  it('is renamed without reverting what another saved meanwhile', async () => {
    const id = await add('甲')
    const before = { name: '甲', shared: false }
    await centre.call('ledgerViews.update', { id, name: '甲', shared: true, before })
    await centre.call('ledgerViews.update', { id, name: '乙', shared: false, before })
    expect((await list())[0]).toMatchObject({ name: '乙', shared: true })
    const { code, message } = await centre.refusal('ledgerViews.update', {
      ...{ id, name: '丙', shared: false, before }
    })
    expect(code).toBe('STALE')
    expect(message).toContain('乙')
  })

  it('has a name of its own among those that a person sees', async () => {
    const mine = await add('超期')
    const taken = await centre.refusal('ledgerViews.add', { name: '超期', settings })
    expect([taken.code, taken.fields?.[0]?.path]).toEqual(['VIEW_NAME_TAKEN', ['name']])
    await centre.signIn('罗建国')
    const other = await add('超期')
    await centre.call('ledgerViews.update', { id: other, name: '超期', shared: true })
    await centre.signIn('何秋菊')
    const shared = await centre.refusal('ledgerViews.update', { id: mine, name: '超期', shared: true })
    expect(shared.code).toBe('VIEW_NAME_TAKEN')
    await centre.call('ledgerViews.setRemoved', { id: mine, removed: true })
    expect((await centre.refusal('ledgerViews.setRemoved', { id: mine, removed: false })).code).toBe(
      'VIEW_NAME_TAKEN'
    )
    const long = await centre.refusal('ledgerViews.add', { name: '超'.repeat(31), settings })
    expect(long.message).toContain('视图名称最多 30 字')
  })

  it('of another version shows what is known, and names the rest', async () => {
    const id = await add('旧的')
    await withRaw(centre, (raw) => {
      const stored = JSON.parse(storedView(settings)) as { columns: unknown[] }
      stored.columns.push({ name: 'dreams', label: '梦想' })
      const older = JSON.stringify({ ...stored, sort: 'dreams' })
      return raw.prepare('UPDATE ledger_view SET settings = ? WHERE id = ?').run(older, id)
    })
    const [view] = await list()
    expect(view?.lost).toEqual(['排序', '梦想'])
    expect(view?.settings).toEqual({ ...settings, sort: 'registered' })
  })

  it('tells the audit neither its name nor what it shows', async () => {
    await add('赵德福的事')
    const noted = await withRaw(centre, (raw) =>
      raw.prepare(`SELECT detail FROM audit_entry WHERE call LIKE 'ledgerViews.%'`).pluck().all()
    )
    expect(noted).toEqual(['存台账视图'])
  })
})

it.each([
  ['nothing', '{}', { ledger: '乡镇（街道）', mode: 'list', columns: openingColumns }],
  ['no object', '[1]', { ledger: '乡镇（街道）', columns: openingColumns }],
  ['only a column that is gone', '{"columns":[{"name":"x","label":"旧"}]}', { columns: openingColumns }],
  ['a day that is none', '{"from":"2026-13-01"}', { from: null }],
  [
    'columns twice and in another order',
    '{"columns":[{"name":"due","label":"办结期限"},{"name":"number","label":"编号"},{"name":"due","label":"办结期限"}]}',
    { columns: ['number', 'due'] }
  ]
])('a stored view with %s is shown', (_what, stored, shown) => {
  expect(readView(stored).settings).toMatchObject(shown)
})
