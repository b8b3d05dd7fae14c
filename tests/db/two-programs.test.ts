import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { kyselyOver, openDatabase } from '../../db/connection.ts'
import { createService } from '../../db/service.ts'
import type { AppEvent } from '../../db/wire.ts'
import { registerTogether } from '../../scripts/bench/two-programs.ts'
import { keyCost, newCentre, openCentre, password } from '../support/centre.ts'
import { registration } from '../support/life.ts'
import { keyOf } from '../support/raw.ts'

describe('two programs on one folder', () => {
  it('write at the same time: none refused, none lost, the audit whole', async () => {
    expect(await registerTogether(25)).toEqual({ sent: 50, refused: [], lost: 0, faults: [] })
  })

  it('wait for each other’s transaction, and queries go on meanwhile', async () => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    const other = openDatabase(Sqlite, join(centre.folder, 'data.sqlite'), await keyOf(centre))
    other.exec('BEGIN IMMEDIATE')
    const waiting = centre.call('cases.register', registration())
    expect((await centre.call('cases.list', {})).total).toBe(0)
    other.exec('COMMIT')
    expect((await waiting).number).toBe('〔2026〕梁诉字第0001号')
    other.close()
  })

  it.each([
    ['retired', 'UPDATE account SET active = 0 WHERE name = ?', 'NOT_SIGNED_IN'],
    [
      'given another post',
      `UPDATE account_role SET role = 'mediator' WHERE account_id = (SELECT id FROM account WHERE name = ?)`,
      'NOT_PERMITTED'
    ]
  ])('refuse what somebody asked who is %s before it is written', async (_what, change, code) => {
    const centre = await newCentre()
    await centre.signIn('何秋菊')
    const other = openDatabase(Sqlite, join(centre.folder, 'data.sqlite'), await keyOf(centre))
    other.exec('BEGIN IMMEDIATE')
    other.prepare(change).run('何秋菊')
    const waiting = centre.send('cases.register', registration())
    expect((await centre.call('cases.list', {})).total).toBe(0)
    other.exec('COMMIT')
    expect(await waiting).toMatchObject({ ok: false, error: { code } })
    expect(other.prepare('SELECT count(*) FROM cases').pluck().get()).toBe(0)
    other.close()
  })

  it('say so when the other one never ends', async () => {
    const centre = await newCentre()
    const file = join(centre.folder, 'data.sqlite')
    const other = openDatabase(Sqlite, file, await keyOf(centre))
    const database = openDatabase(Sqlite, file, await keyOf(centre))
    const impatient = kyselyOver(database, 100)
    other.exec('BEGIN IMMEDIATE')
    const written = impatient
      .transaction()
      .execute((db) => db.updateTable('centre').set({ name: '别处' }).execute())
    await expect(written).rejects.toMatchObject({ code: 'DATABASE_BUSY' })
    other.exec('ROLLBACK')
    await impatient.destroy()
    other.close()
  })

  it('notice what the other wrote, and not what they wrote themselves', async () => {
    const centre = await newCentre()
    const events: AppEvent[] = []
    let wake: () => void = () => undefined
    const screen = createService({
      folder: centre.folder,
      keyCost,
      surroundings: {
        clock: () => new Date(centre.now),
        newId: crypto.randomUUID.bind(crypto),
        machine: 'A'
      },
      watchEveryMs: 10,
      onEvent: (event) => {
        events.push(event)
        wake()
      }
    })
    const send = (name: string, input: unknown) => screen.call({ seat: 'window', name, input })
    await send('session.signIn', { name: '何秋菊', password })
    await send('cases.register', registration())
    const other = openCentre(centre.folder, crypto.randomUUID.bind(crypto))
    await other.signIn('何秋菊')
    await other.call('cases.register', registration())
    while (!events.some((event) => event.type === 'changed' && event.lists === 'all')) {
      await new Promise<void>((resolve) => (wake = resolve))
    }
    const told = events.flatMap((event) => (event.type === 'changed' ? [event.lists] : []))
    expect(told).toEqual([['cases', 'audit'], 'all'])
    await screen.close()
    await other.service.close()
  })
})
