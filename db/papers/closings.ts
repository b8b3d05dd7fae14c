import type { CaseFile } from '../case-file/case-file.ts'
import { means } from '../cases/events.ts'
import type { CaseEvent } from '../cases/timeline.ts'
import type { Round } from '../signoff/signoff.ts'

/** A request to close the case and what stood in it then; a round is one that was made. */
export interface Closing {
  /** The number of its round. */
  number: number
  cycle: number
  contents: Round['contents']
}

/** The request that is being made: it holds all that stands in the case now. */
export function nextClosing(file: CaseFile): Closing {
  const ids = (items: { id: string }[]) => items.map(({ id }) => id)
  return {
    number: file.rounds.length + 1,
    cycle: file.cycle,
    contents: {
      events: ids(file.timeline.filter((event) => !means(event.kind, 'afterSigning'))),
      sessions: ids(file.sessions),
      agreements: ids(file.agreements),
      attachments: ids(file.attachments)
    }
  }
}

/** What a request added to the one before it. */
export function addedBy(closings: Closing[], index: number, held: keyof Closing['contents']): Set<string> {
  const before = new Set(closings[index - 1]?.contents[held])
  return new Set(closings[index]?.contents[held].filter((id) => !before.has(id)))
}

/** The entry with which a request was made. */
export function requestOf(file: CaseFile, closings: Closing[], index: number): CaseEvent | null {
  const added = addedBy(closings, index, 'events')
  return file.timeline.find((event) => event.kind === 'closingRequested' && added.has(event.id)) ?? null
}

/**
 * What a request reports: the handling of its cycle as far as it stood then. Returns and 重办 follow from
 * signatures, so no round holds them: of the cycle's returns those of earlier rounds had happened.
 */
export function reportedBy(file: CaseFile, closing: Closing): CaseEvent[] {
  const held = new Set(closing.contents.events)
  let returned = file.rounds.filter(
    (round) => round.cycle === closing.cycle && round.number < closing.number && round.returned
  ).length
  return file.timeline.filter((event) => {
    if (event.cycle !== closing.cycle || !means(event.kind, 'reported')) return false
    if (event.kind === 'returned') return returned-- > 0
    return event.kind === 'rehandled' || held.has(event.id)
  })
}
