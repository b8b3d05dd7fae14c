import type { CaseFile } from '../case-file/case-file.ts'

/** 首办责任人: whom the case was first given to, by name; who took it over later doesn't change that. */
export function firstOwner(file: CaseFile): string {
  return file.timeline.find((event) => event.kind === 'assigned')?.label ?? ''
}

/** What came with the registration: files without an entry of their own, taken in before the screening. */
export function broughtAlong(file: CaseFile): CaseFile['attachments'] {
  const screened = file.timeline.find((event) => event.kind === 'screened')?.recordedAt
  return file.attachments.filter(
    ({ eventId, recordedAt }) => eventId === null && (screened === undefined || recordedAt <= screened)
  )
}
