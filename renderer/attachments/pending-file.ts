import { attachmentLimit, fileSize } from '../../db/attachments/attachment.ts'
import type { Moment } from '../../db/calendar/moment.ts'
import { problem } from '../../db/errors.ts'

/** A file that was picked but isn't stored yet; it stays here, with all that was typed, until it is. */
export interface PendingFile {
  key: string
  name: string
  bytes: Uint8Array<ArrayBuffer>
  source: string
  collector: string
  collectedAt: Moment
  description: string
  status: 'waiting' | 'adding' | 'failed'
  /** Why it can't be or wasn't stored; empty when nothing is wrong. */
  problem: string
}

export interface FileDefaults {
  source: string
  collector: string
  collectedAt: Moment
}

/** What is known of a file's fate before it is sent at all; the backend says the same with the same words. */
function knownProblem(file: { name: string; bytes: Uint8Array }): string {
  const size = file.bytes.byteLength
  if (size === 0) return problem('ATTACHMENT_EMPTY', file.name).message
  if (size <= attachmentLimit) return ''
  return problem('ATTACHMENT_TOO_LARGE', file.name, fileSize(size), fileSize(attachmentLimit)).message
}

export function pendingFile(
  file: { name: string; bytes: Uint8Array },
  defaults: FileDefaults,
  key: string
): PendingFile {
  const reason = knownProblem(file)
  return {
    key,
    name: file.name,
    // A picked file's bytes are never shared memory, which the type leaves open.
    bytes: file.bytes as Uint8Array<ArrayBuffer>,
    ...defaults,
    description: '',
    status: reason === '' ? 'waiting' : 'failed',
    problem: reason
  }
}
