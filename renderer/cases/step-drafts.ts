import type { PendingFile } from '../attachments/pending-file.ts'
import type { PanelStep } from './offered-steps.ts'

/**
 * What was typed into the steps of a case and not sent yet: closing a panel, going to another desk or
 * locking the screen loses none of it. In memory only, never on disk.
 */
const texts = new Map<string, object>()
const files = new Map<string, PendingFile[]>()

/** One account's draft of one step of one case. */
export function draftKey(accountId: string, caseId: string, step: PanelStep | 'attach'): string {
  return [accountId, caseId, step].join('/')
}

export function stepDraft(key: string): object | undefined {
  return texts.get(key)
}

export function keepStepDraft(key: string, values: object): void {
  texts.set(key, values)
}

export function dropStepDraft(key: string): void {
  texts.delete(key)
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
}
