import type { PendingFile } from '../attachments/pending-file.ts'
import { noteUnsaved } from '../attachments/unsaved-files.ts'
import { draftOf, keepDraft } from '../drafts/draft-store.ts'
import { overBlank } from '../drafts/over-blank.ts'
import { emptyParty, type IntakeValues } from './intake-values.ts'

export interface Registered {
  id: string
  number: string
}

export interface IntakeDraft {
  values: IntakeValues
  summaryTyped: boolean
  /** The names of the files beside it: the files themselves are kept only with the case. */
  files: string[]
}

export const intakeKey = 'intake'

const files = new Map<string, PendingFile[]>()

/** The case just registered, for as long as its number is shown and its files may still wait. */
const registrations = new Map<string, Registered>()

/** What was typed before, laid over a blank registration; null where nothing was. */
export function intakeDraft(blank: IntakeValues): IntakeDraft | null {
  const draft = draftOf(intakeKey)
  if (!draft) return null
  const nothing: IntakeDraft = { values: blank, summaryTyped: false, files: [] }
  return overBlank(nothing, draft.value, { respondents: emptyParty })
}

export function keepIntakeDraft(draft: IntakeDraft): void {
  keepDraft(intakeKey, draft)
}

export function intakeFiles(accountId: string): PendingFile[] {
  return files.get(accountId) ?? []
}

export function keepIntakeFiles(accountId: string, pending: PendingFile[]): void {
  files.set(accountId, pending)
  noteUnsaved(`intake/${accountId}`, pending.length)
}

export function lastRegistered(accountId: string): Registered | null {
  return registrations.get(accountId) ?? null
}

export function keepRegistered(accountId: string, registered: Registered | null): void {
  if (registered) registrations.set(accountId, registered)
  else registrations.delete(accountId)
}
