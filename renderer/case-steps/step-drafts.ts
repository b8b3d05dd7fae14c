import { noteUnsaved } from '../attachments/unsaved-files.ts'
import type { PendingFile } from '../attachments/pending-file.ts'
import type { PanelStep } from './offered-steps.ts'

/** The draft of one step of one case; whose it is, the backend knows. */
export function stepKey(caseId: string, step: PanelStep | 'attach'): string {
  return `step/${caseId}/${step}`
}

/** Picked files stay in memory: a draft on the disk holds text only. */
const files = new Map<string, PendingFile[]>()

/** The same for picked files, which must not show to whoever signs in next. */
export function filesKey(accountId: string, caseId: string, step: PanelStep | 'attach'): string {
  return `${accountId}/${stepKey(caseId, step)}`
}

/** The entry that files still wait for: it is stored, they are not. */
const entries = new Map<string, string>()

export function waitingEntry(key: string): string | null {
  return entries.get(key) ?? null
}

export function keepWaitingEntry(key: string, eventId: string | null): void {
  if (eventId === null) entries.delete(key)
  else entries.set(key, eventId)
}

export function draftFiles(key: string): PendingFile[] {
  return files.get(key) ?? []
}

export function keepDraftFiles(key: string, pending: PendingFile[]): void {
  files.set(key, pending)
  noteUnsaved(key, pending.length)
}
