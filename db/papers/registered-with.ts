import type { CaseFile } from '../case-file/case-file.ts'
import { inForce } from '../cases/timeline.ts'

/** 首办责任人: whom the case was first given to, by name; who took it over later doesn't change that. */
export function firstOwner(file: CaseFile): string {
  return inForce(file.timeline).find((event) => event.kind === 'assigned')?.label ?? ''
}

/**
 * What came with the registration: files without an entry of their own, taken in before the screening. What was
 * not there when the first round was opened is no part of a form that was signed.
 */
export function broughtAlong(file: CaseFile): CaseFile['attachments'] {
  const signed = file.rounds[0]?.contents.attachments
  const screened = inForce(file.timeline).find((event) => event.kind === 'screened')?.recordedAt
  return file.attachments.filter(
    ({ id, eventId, recordedAt }) =>
      eventId === null &&
      (screened === undefined || recordedAt <= screened) &&
      (signed === undefined || signed.includes(id))
  )
}

/** The names of the files that came with an entry. */
export function takenAt(file: CaseFile, eventId: string): string[] {
  return file.attachments.filter((one) => one.eventId === eventId).map(({ name }) => name)
}
