import type { CallName, Input, Value } from './api.ts'
import type { Clock, Moment } from './calendar/moment.ts'
import type { Reader, Writer } from './connection.ts'
import type { DataFolder } from './data-folder.ts'
import type { Shortfall } from './errors.ts'
import type { Vault } from './attachments/vault.ts'
import type { JobView } from './jobs/job.ts'
import type { Actor } from './people/actor.ts'

/** What rules may not make themselves: time, ids, the machine's name. */
export interface Surroundings {
  clock: Clock
  newId: () => string
  machine: string
}

/** What the audit entry of a command says beyond who called what, when and with which input. */
export interface AuditNote {
  /** The id of the case or account it is about. */
  subject?: string
  /** In words, without personal data of citizens. */
  detail?: string
}

/** Something done outside the database: to the key ring, to a file. */
export type Effect = () => void | Promise<void>

/**
 * Takes such a thing back, inside a transaction of its own: what another program holds by now can be looked up in `db`, and
 * none can begin to hold it meanwhile.
 */
export type Undo = (db: Writer) => void | Promise<void>

/** A new password in the place of one that was shown to be known. */
interface PasswordChange {
  /** Whether that one still is the account's: another program may have changed it since. */
  stillCurrent: () => boolean
  /** @throws WRONG_CURRENT_PASSWORD where it isn't any more; the later one stays */
  take: Effect
}

/** The password slots of the open key ring. Deriving a key takes a tenth of a second: never in a transaction. */
export interface KeyAccess {
  /** Whether this is the account's password. */
  isPassword(name: string, password: string): Promise<boolean>
  /** Derives the key of a new password; the effect puts it in the place of the account's old one. */
  preparePassword(name: string, password: string): Promise<Effect>
  /** The same for whoever knows the old one; null where `current` isn't it. */
  prepareChange(name: string, current: string, next: string): Promise<PasswordChange | null>
  /** Whether any password opens the data for the account. */
  hasPassword(name: string): boolean
  /** Whether a program was killed while it wrote the ring: what it left holds slots that may be gone since. */
  hasLeftovers(): boolean
  /** Takes the slots of all retired accounts away: their passwords open nothing any more, nor what was left of a ring. */
  revokeRetired(): Promise<void>
}

/** The open data, to be looked at by somebody who is signed in. */
export interface ReadContext extends Surroundings {
  db: Reader
  vault: Vault
  actor: Actor
}

export interface QueryContext extends ReadContext {
  jobs: OwnJobs
}

/** The jobs that the caller started from this seat. */
export interface OwnJobs {
  list(): JobView[]
  /** True where it was still under way and is stopped; one that is over is only forgotten. */
  cancel(id: string): boolean
}

/** What a command may do before its transaction begins: read, and let time pass. */
export interface PrepareContext extends ReadContext {
  keys: KeyAccess
}

export interface CommandContext extends Surroundings {
  db: Writer
  vault: Vault
  keys: KeyAccess
  actor: Actor
  note: (note: AuditNote) => void
  /**
   * Runs the effect once the commit is on the disk; without a commit it never runs. Should it fail, the shortfall is
   * what the caller is told.
   */
  afterCommit: (effect: Effect, shortfall: Shortfall) => void
  /** Takes back what was done outside the database; runs only when the transaction did not commit. */
  undo: (undo: Undo) => void
}

export interface GateContext extends Surroundings {
  folder: DataFolder
  actor: Actor | null
  /** Says who is signed in at this seat from now on; null when nobody is. The data closes behind the last one. */
  setActor: (accountId: string | null) => void
  /** Signs everybody out, wherever they sit: their data is gone. */
  emptySeats: () => void
  /** Whether somebody at this seat said that today's time is right. */
  clockConfirmed: boolean
  confirmClock: () => void
  /** Makes a call on the open data as that account, as if it were that moment: only set-up has a use for it. */
  actAs: <N extends CallName>(by: Stand, name: N, input: Input<N>) => Promise<Value<N>>
}

/** Who acts, when, and what tells their password. */
export interface Stand {
  accountId: string
  at: Moment
  keys: KeyAccess
}
