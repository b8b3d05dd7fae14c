import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { administrator, newCentre, password, type TestCentre } from '../support/centre.ts'
import { owner, registration } from '../support/life.ts'
import { keyOf, withRaw } from '../support/raw.ts'

const wrong = 'Falsch-2026'

describe('two seats over one folder', () => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await newCentre()
  })

  const at = async <T>(seat: string, work: () => Promise<T>): Promise<T> => {
    const before = centre.seat
    centre.seat = seat
    // The seat is read when a call is made, before anything is awaited.
    const result = work()
    centre.seat = before
    return result
  }
  const person = (seat: string) => at(seat, () => centre.call('session.read', {}))
  const state = async () => (await centre.call('setup.state', {})).state
  const send = (seat: string, name: string, input: unknown) => at(seat, () => centre.send(name, input))
  const signIn = (seat: string, name: string, word = password) =>
    send(seat, 'session.signIn', { name, password: word })
  const registrars = () =>
    withRaw(centre, (raw) =>
      raw
        .prepare(`SELECT actor_name FROM audit_entry WHERE call = 'cases.register' ORDER BY sequence`)
        .pluck()
        .all()
    )

  it('have each their own person', async () => {
    await signIn('one', '何秋菊')
    await signIn('two', owner)
    expect(await person('one')).toMatchObject({ name: '何秋菊' })
    expect(await person('two')).toMatchObject({ name: owner })
    expect(await send('two', 'cases.register', registration())).toMatchObject({
      error: { code: 'NOT_PERMITTED' }
    })
    expect(await send('one', 'cases.register', registration())).toMatchObject({ ok: true })
    expect(await send('three', 'cases.list', {})).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
  })

  it('keep the data open until the last one signs out', async () => {
    await signIn('one', '何秋菊')
    await signIn('two', owner)
    await send('one', 'session.signOut', {})
    expect(await state()).toBe('open')
    expect(await person('one')).toBeNull()
    expect(await send('two', 'cases.list', {})).toMatchObject({ ok: true })
    await send('two', 'session.signOut', {})
    expect(await state()).toBe('locked')
  })

  it('are told of a lock each for itself', async () => {
    await signIn('one', '何秋菊')
    await signIn('two', owner)
    await send('one', 'session.signOut', {})
    expect(centre.eventsFor('two')).not.toContainEqual({ type: 'signedOut', reason: 'locked' })
    expect(centre.eventsFor('one')).toContainEqual({ type: 'signedOut', reason: 'locked' })
  })

  it('don’t lock each other by a wrong password', async () => {
    await signIn('one', '何秋菊')
    expect(await signIn('two', owner, wrong)).toMatchObject({ error: { code: 'WRONG_CREDENTIALS' } })
    expect(await send('one', 'cases.list', {})).toMatchObject({ ok: true })
    expect(await signIn('one', '何秋菊', wrong)).toMatchObject({ error: { code: 'WRONG_CREDENTIALS' } })
    expect(await state()).toBe('locked')
  })

  it('all lose a sample centre that is discarded', async () => {
    const { openCentre } = await import('../support/centre.ts')
    centre = openCentre()
    const tried = await centre.call('setup.trySample', {})
    await signIn('one', '何秋菊', tried.password)
    await signIn('two', tried.administrator, tried.password)
    expect(await send('two', 'setup.discardSample', {})).toMatchObject({ ok: true })
    expect(await person('one')).toBeNull()
  })

  it('record what waits behind another’s sign-in as its own caller’s', async () => {
    await signIn('one', '何秋菊')
    const change = send('one', 'session.signIn', { name: administrator, password })
    const waiting = send('one', 'cases.register', registration())
    expect(await change).toMatchObject({ ok: true })
    expect(await waiting).toMatchObject({ ok: true })
    expect(await registrars()).toEqual(['何秋菊'])
    // The next one is the administrator’s, who may not register.
    expect(await send('one', 'cases.register', registration())).toMatchObject({
      error: { code: 'NOT_PERMITTED' }
    })
  })

  it.each([
    ['a sign-in that waits behind a command', true],
    ['a sign-in that waits itself', false]
  ])('look things up while another program writes, whatever waits for it: %s', async (_what, behind) => {
    await signIn('one', '何秋菊')
    await signIn('three', owner)
    const other = openDatabase(Sqlite, join(centre.folder, 'data.sqlite'), await keyOf(centre))
    other.exec('BEGIN IMMEDIATE')
    const written = behind ? send('one', 'cases.register', registration()) : null
    const entered = signIn('two', '罗建国')
    let isOver = false
    void entered.finally(() => (isOver = true))
    for (let asked = 0; asked < 5; asked += 1) {
      expect(await send('three', 'cases.list', {})).toMatchObject({ ok: true, value: { total: 0 } })
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(isOver).toBe(false)
    other.exec('COMMIT')
    other.close()
    expect(await entered).toMatchObject({ ok: true })
    if (written) expect(await written).toMatchObject({ ok: true })
  })

  it('finish what was asked before a lock, and take nothing that comes after it', async () => {
    await signIn('one', '何秋菊')
    const before = send('one', 'cases.register', registration())
    const lock = send('one', 'session.signOut', {})
    const after = send('one', 'cases.register', registration())
    const next = signIn('one', '何秋菊')
    expect(await before).toMatchObject({ ok: true })
    expect(await lock).toMatchObject({ ok: true })
    expect(await after).toMatchObject({ error: { code: 'NOT_SIGNED_IN' } })
    expect(await next).toMatchObject({ ok: true })
    expect(await registrars()).toEqual(['何秋菊'])
  })

  it('race: eight seats at once, each entry under its own name', async () => {
    const names = ['何秋菊', owner, '岳明远', '谯文芳']
    const seats = Array.from({ length: 8 }, (_, index) => `seat ${index}`)
    await Promise.all(seats.map((seat, index) => signIn(seat, names[index % 4] ?? '')))
    const answers = await Promise.all(
      seats.map((seat) => send(seat, 'cases.register', registration({ summary: seat })))
    )
    expect(answers.map((answer) => answer.ok)).toEqual(seats.map((_, index) => index % 4 === 0))
    expect(await registrars()).toEqual(['何秋菊', '何秋菊'])
  })
})
