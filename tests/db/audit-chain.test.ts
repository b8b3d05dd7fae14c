import { beforeAll, describe, expect, it } from 'vitest'
import type { CallName } from '../../db/api.ts'
import { administrator, newCentre, openCentre, password, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, owner, registration } from '../support/life.ts'
import { tampered, withRaw } from '../support/raw.ts'

interface Entry {
  sequence: number
  at: string
  actor_name: string
  machine: string
  call: string
  subject: string | null
  detail: string
}

const entries = (centre: TestCentre) =>
  withRaw(centre, (raw) => raw.prepare('SELECT * FROM audit_entry ORDER BY sequence').all() as Entry[])

const count = async (centre: TestCentre) => (await entries(centre)).length

describe('the audit', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
  })

  it('says who did what, when, where and about which case', async () => {
    await centre.signIn('何秋菊')
    centre.now = '2026-11-21T09:31:00+08:00'
    const { id, number } = await centre.call('cases.register', registration())
    expect((await entries(centre)).at(-1)).toMatchObject({
      at: '2026-11-21T09:31:00+08:00',
      actor_name: '何秋菊',
      machine: 'TEST-PC',
      call: 'cases.register',
      subject: id,
      detail: number
    })
  })

  it('holds one entry more for each command, the set-up and each sign-in, none for a question', async () => {
    const told = (await entries(centre)).map((entry) => entry.call)
    expect(told).toEqual(['setup.create', 'session.signIn', 'cases.register'])
    await centre.call('cases.list', {})
    await centre.call('people.list', {})
    await centre.call('session.read', {})
    expect(await count(centre)).toBe(told.length)
  })

  it.each([
    ['what is filled in wrongly', 'cases.register', { ...registration(), summary: '' }],
    ['what the dictionary doesn’t know', 'cases.register', { ...registration(), channel: '飞鸽传书' }],
    ['what the post may not do', 'people.add', { name: '新人', roles: ['intake'], password }],
    ['a wrong password', 'people.changePassword', { current: 'falsch', next: 'Xinmima-2026' }],
    ['a name that does not exist', 'cases.registr', {}]
  ])('holds nothing of %s', async (_what, call, input) => {
    const before = await count(centre)
    await centre.refusal(call as CallName, input)
    expect(await count(centre)).toBe(before)
  })

  it('holds no personal data and nothing a password could be guessed from', async () => {
    const text = JSON.stringify(await entries(centre))
    for (const secret of ['赵德福', '13900000001', '51190219620314171X', password])
      expect(text).not.toContain(secret)
    await centre.signIn(owner)
    await centre.call('people.changePassword', { current: password, next: 'Xinmima-2026' })
    const [one] = (await entries(centre)).slice(-1)
    await centre.call('people.changePassword', { current: 'Xinmima-2026', next: password })
    const [other] = (await entries(centre)).slice(-1)
    expect(one).toMatchObject({ call: 'people.changePassword' })
    expect((one as unknown as { input_sha256: string }).input_sha256).toBe(
      (other as unknown as { input_sha256: string }).input_sha256
    )
  })

  it('is part of what it records: without its entry, nothing is written', async () => {
    const other = await newCentre()
    await other.signIn('何秋菊')
    await withRaw(other, (raw) =>
      raw.exec(`CREATE TRIGGER full BEFORE INSERT ON audit_entry BEGIN SELECT RAISE(ABORT, 'disk full'); END`)
    )
    const refused = await other.refusal('cases.register', registration())
    expect(refused.code).toBe('UNEXPECTED')
    const reference = /编号 (\S+) /.exec(refused.message)?.[1] ?? ''
    expect(reference).toMatch(/^[A-Z]{8}$/)
    expect(other.log.join()).toContain(`reference ${reference}: SqliteError: disk full`)
    await withRaw(other, (raw) => raw.exec('DROP TRIGGER full'))
    expect(await other.call('cases.list', {})).toMatchObject({ rows: [], total: 0 })
    const { number } = await other.call('cases.register', registration())
    expect(number).toBe('〔2026〕梁诉字第0001号')
  })
})

describe('the audit’s chain', () => {
  let centre: TestCentre
  const verify = () => centre.call('audit.verify', {})

  beforeAll(async () => {
    centre = await newCentre()
    const { id } = await caseInHandling(centre)
    await centre.signIn(owner)
    await centre.call('cases.handle', {
      caseId: id,
      happenedAt: at('04T10:00'),
      kind: '现场核查',
      text: '渗水'
    })
    await centre.signIn(administrator)
  })

  it('is whole', async () => {
    expect(await verify()).toMatchObject({ entries: await count(centre), faults: [] })
  })

  it('goes on where it ended after the app was closed', async () => {
    await centre.service.close()
    centre = openCentre(centre.folder)
    await centre.signIn(administrator)
    expect((await verify()).faults).toEqual([])
  })

  it.each([
    ['at', `'2026-11-20T09:00:00+08:00'`],
    ['actor_id', `NULL`],
    ['actor_name', `'冉永康'`],
    ['machine', `'OTHER-PC'`],
    ['call', `'cases.list'`],
    ['subject', `'01900000-0000-7000-8000-000000000999'`],
    ['detail', `detail || '。'`],
    ['input_sha256', `replace(input_sha256, substr(input_sha256, 1, 1), 'z')`],
    ['previous_hash', `hash`],
    ['hash', `previous_hash || 'x'`]
  ])('shows that %s of one entry was changed', async (column, value) => {
    const change = `UPDATE audit_entry SET ${column} = ${value} WHERE sequence = 4`
    const { faults } = await tampered(centre, (raw) => raw.exec(change), verify)
    expect(faults.join()).toMatch(/第 [45] 条/)
    expect((await verify()).faults).toEqual([])
  })

  it.each([
    ['an entry is missing', `DELETE FROM audit_entry WHERE sequence = 3`, '第 3 条起缺失'],
    ['the first entry is missing', `DELETE FROM audit_entry WHERE sequence = 1`, '第 1 条起缺失'],
    [
      'an entry is missing and the others were renumbered',
      `DELETE FROM audit_entry WHERE sequence = 3; UPDATE audit_entry SET sequence = -sequence + 1 WHERE sequence > 3; UPDATE audit_entry SET sequence = -sequence WHERE sequence < 0`,
      '第 3 条与前一条不相连'
    ],
    [
      'two entries changed places',
      `UPDATE audit_entry SET sequence = 1000 WHERE sequence = 3; UPDATE audit_entry SET sequence = 3 WHERE sequence = 4; UPDATE audit_entry SET sequence = 4 WHERE sequence = 1000`,
      '第 3 条'
    ],
    [
      'an entry was put in',
      `INSERT INTO audit_entry SELECT (SELECT max(sequence) + 1 FROM audit_entry), at, actor_id, actor_name, machine, call, subject, detail, input_sha256, previous_hash, hash || 'x', format FROM audit_entry WHERE sequence = 3`,
      '与前一条不相连'
    ]
  ])('shows that %s', async (_what, change, fault) => {
    const { faults } = await tampered(
      centre,
      (raw) => {
        raw.pragma('ignore_check_constraints = ON')
        raw.exec(change)
      },
      verify
    )
    expect(faults.join()).toContain(fault)
  })
})
