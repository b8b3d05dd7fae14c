import Sqlite from 'better-sqlite3'
import { join } from 'node:path'
import type * as crypto from 'node:crypto'
import { expect, it, vi } from 'vitest'
import { openDatabase } from '../../db/connection.ts'
import { administrator, newCentre, password } from '../support/centre.ts'
import { keyOf } from '../support/raw.ts'

/** Deriving a key from a password takes half a second by design: nobody else may wait for it. */

const derivation = vi.hoisted(() => ({ begins: () => {} }))
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>()
  const scrypt = (...args: Parameters<typeof crypto.scrypt>) => {
    derivation.begins()
    real.scrypt(...args)
  }
  return { ...real, scrypt }
})

const next = 'Xinmima-2026'

it('another program can write while a password is being checked or a new one prepared', async () => {
  const centre = await newCentre()
  await centre.signIn(administrator)
  const id = await centre.id('何秋菊')
  const other = openDatabase(Sqlite, join(centre.folder, 'data.sqlite'), await keyOf(centre))
  other.pragma('busy_timeout = 0')
  const moments: string[] = []
  const during = async (call: string, made: Promise<unknown>) => {
    derivation.begins = () => {
      try {
        other.exec('BEGIN IMMEDIATE; ROLLBACK')
        moments.push(`${call}: free`)
      } catch (error) {
        moments.push(`${call}: ${String(error)}`)
      }
    }
    await made
    derivation.begins = () => {}
  }
  const account = { title: '', roles: ['intake' as const] }
  await during('change', centre.call('people.changePassword', { current: password, next }))
  await during('add', centre.call('people.add', { ...account, name: '向新来', password }))
  await centre.call('people.update', { ...account, id, active: false })
  await during('back', centre.call('people.update', { ...account, id, active: true, password }))
  other.close()
  expect(moments).toEqual(['change: free', 'change: free', 'add: free', 'back: free'])
})
