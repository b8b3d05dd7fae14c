import { beforeEach, describe, expect, it } from 'vitest'
import { createService, type Service } from '../../db/service.ts'
import { keyCost, newCentre, password } from '../support/centre.ts'
import { registration } from '../support/life.ts'

/** What goes wrong around one call – its log, its listener, the clock – is that call's alone: the next ones are answered. */
describe('a service whose surroundings fail', () => {
  let service: Service
  let failing: 'nothing' | 'clock and log' | 'listener'

  beforeEach(async () => {
    const centre = await newCentre()
    await centre.service.close()
    failing = 'nothing'
    service = createService({
      folder: centre.folder,
      keyCost,
      surroundings: {
        clock: () => {
          if (failing === 'clock and log') throw new Error('no clock')
          return new Date('2026-11-21T09:00:00+08:00')
        },
        newId: () => crypto.randomUUID(),
        machine: 'TEST-PC'
      },
      log: () => {
        if (failing === 'clock and log') throw new Error('the log is full')
      },
      onEvent: () => {
        if (failing === 'listener') throw new Error('nobody listens any more')
      }
    })
    await send('one', 'session.signIn', { name: '何秋菊', password })
  })

  const send = (seat: string, name: string, input: unknown) => service.call({ seat, name, input })

  it.each([
    ['a gate', 'session.signIn', { name: '罗建国', password }],
    ['a command', 'cases.register', registration()],
    ['a query', 'cases.list', {}]
  ])('answers that %s failed, and goes on', async (_what, name, input) => {
    failing = 'clock and log'
    expect(await send('two', name, input)).toMatchObject({ ok: false })
    expect(await send('one', name, input)).toMatchObject({ ok: false, error: { code: 'UNEXPECTED' } })
    failing = 'nothing'
    await send('one', 'session.signIn', { name: '何秋菊', password })
    expect(await send('one', 'cases.list', {})).toMatchObject({ ok: true })
    expect(await send('one', 'cases.register', registration())).toMatchObject({ ok: true })
    expect(await send('two', 'session.signIn', { name: '罗建国', password })).toMatchObject({ ok: true })
    expect(await send('two', 'cases.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
    await service.close()
  })

  it('says what was done, though nobody could be told of the change', async () => {
    failing = 'listener'
    expect(await send('one', 'cases.register', registration())).toMatchObject({ ok: true })
    expect(await send('one', 'session.signOut', {})).toMatchObject({ ok: true })
    failing = 'nothing'
    expect(await send('one', 'session.signIn', { name: '何秋菊', password })).toMatchObject({ ok: true })
    expect(await send('one', 'cases.list', {})).toMatchObject({ ok: true, value: { total: 1 } })
  })
})
