import type { PendingFile } from '../attachments/pending-file.ts'
import type { IntakeValues } from './intake-values.ts'

export interface Registered {
  id: string
  number: string
}

interface Draft {
  values: IntakeValues
  summaryTyped: boolean
}

/**
 * What each account has typed and not registered yet. In memory only: locking the screen takes the desk
 * away and must not take the text; nothing of it may reach the disk unencrypted.
 */
const drafts = new Map<string, Draft>()
const files = new Map<string, PendingFile[]>()

/** The case just registered, for as long as its number is shown and its files may still wait. */
const registrations = new Map<string, Registered>()

export function intakeDraft(accountId: string): Draft | undefined {
  return drafts.get(accountId)
}

export function keepIntakeDraft(accountId: string, draft: Draft): void {
  drafts.set(accountId, draft)
}

export function intakeFiles(accountId: string): PendingFile[] {
  return files.get(accountId) ?? []
}

export function keepIntakeFiles(accountId: string, pending: PendingFile[]): void {
  files.set(accountId, pending)
}

export function dropIntakeDraft(accountId: string): void {
  drafts.delete(accountId)
}

export function lastRegistered(accountId: string): Registered | null {
  return registrations.get(accountId) ?? null
}

export function keepRegistered(accountId: string, registered: Registered | null): void {
  if (registered) registrations.set(accountId, registered)
  else registrations.delete(accountId)
}
