import type { CaseFile } from '../case-file/case-file.ts'
import { letterheadAt } from '../centre/letterhead.ts'
import { signingApplicants, type Party } from '../parties/party.ts'
import type { FormatNumber } from '../signing/formats/formats.ts'
import { broughtAlong, firstOwner } from './registered-with.ts'
import type { Agreement } from '../mediation/mediation.ts'
import type { PaperKind, PaperOf } from './paper.ts'

/**
 * What the code of a paper covers: all that the paper shows of its case. Each format names its fields, so that
 * what a later version adds changes no code that was printed and signed before. Pictures are not covered; an
 * attachment's own hash is.
 */
type Covers = { readonly [K in PaperKind]: (file: CaseFile, paper: PaperOf<K>) => unknown }

function pick<T extends object, K extends keyof T>(value: T, ...names: readonly K[]): Pick<T, K> {
  return Object.fromEntries(names.map((name) => [name, value[name]])) as Pick<T, K>
}

const factNames = [
  ...([
    'channel',
    'visitMode',
    'visitorCount',
    'category',
    'field',
    'colour',
    'tier',
    'registeredAt'
  ] as const),
  ...(['occurred', 'location', 'summary', 'content', 'request', 'confidential'] as const)
] as const

const person = (party: Party) =>
  pick(
    party,
    ...(['id', 'side', 'kind', 'name', 'sex', 'birthDate', 'idNumber', 'phone', 'address'] as const),
    ...(['representative', 'creditCode', 'legalRepresentative'] as const)
  )

const partName = ({ name, side, kind }: Party) => ({ name, side, kind })

const attachmentNames = [
  ...(['id', 'eventId', 'name', 'mime', 'size', 'sha256', 'source', 'collector'] as const),
  ...(['collectedAt', 'recordedAt', 'description'] as const)
] as const

const eventNames = [
  ...(['id', 'kind', 'cycle', 'happenedAt', 'recordedAt', 'actorName'] as const),
  ...(['label', 'text', 'reporter'] as const)
] as const

const sessionNames = [
  ...(['id', 'cycle', 'room', 'mediators', 'recorder', 'invited', 'startedAt', 'endedAt'] as const),
  ...(['recordedAt', 'outcome', 'outcomeNote', 'transcript'] as const)
] as const

const agreementNames = [
  ...(['id', 'sessionId', 'number', 'facts', 'disputes', 'signedOn', 'recordedAt', 'copies'] as const),
  'judicialConfirmation'
] as const

const clauseNames = ['text', 'obligor', 'due', 'place', 'way', 'amountFen'] as const

/** An agreement with its clauses, field by field to the last: a column that one of them gets later is not covered. */
const agreed = (agreement: Agreement) => ({
  ...pick(agreement, ...agreementNames),
  clauses: agreement.clauses.map((clause) => ({
    ...pick(clause, ...clauseNames),
    instalments: clause.instalments.map((one) => pick(one, 'due', 'amountFen'))
  }))
})

const noticeNames = ['kind', 'number', 'at', 'basis', 'to', 'way'] as const
const screeningNames = ['valid', 'reason', 'by', 'at'] as const

const addressees = (file: CaseFile) => signingApplicants(file.parties).map(({ name }) => name)

const format2: Covers = {
  registration: (file) => ({
    number: file.number,
    facts: pick(file.facts, ...factNames),
    recordedAt: file.recordedAt,
    registrar: file.registrar.name,
    parties: file.parties.map(person),
    brought: broughtAlong(file).map(({ name }) => name),
    screening: file.screening && pick(file.screening, ...screeningNames),
    notice: file.notice && pick(file.notice, ...noticeNames),
    firstOwner: firstOwner(file)
  }),
  notice: (file, { subject: notice, date }) => ({
    number: file.number,
    centre: pick(letterheadAt(file.letterheads, date), 'name', 'phone'),
    facts: pick(file.facts, 'registeredAt', 'channel', 'summary', 'tier'),
    to: addressees(file),
    notice: pick(notice, ...noticeNames),
    firstOwner: firstOwner(file)
  }),
  evidence: (file, { subject: attachments }) => ({
    number: file.number,
    attachments: attachments.map((attachment) => pick(attachment, ...attachmentNames))
  }),
  mediationRecord: (file, { subject: session, date }) => ({
    number: file.number,
    centre: letterheadAt(file.letterheads, date).name,
    summary: file.facts.summary,
    parties: file.parties.map(partName),
    session: pick(session, ...sessionNames)
  }),
  agreement: (file, { subject: agreement }) => ({
    number: file.number,
    request: file.facts.request,
    parties: file.parties.map(person),
    session: file.sessions
      .filter(({ id }) => id === agreement.sessionId)
      .map((session) => pick(session, 'mediators', 'recorder')),
    agreement: agreed(agreement)
  }),
  handlingReport: (file, { subject: { events, request }, date }) => ({
    number: file.number,
    centre: letterheadAt(file.letterheads, date).name,
    facts: pick(file.facts, ...factNames),
    parties: file.parties.map(partName),
    events: events.map((event) => pick(event, ...eventNames)),
    request: request && pick(request, ...eventNames),
    owner: request ? null : (file.owner?.name ?? null),
    since: request ? null : file.since
  }),
  signoffSheet: (file, { subject: round }) => ({
    number: file.number,
    openedAt: round.openedAt,
    snapshot: round.snapshotSha256,
    signatures: round.signatures.map(({ hash }) => hash),
    status: round.status,
    returned: round.returned
  }),
  revisitRecord: (file, { subject: revisit }) => ({
    number: file.number,
    summary: file.facts.summary,
    asked: addressees(file),
    revisit: pick(
      revisit,
      ...(['id', 'number', 'cycle', 'happenedAt', 'recordedAt', 'visitorName', 'reached'] as const),
      ...(['way', 'text', 'resolved', 'satisfaction', 'opinion', 'outcome'] as const)
    )
  })
}

/** What a round of format 1 had of the handling: the entries 办理 and 再次反映 of all cycles, and the result. */
function handledUpTo(file: CaseFile, { round }: PaperOf<'handlingReport'>): unknown {
  const signed = file.rounds.find(({ number }) => number === round)
  const held = signed && new Set(signed.contents.events)
  const handled = file.timeline.filter(
    ({ id, kind }) => (held?.has(id) ?? true) && (kind === 'handled' || kind === 'repeated')
  )
  return {
    handled: handled.map((event) => pick(event, ...eventNames, 'actorTitle')),
    result: signed?.sheet.result ?? file.result
  }
}

/** As 0.1.0 wrote its sheets: data of the paper as they then were, evidence and what follows the signatures not listed. */
const format1: Covers = {
  ...format2,
  registration: (file) => ({
    facts: pick(file.facts, ...factNames),
    parties: file.parties.map(person),
    registrar: pick(file.registrar, 'id', 'name', 'title'),
    screening: file.screening && pick(file.screening, ...screeningNames)
  }),
  notice: (_, { subject }) => pick(subject, ...noticeNames),
  mediationRecord: (_, { subject }) => pick(subject, ...sessionNames),
  agreement: (_, { subject }) => agreed(subject),
  handlingReport: handledUpTo
}

/** The covers of each format of snapshot: a paper is covered as in the first round that lists it. */
export const covers: Readonly<Record<FormatNumber, Covers>> = { 1: format1, 2: format2 }
