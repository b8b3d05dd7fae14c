import type { CaseFile } from '../case-file/case-file.ts'
import { kindLabel, means } from '../cases/events.ts'
import type { Nothing } from '../cases/life-gaps.ts'
import { partySideLabels } from '../parties/party.ts'
import { absent, fieldChanges, type Change } from './changes.ts'
import { frozenPart } from './formats/format-1.ts'
import {
  formats,
  newest,
  newestFormat,
  snapshotSchema,
  type FormatNumber,
  type Snapshot
} from './formats/formats.ts'
import { labels } from './formats/labels.ts'
import type { Sheet } from '../signoff/signoff.ts'

interface Sections {
  facts: CaseFile['facts']
  party: CaseFile['parties'][number]
  term: NonNullable<CaseFile['term']>
  screening: NonNullable<CaseFile['screening']>
  notice: NonNullable<CaseFile['notice']>
  event: CaseFile['timeline'][number]
  session: CaseFile['sessions'][number]
  agreement: CaseFile['agreements'][number]
  attachment: CaseFile['attachments'][number]
}

/** Names that the newest format would freeze and that a case does not have: they would be left out in silence. */
type Misnamed = {
  [S in keyof Sections]: Exclude<keyof (typeof newest)[S], keyof Sections[S]>
}[keyof Sections]
/** @public so that a format with a wrong name can't be compiled. */
export type EveryNameIsKnown = Nothing<Misnamed>

/** What the round about to be opened freezes: always the newest format. */
export function makeSnapshot(file: CaseFile, sheet: Sheet): Snapshot {
  const names = newest
  return snapshotSchema.parse({
    format: newestFormat,
    sheet,
    number: file.number,
    facts: frozenPart(file.facts, names.facts),
    parties: frozenPart(file.parties, names.party),
    term: frozenPart(file.term, names.term),
    screening: frozenPart(file.screening, names.screening),
    notice: frozenPart(file.notice, names.notice),
    events: frozenPart(
      file.timeline.filter((event) => !means(event.kind, 'afterSigning')),
      names.event
    ),
    sessions: frozenPart(file.sessions, names.session),
    agreements: frozenPart(file.agreements, names.agreement),
    attachments: frozenPart(file.attachments, names.attachment)
  })
}

/** A change, and the fault that it is told as in short. */
export interface Found extends Change {
  fault: string
}

interface Items {
  path: string
  /** What one of them is called in a fault. */
  word: string
  section: 'party' | 'event' | 'session' | 'agreement' | 'attachment'
  /** What tells one from the others: a name, a time. */
  title: (item: Record<string, unknown>) => string
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

const parties: Items = { path: 'parties', word: '当事人', section: 'party', title: ({ name }) => text(name) }
const events: Items = {
  path: 'events',
  word: '经过',
  section: 'event',
  title: ({ kind, label }) => `${kindLabel(text(kind))}${label ? `（${text(label)}）` : ''}`
}
const sessions: Items = {
  path: 'sessions',
  word: '调解记录',
  section: 'session',
  title: ({ startedAt }) => text(startedAt).slice(0, 10)
}
const agreements: Items = {
  path: 'agreements',
  word: '协议',
  section: 'agreement',
  title: ({ number }) => text(number)
}
const attachments: Items = {
  path: 'attachments',
  word: '附件',
  section: 'attachment',
  title: ({ name }) => text(name)
}

type Identified = { id: string } & Record<string, unknown>

function itemChanges(
  { path, word, section, title }: Items,
  format: FormatNumber,
  frozen: Identified[],
  current: readonly { id: string }[]
): Found[] {
  return frozen.flatMap((item): Found[] => {
    const at = { path: `${path}.${item.id}`, label: `${word} ${title(item)}` }
    const now = current.find(({ id }) => id === item.id)
    if (!now) return [{ ...at, before: title(item), after: absent, fault: `${word}缺少一项` }]
    const inside = { path: at.path, label: `${at.label}：` }
    const changes = fieldChanges(inside, labels[section], formats[format][section], item, now)
    const fault = word === '协议' ? '协议被改动' : `${word}有一项被改动`
    return changes.map((change) => ({ ...change, fault }))
  })
}

function single(path: string, label: string, before: string, after: string): Found[] {
  return before === after ? [] : [{ path, label, before, after, fault: `${label}被改动` }]
}

/**
 * What of the signed content reads otherwise today: where, what, before and after, in words. What was added
 * after signing (a revisit, the papers of a later cycle, the result that a later round closes with) is no
 * change, nor is a field that the format does not freeze.
 */
export function changesSince(frozen: Snapshot, file: CaseFile): Found[] {
  const { format } = frozen
  const names = formats[format]
  const { round, result } = frozen.sheet
  const facts = fieldChanges(
    { path: 'facts', label: '' },
    labels.facts,
    names.facts,
    frozen.facts,
    file.facts
  )
  const decision = (section: 'screening' | 'notice', fault: string): Found[] =>
    fieldChanges(
      { path: section, label: '' },
      labels[section],
      names[section],
      frozen[section],
      file[section]
    ).map((change) => ({ ...change, label: change.label || fault, fault: `${fault}被改动` }))
  const added = file.parties
    .filter((party) => !frozen.parties.some((one) => one.id === party.id))
    .map((party) => ({
      ...{ path: `parties.${party.id}`, label: partySideLabels[party.side], before: absent },
      ...{ after: party.name, fault: `签后增加了${partySideLabels[party.side]}` }
    }))
  const term =
    'term' in frozen
      ? fieldChanges(
          { path: 'term', label: '' },
          labels.term,
          formats[frozen.format].term,
          frozen.term,
          file.term
        )
      : []
  const agreed = frozen.format === 1 ? (frozen.agreement ? [frozen.agreement] : []) : frozen.agreements
  return [
    ...single('number', '编号', frozen.number, file.number),
    ...facts.map((change) => ({ ...change, fault: `${change.label}被改动` })),
    ...(round < file.rounds.length ? [] : single('sheet.result', '办理结果', result, file.result)),
    ...term.map((change) => ({ ...change, fault: `${change.label || '办理期限'}被改动` })),
    ...decision('screening', '甄别意见'),
    ...decision('notice', '受理告知'),
    ...itemChanges(parties, format, frozen.parties, file.parties),
    ...added,
    ...itemChanges(events, format, frozen.events, file.timeline),
    ...itemChanges(sessions, format, frozen.sessions, file.sessions),
    ...itemChanges(agreements, format, agreed, file.agreements),
    ...itemChanges(attachments, format, frozen.attachments, file.attachments)
  ]
}
