import type { CaseFile } from '../case-file/case-file.ts'
import type { CaseEvent } from '../cases/timeline.ts'
import { kindLabel } from '../cases/events.ts'
import type { SignatureTable } from '../schema.ts'
import { seatLabels } from '../signoff/signoff.ts'
import { absent, wordsOf } from './changes.ts'
import type { Snapshot } from './formats/formats.ts'
import type { Course } from './round-facts.ts'
import type { Found } from './snapshot.ts'

type Given = Pick<SignatureTable, 'id' | 'seat' | 'signerName' | 'signedAt' | 'opinion'>

const entryOf = ({ kind, label, text }: Pick<CaseEvent, 'kind' | 'label' | 'text'>) =>
  [kindLabel(kind), label, text].filter((part) => part !== '').join('，')

/** What the entries must be that a round's signatures left: one for each, and the last one's of the end. */
function left(given: readonly Given[], result: string, complete: boolean) {
  const signed = given.map(({ id, seat, signerName, signedAt, opinion }) => ({
    ...{ id, kind: 'signed' as const, happenedAt: signedAt },
    ...{ label: `${seatLabels[seat]} ${signerName}`, text: opinion }
  }))
  const last = signed.at(-1)
  if (!complete || !last) return signed
  return [...signed, { ...last, kind: 'closed' as const, label: '', text: result }]
}

/**
 * The entries of a round's course that its signatures did not leave so, and those that they left and that are missing:
 * the timeline tells of the signing what the signatures say, and nothing else.
 */
export function entryChanges(
  { events }: Course,
  given: readonly Given[],
  result: string,
  complete: boolean
): Found[] {
  if (!events) return []
  const there = events.filter(({ kind }) => kind === 'signed' || kind === 'closed')
  const due = left(given, result, complete)
  const same = (one: (typeof due)[number], event: CaseEvent) =>
    (['kind', 'happenedAt', 'label', 'text'] as const).every((name) => one[name] === event[name])
  const missing = due.filter((one) => !there.some((event) => same(one, event)))
  const strange = there.filter((event) => event.kind === 'signed' && !due.some((one) => same(one, event)))
  const at = (id: string, kind: CaseEvent['kind']) => ({
    ...{ path: `entries.${kind}.${id}`, label: `经过 ${kindLabel(kind)}` },
    fault: `经过中“${kindLabel(kind)}”的记录与签名不符`
  })
  return [
    ...missing.map((one): Found => ({ ...at(one.id, one.kind), before: entryOf(one), after: absent })),
    ...strange.map((event): Found => ({ ...at(event.id, event.kind), before: absent, after: entryOf(event) }))
  ]
}

/**
 * What now stands before the signatures and was not there when they were given. The life of a case lets nobody handle or
 * mediate before the step that was last: neither can have happened before a round's request and be missing in it.
 */
export function besideChanges(snapshot: Snapshot, { request }: Course, file: CaseFile): Found[] {
  const isNew = (frozen: readonly { id: string }[], id: string) => !frozen.some((one) => one.id === id)
  const events = file.timeline.filter(
    ({ id, kind, happenedAt }) =>
      kind === 'handled' && happenedAt < request.happenedAt && isNew(snapshot.events, id)
  )
  const sessions = file.sessions.filter(
    ({ id, startedAt }) => startedAt < request.happenedAt && isNew(snapshot.sessions, id)
  )
  return [
    ...events.map((event) => ({
      ...{ path: `events.${event.id}`, label: `经过 ${kindLabel(event.kind)}`, before: absent },
      ...{ after: entryOf(event), fault: '签后增加了签前的经过' }
    })),
    ...sessions.map(({ id, startedAt }) => ({
      ...{ path: `sessions.${id}`, label: '调解记录', before: absent },
      ...{ after: wordsOf('startedAt', absent, startedAt).after, fault: '签后增加了签前的调解记录' }
    }))
  ]
}
