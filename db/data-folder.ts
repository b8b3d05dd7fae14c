import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { openVault, type Vault } from './attachments/vault.ts'
import { kyselyOver, loadSqlite, openDatabase } from './connection.ts'
import { problem } from './errors.ts'
import {
  createKeyring,
  openWithPassword,
  openWithRecoveryCode,
  readKeyring,
  usualCost,
  withoutSlot,
  withSlot,
  writeKeyring,
  type KeyCost,
  type Keyring
} from './keys/keyring.ts'
import type { KeyAccess } from './context.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'

const dataNames = ['data.sqlite', 'data.sqlite-wal', 'data.sqlite-shm', 'attachments']

/** The data while someone is signed in. */
export interface OpenData {
  writer: Kysely<Schema>
  reader: Kysely<Schema>
  vault: Vault
}

/**
 * The folder on disk: `keyring.json`, `data.sqlite` and `attachments/`. It is closed (encrypted, no key in
 * memory) or open.
 */
export class DataFolder {
  readonly path: string
  private readonly cost: KeyCost
  /** As last read; null or undefined is looked up again. */
  private readRing: Keyring | null | undefined
  private key: Buffer | null = null
  private databases: Database.Database[] = []
  private opened: OpenData | null = null

  constructor(path: string, cost: KeyCost = usualCost) {
    this.path = path
    this.cost = cost
  }

  private get keyring(): Keyring | null {
    this.readRing ??= readKeyring(this.keyringFile)
    return this.readRing
  }

  get databaseFile(): string {
    return join(this.path, 'data.sqlite')
  }

  private get keyringFile(): string {
    return join(this.path, 'keyring.json')
  }

  get isEmpty(): boolean {
    return this.keyring === null
  }

  get isSample(): boolean {
    return this.keyring?.sample ?? false
  }

  get open(): OpenData | null {
    return this.opened
  }

  /** Key of the open data, as the integrity check needs it to read the file by itself. */
  get openKey(): Buffer | null {
    return this.key
  }

  /**
   * Makes a new database, lets `fill` write its first rows and only then writes the key ring: a set-up that
   * breaks off leaves an empty folder, not half a centre.
   */
  async create(
    sample: boolean,
    accounts: { name: string; password: string }[],
    fill: (data: OpenData) => Promise<void>
  ): Promise<string> {
    if (this.keyring) throw problem('ALREADY_SET_UP')
    mkdirSync(this.path, { recursive: true })
    this.setAside()
    const { keyring, key, recoveryCode } = await createKeyring(this.cost, sample)
    let ring = keyring
    for (const account of accounts)
      ring = await withSlot(ring, key, account.name, account.password, this.cost)
    await this.openWith(key)
    try {
      if (this.opened) await this.fillWhole(this.opened, fill)
      writeKeyring(this.keyringFile, ring)
      this.readRing = ring
    } finally {
      await this.close()
    }
    return recoveryCode
  }

  /**
   * Nothing counts before the key ring is written, so the first rows needn't reach the disk one by one; they
   * all have when this returns.
   */
  private async fillWhole(data: OpenData, fill: (data: OpenData) => Promise<void>): Promise<void> {
    const [writing] = this.databases
    writing?.pragma('synchronous = OFF')
    await fill(data)
    writing?.pragma('synchronous = FULL')
    writing?.pragma('wal_checkpoint(TRUNCATE)')
  }

  /** Opens with an account's password; false where name or password is wrong. */
  async openWithPassword(name: string, password: string): Promise<boolean> {
    return this.openIfKey(await openWithPassword(this.ring, name, password))
  }

  async openWithRecoveryCode(code: string): Promise<boolean> {
    return this.openIfKey(await openWithRecoveryCode(this.ring, code))
  }

  get keys(): KeyAccess {
    return {
      isPassword: async (name, password) => (await openWithPassword(this.ring, name, password)) !== null,
      preparePassword: async (name, password) => {
        if (!this.key) throw problem('NOT_SIGNED_IN')
        const slot = (await withSlot(this.ring, this.key, name, password, this.cost)).slots.at(-1)
        return () => {
          const others = this.ring.slots.filter((one) => one.id !== slot?.id)
          this.replaceRing({ ...this.ring, slots: slot ? [...others, slot] : others })
        }
      },
      revoke: (name) => {
        this.replaceRing(withoutSlot(this.ring, name))
      }
    }
  }

  /** Closes the data; the key is wiped. */
  async close(): Promise<void> {
    const open = this.opened
    this.opened = null
    if (open) {
      await open.reader.destroy()
      await open.writer.destroy()
    }
    for (const database of this.databases) database.close()
    this.databases = []
    this.key?.fill(0)
    this.key = null
  }

  /** Throws everything away. Whether it may be is said by the encrypted data alone: anybody can write to the ring. */
  async erase(): Promise<void> {
    await this.close()
    rmSync(this.keyringFile, { force: true })
    this.readRing = null
    this.eraseFiles()
  }

  private get ring(): Keyring {
    if (!this.keyring) throw problem('NOT_SET_UP')
    return this.keyring
  }

  private replaceRing(ring: Keyring): void {
    writeKeyring(this.keyringFile, ring)
    this.readRing = ring
  }

  private async openIfKey(key: Buffer | null): Promise<boolean> {
    if (!key) return false
    if (this.opened) {
      key.fill(0)
      return true
    }
    // SQLite would make a missing or empty file anew, and the centre would seem to have lost everything.
    if (!statSync(this.databaseFile, { throwIfNoEntry: false })?.size) throw problem('DATABASE_UNREADABLE')
    await this.openWith(key)
    return true
  }

  private async openWith(key: Buffer): Promise<void> {
    await this.close()
    const Sqlite = await loadSqlite()
    const writing = openDatabase(Sqlite, this.databaseFile, key)
    this.databases.push(writing)
    try {
      migrate(writing)
      const reading = openDatabase(Sqlite, this.databaseFile, key, { readonly: true })
      this.databases.push(reading)
      this.key = key
      this.opened = {
        writer: kyselyOver(writing),
        reader: kyselyOver(reading),
        vault: openVault(join(this.path, 'attachments'), key)
      }
      await sql`SELECT 1`.execute(this.opened.reader)
    } catch (error) {
      await this.close()
      throw error
    }
  }

  private eraseFiles(): void {
    for (const name of dataNames) rmSync(join(this.path, name), { recursive: true, force: true })
  }

  /**
   * Data without a key ring is a set-up that broke off, or years of work whose key ring was lost: it is moved
   * out of the way, never deleted.
   */
  private setAside(): void {
    const names = dataNames.filter((name) => existsSync(join(this.path, name)))
    if (names.length === 0) return
    let number = 1
    while (existsSync(join(this.path, `set-aside-${number}`))) number++
    const place = join(this.path, `set-aside-${number}`)
    mkdirSync(place)
    for (const name of names) renameSync(join(this.path, name), join(place, name))
  }
}
