import type { PendingFile } from '../attachments/pending-file.ts'
import type { IntakeValues } from './intake-values.ts'

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
