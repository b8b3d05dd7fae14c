import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { openVault, type Vault } from './attachments/vault.ts'
import { kyselyOver, loadSqlite, openDatabase } from './connection.ts'
import { problem } from './errors.ts'
import {
  createKeyring,
  hasSlot,
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
import { writeFileWhole } from './durable-file.ts'
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
  private key: Buffer | null = null
  private databases: Database.Database[] = []
  private opened: OpenData | null = null

  constructor(path: string, cost: KeyCost = usualCost) {
    this.path = path
    this.cost = cost
  }

  /** Read each time: another program may have written it. */
  private get keyring(): Keyring | null {
    return readKeyring(this.keyringFile)
  }

  get databaseFile(): string {
    return join(this.path, 'data.sqlite')
  }

  private get keyringFile(): string {
    return join(this.path, 'keyring.json')
  }

  /** There while a set-up or an erasure is under way: only what lies beside it may be taken for nothing. */
  private get markFile(): string {
    return join(this.path, 'setting-up')
  }

  /**
   * Nothing was ever set up here, or a set-up broke off.
   *
   * @throws KEYRING_MISSING when there is data and no ring: years of work are never taken for none
   */
  get isEmpty(): boolean {
    if (this.keyring) return false
    const left = dataNames.some((name) => existsSync(join(this.path, name)))
    if (left && !existsSync(this.markFile)) throw problem('KEYRING_MISSING')
    return true
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
   * breaks off leaves a folder that says so, not half a centre, and the next one begins anew.
   *
   * @throws ALREADY_SET_UP, KEYRING_MISSING: what lies there is not touched
   */
  async create(
    sample: boolean,
    accounts: { name: string; password: string }[],
    fill: (data: OpenData) => Promise<void>
  ): Promise<string> {
    if (!this.isEmpty) throw problem('ALREADY_SET_UP')
    mkdirSync(this.path, { recursive: true })
    writeFileWhole(this.markFile, Buffer.from('kuaichu'))
    this.eraseFiles()
    const { keyring, key, recoveryCode } = await createKeyring(this.cost, sample)
    let ring = keyring
    for (const account of accounts)
      ring = await withSlot(ring, key, account.name, account.password, this.cost)
    await this.openWith(key)
    try {
      if (this.opened) await this.fillWhole(this.opened, fill)
      writeKeyring(this.keyringFile, ring)
      rmSync(this.markFile)
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
          this.changeRing((ring) => {
            const others = ring.slots.filter((one) => one.id !== slot?.id)
            return { ...ring, slots: slot ? [...others, slot] : others }
          })
        }
      },
      hasPassword: (name) => hasSlot(this.ring, name),
      revoke: (name) => {
        this.changeRing((ring) => withoutSlot(ring, name))
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
    writeFileWhole(this.markFile, Buffer.from('kuaichu'))
    rmSync(this.keyringFile, { force: true })
    this.eraseFiles()
    rmSync(this.markFile)
  }

  private get ring(): Keyring {
    if (!this.keyring) throw problem('NOT_SET_UP')
    return this.keyring
  }

  /**
   * Reads the ring once more, changes it and writes it whole, while no other program writes to this folder: the
   * database's own lock keeps the two from overwriting each other's slots.
   */
  private changeRing(change: (ring: Keyring) => Keyring): void {
    const [writing] = this.databases
    if (!writing) throw problem('NOT_SIGNED_IN')
    const swap = () => {
      writeKeyring(this.keyringFile, change(this.ring))
    }
    if (writing.inTransaction) swap()
    else writing.transaction(swap).immediate()
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
}
