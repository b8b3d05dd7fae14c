import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { holdsBytes } from '../../db/acts/acts.store.ts'
import type { Answer } from '../../db/wire.ts'
import { administrator, newCentre, openCentre, password, type TestCentre } from '../support/centre.ts'
import { caseInHandling, owner, registration } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

const registered = (answer: Answer) => (answer as { value: { id: string; number: string } }).value
const code = (answer: Answer) => (answer.ok ? 'ok' : answer.error.code)

describe('a form sent twice', () => {
  let centre: TestCentre
  let act = ''
  beforeEach(async () => {
    centre = await newCentre()
    act = randomUUID()
    await centre.signIn('何秋菊')
  })

  const total = async (of = centre) => (await of.call('cases.list', {})).total
  const register = (of = centre, change = {}) => of.send('cases.register', registration(change), act)
  const entries = () =>
    withRaw(centre, (raw) => raw.prepare('SELECT count(*) FROM audit_entry').pluck().get() as number)

  it('is one case with the same answer, one after the other', async () => {
    const first = await register()
    const before = await entries()
    expect(await register()).toEqual(first)
    expect(await total()).toBe(1)
    expect(await entries()).toBe(before)
  })

  it('is one case when its id comes back in capitals', async () => {
    const first = await register()
    expect(await centre.send('cases.register', registration(), act.toUpperCase())).toEqual(first)
    expect(await total()).toBe(1)
  })

  it('is one case however many arrive at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => register()))
    expect(new Set(answers.map((answer) => registered(answer).number)).size).toBe(1)
    expect(await total()).toBe(1)
  })

  it('is one case when two programs send it at once, and after a restart', async () => {
    const other = openCentre(centre.folder, randomUUID)
    await other.signIn('何秋菊')
    const answers = await Promise.all([register(), register(other), register(), register(other)])
    expect(new Set(answers.map((answer) => registered(answer).id)).size).toBe(1)
    await centre.service.close()
    await other.service.close()
    const reopened = openCentre(centre.folder, randomUUID)
    await reopened.signIn('何秋菊')
    expect(await register(reopened)).toEqual(answers[0])
    expect(await total(reopened)).toBe(1)
  })

  it('is two cases without an id, or with two', async () => {
    await centre.call('cases.register', registration())
    await centre.call('cases.register', registration())
    await register()
    expect(await total()).toBe(3)
  })

  it.each([
    ['with other words in it', () => register(centre, { summary: '另一件事' })],
    [
      'for another call',
      () => centre.send('centre.addDictionaryValue', { kind: 'room', value: '三室' }, act)
    ],
    [
      'by another person',
      async () => {
        await centre.signIn(administrator)
        await centre.call('people.update', {
          id: await centre.id(administrator),
          title: '',
          roles: ['administrator', 'intake'],
          active: true
        })
        return register()
      }
    ]
  ])('%s under the same id is refused', async (what, again) => {
    await register()
    if (what === 'for another call') await centre.signIn(administrator)
    expect(code(await again())).toBe('ACT_MISMATCH')
    expect(await total()).toBe(1)
  })

  it('may be mended under the same id as long as it was not done', async () => {
    expect(code(await register(centre, { channel: '飞鸽传书' }))).toBe('UNKNOWN_DICTIONARY_VALUE')
    expect(code(await register())).toBe('ok')
  })

  it.each([
    'zweimal',
    '00000000-0000-0000-0000-000000000000',
    'ffffffff-ffff-ffff-ffff-ffffffffffff',
    'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'
  ])('is refused when its id is none: %s', async (id) => {
    const refused = await centre.send('cases.register', registration(), id)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'INVALID_INPUT', fields: [{ path: ['act'] }] }
    })
    expect(await total()).toBe(0)
  })

  it('is one step of handling too', async () => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(owner)
    const step = { caseId, happenedAt: '2026-08-04T10:00:00+08:00', kind: '现场核查', text: '渗水' }
    const twice = await Promise.all([1, 2].map(() => centre.send('cases.handle', step, act)))
    expect(twice[0]).toEqual(twice[1])
    const { timeline } = await centre.call('cases.read', { caseId })
    expect(timeline.filter((event) => event.kind === 'handled')).toHaveLength(1)
  })

  it('changes a password once: the second time it is not asked for the old one', async () => {
    const change = { current: password, next: 'Xinmima-2026' }
    const first = await centre.send('people.changePassword', change, act)
    expect(first).toEqual({ ok: true, value: {} })
    expect(await centre.send('people.changePassword', change, act)).toEqual(first)
  })

  it('is not answered as done when what follows the commit failed', async () => {
    const change = { current: password, next: 'Xinmima-2026' }
    const inTheWay = join(centre.folder, `keyring.json.${process.pid}.part`)
    mkdirSync(inTheWay)
    expect(code(await centre.send('people.changePassword', change, act))).toBe('AFTER_COMMIT_FAILED')
    rmdirSync(inTheWay)
    expect(code(await centre.send('people.changePassword', change, act))).toBe('AFTER_COMMIT_FAILED')
    expect(code(await centre.send('people.changePassword', change, randomUUID()))).toBe('ok')
  })

  it('claims nothing when the program died before what follows the commit', async () => {
    await centre.service.close()
    const change = { current: password, next: 'Xinmima-2026' }
    const program = join(import.meta.dirname, '../support/killed-at-ring-program.ts')
    const killed = spawnSync(process.execPath, [program, centre.folder, '何秋菊', change.next, act])
    expect([killed.signal, String(killed.stdout)]).toEqual(['SIGKILL', ''])
    const after = openCentre(centre.folder)
    await after.signIn('何秋菊')
    expect(code(await after.send('people.changePassword', change, act))).toBe('AFTER_COMMIT_FAILED')
    expect(code(await after.send('people.changePassword', change, randomUUID()))).toBe('ok')
    await after.service.close()
  })

  it('leaves nothing of passwords and files among the kept answers', async () => {
    await centre.signIn(administrator)
    const hired = { name: '新人', title: '', roles: ['intake'], password }
    await centre.send('people.add', hired, act)
    const kept = await withRaw(centre, (raw) => JSON.stringify(raw.prepare('SELECT * FROM act').all()))
    expect(kept).toContain(act)
    expect(kept).not.toContain(password)
  })
})

describe('bytes in an answer', () => {
  it.each([
    [{ name: 'x', bytes: new Uint8Array(1) }, true],
    [[{ inner: [Buffer.from('x')] }], true],
    [{ name: 'x', list: [1, null, { a: 'b' }] }, false],
    [null, false]
  ])('%j: %s', (value, holds) => {
    expect(holdsBytes(value)).toBe(holds)
  })
})
