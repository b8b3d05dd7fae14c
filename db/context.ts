import type { Clock } from './calendar/moment.ts'
import type { Reader, Writer } from './connection.ts'
import type { DataFolder } from './data-folder.ts'
import type { Vault } from './attachments/vault.ts'
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

/** The password slots of the open key ring. */
export interface KeyAccess {
  /** Whether this is the account's password. */
  isPassword(name: string, password: string): Promise<boolean>
  setPassword(name: string, password: string): Promise<void>
  revoke(name: string): void
}

export interface QueryContext extends Surroundings {
  db: Reader
  vault: Vault
  actor: Actor
}

export interface CommandContext extends Surroundings {
  db: Writer
  vault: Vault
  keys: KeyAccess
  actor: Actor
  note: (note: AuditNote) => void
}

export interface GateContext extends Surroundings {
  folder: DataFolder
  actor: Actor | null
  /** Says who is signed in from now on; null when nobody is. */
  setActor: (accountId: string | null) => void
}
