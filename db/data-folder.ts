import type Database from 'better-sqlite3'
import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { openVault, type Vault } from './attachments/vault.ts'
import { kyselyOver, loadSqlite, openAlone, openDatabase, type Reader } from './connection.ts'
import { eraseData, holdsData } from './data-files.ts'
import { problem } from './errors.ts'
import { homeOf, type Home } from './home.ts'
import {
  createKeyring,
  opensForOneOf,
  openWithPassword,
  openWithRecoveryCode,
  readKeyring,
  usualCost,
  withSlot,
  writeKeyring,
  type KeyCost,
  type Keyring
} from './keys/keyring.ts'
import { keyAccess } from './keys/key-access.ts'
import type { KeyAccess } from './context.ts'
import { migrate } from './migrate.ts'
import { fileSaltOf, forgetMark, holdMark, isHalf, nameHalf, newFileSalt } from './set-up-mark.ts'
import type { Schema } from './schema.ts'

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
  /** Of the ring the data was opened with. */
  private salt: string | null = null
  private databases: Database.Database[] = []
  private opened: OpenData | null = null
  /** Of the open data. */
  private home: Home | null = null

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

  /** There while a set-up or an erasure is under way: only the database it names may be taken for nothing. */
  private get markFile(): string {
    return join(this.path, 'setting-up')
  }

  /**
   * The ring, or null where nothing was ever set up here or a set-up broke off: the one answer to whether there is a
   * centre.
   *
   * @throws KEYRING_MISSING when there is data and no ring: years of work are never taken for none
   * @throws FOLDER_UNREADABLE when the system does not say what is there
   * @throws FOLDER_GONE when the data is open and lies elsewhere by now
   */
  private get ringIfSetUp(): Keyring | null {
    const { keyring } = this
    if (keyring) return keyring
    this.home?.()
    if (holdsData(this.path) && !isHalf(this.markFile, this.path)) throw problem('KEYRING_MISSING', this.path)
    return null
  }

  /** Nothing was ever set up here, or a set-up broke off; throws as {@link ringIfSetUp} does. */
  get isEmpty(): boolean {
    return this.ringIfSetUp === null
  }

  private mustBeEmpty(): void {
    if (!this.isEmpty) throw problem('ALREADY_SET_UP')
  }

  /**
   * Whether the ring says that this is a sample and the password opens it for one of these names. Anybody can write
   * into the ring; only a password that really opens it is told on the sign-in screen.
   */
  async isSampleFor(names: readonly string[], password: string): Promise<boolean> {
    const ring = this.keyring
    return ring?.sample === true && opensForOneOf(ring, names, password)
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
   * @throws SET_UP_ELSEWHERE while another program sets up the same folder
   */
  async create(
    sample: boolean,
    accounts: { name: string; password: string }[],
    fill: (data: OpenData) => Promise<void>
  ): Promise<string> {
    this.mustBeEmpty()
    mkdirSync(this.path, { recursive: true })
    const release = await holdMark(this.markFile)
    try {
      // Once more: another program may have finished its set-up just before the mark was ours.
      this.mustBeEmpty()
      eraseData(this.path)
      const { keyring, key, recoveryCode } = await createKeyring(this.cost, sample)
      let ring = keyring
      for (const account of accounts)
        ring = await withSlot(ring, key, account.name, account.password, this.cost)
      const newSalt = newFileSalt()
      nameHalf(this.markFile, newSalt)
      await this.openWith(key, ring.salt, newSalt)
      if (this.opened) await this.fillWhole(this.opened, fill)
      writeKeyring(this.keyringFile, ring)
      return recoveryCode
    } finally {
      await this.close()
      release()
      if (existsSync(this.keyringFile)) forgetMark(this.markFile)
    }
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
    const { ring } = this
    return this.openIfKey(await openWithPassword(ring, name, password), ring.salt)
  }

  async openWithRecoveryCode(code: string): Promise<boolean> {
    const { ring } = this
    return this.openIfKey(await openWithRecoveryCode(ring, code), ring.salt)
  }

  get keys(): KeyAccess {
    return keyAccess({
      file: this.keyringFile,
      salt: () => this.salt,
      cost: this.cost,
      key: () => this.key,
      mustBeHome: () => this.home?.(),
      writer: () => this.opened?.writer ?? null
    })
  }

  /**
   * Reads one moment of the data, however long that takes, on a connection of its own: nobody waits for it, and what is
   * written meanwhile is not seen.
   */
  async readTogether<T>(work: (db: Reader) => Promise<T>): Promise<T> {
    if (!this.key) throw problem('NOT_SIGNED_IN')
    this.home?.()
    const database = openDatabase(await loadSqlite(), this.databaseFile, this.key, { readonly: true })
    const db = kyselyOver(database)
    try {
      await sql`BEGIN`.execute(db)
      return await work(db)
    } finally {
      await db.destroy()
      if (database.open) database.close()
    }
  }

  /** Closes the data; the key is wiped. */
  async close(): Promise<void> {
    const open = this.opened
    this.opened = null
    this.home = null
    if (open) {
      await open.reader.destroy()
      await open.writer.destroy()
    }
    for (const database of this.databases) database.close()
    this.databases = []
    this.key?.fill(0)
    this.key = null
    this.salt = null
  }

  /**
   * Throws the open data away. Whether it may be is said by the encrypted data alone: anybody can write to the ring.
   *
   * @throws OPEN_ELSEWHERE while another program has it open: nothing is erased, and it stays open here
   * @throws FOLDER_GONE where what lies here is not what is open
   */
  async erase(): Promise<void> {
    const { key: openKey, salt } = this
    if (!openKey || !salt) throw problem('NOT_SIGNED_IN')
    this.home?.()
    const release = await holdMark(this.markFile)
    const key = Buffer.from(openKey)
    try {
      await this.close()
      const alone = await openAlone(this.databaseFile, key)
      nameHalf(this.markFile, fileSaltOf(this.databaseFile))
      rmSync(this.keyringFile, { force: true })
      alone.close()
      eraseData(this.path)
      key.fill(0)
    } catch (error) {
      if (this.keyring) await this.openWith(key, salt)
      throw error
    } finally {
      release()
      if (existsSync(this.keyringFile) || !holdsData(this.path)) forgetMark(this.markFile)
    }
  }

  private get ring(): Keyring {
    const ring = this.ringIfSetUp
    if (!ring) throw problem('NOT_SET_UP')
    return ring
  }

  private async openIfKey(key: Buffer | null, salt: string): Promise<boolean> {
    if (!key) return false
    if (this.opened) {
      key.fill(0)
      // Another centre was set up here under the open data's feet.
      if (salt !== this.salt) throw problem('DATABASE_UNREADABLE', this.path)
      return true
    }
    // SQLite would make a missing or empty file anew, and the centre would seem to have lost everything.
    if (!statSync(this.databaseFile, { throwIfNoEntry: false })?.size)
      throw problem('DATABASE_UNREADABLE', this.path)
    await this.openWith(key, salt)
    // Left by a set-up that was killed after its last file: beside it, a centre that loses its ring would seem worthless.
    forgetMark(this.markFile)
    return true
  }

  private async openWith(key: Buffer, salt: string, newSalt = ''): Promise<void> {
    await this.close()
    const Sqlite = await loadSqlite()
    const writing = openDatabase(Sqlite, this.databaseFile, key, { newSalt })
    this.databases.push(writing)
    try {
      migrate(writing)
      const reading = openDatabase(Sqlite, this.databaseFile, key, { readonly: true })
      this.databases.push(reading)
      this.key = key
      this.salt = salt
      this.home = homeOf(this.databaseFile)
      this.opened = {
        writer: kyselyOver(writing),
        reader: kyselyOver(reading),
        vault: openVault(join(this.path, 'attachments'), key, this.home)
      }
      await sql`SELECT 1`.execute(this.opened.reader)
    } catch (error) {
      await this.close()
      throw error
    }
  }
}
