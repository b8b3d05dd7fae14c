import type { CaseFile } from '../case-file/case-file.ts'
import { answerableBody } from '../cases/timeline.ts'
import { letterheadAt } from '../centre/letterhead.ts'
import { signingApplicants, type Party } from '../parties/party.ts'
import { checksOf } from '../revisits/recheck.ts'
import { triesOf, type Revisit } from '../revisits/revisit.ts'
import { format1 as frozen, frozenPart } from '../signing/formats/format-1.ts'
import type { FormatNumber } from '../signing/formats/formats.ts'
import type { Round } from '../signoff/signoff.ts'
import { broughtAlong, firstOwner, takenAt } from './registered-with.ts'
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

/** A thing or a list of them with every field that a round of format 1 freezes, to the last: columns of later are left out. */
function whole(section: Exclude<keyof typeof frozen, 'signature'>, value: unknown): unknown {
  return frozenPart(value, frozen[section])
}

const partName = ({ name, side, kind }: Party) => ({ name, side, kind })

/** The tries before a revisit; a record without any is covered as it was before there were tries. */
function triesBefore(file: CaseFile, cycle: number): object {
  const tries = triesOf(file.timeline, cycle)
  if (tries.length === 0) return {}
  return { tries: tries.map((one) => pick(one, 'happenedAt', 'recordedAt', 'actorName', 'label', 'text')) }
}

/** How a round was returned; one that its seat sent back is covered as ever. */
function returnedAs({ returned }: Round): object | null {
  if (!returned) return null
  const { reassignedBy } = returned
  return {
    ...pick(returned, 'by', 'seat', 'at', 'reason'),
    ...(reassignedBy === null ? {} : { reassignedBy })
  }
}

/** Who marked the level and what was asked besides; a record of before it was asked is covered as it was. */
function askedBesides({ markedBy, markedFor, recurred, recurrence, conduct, conductNote }: Revisit): object {
  return {
    ...(markedBy === null ? {} : { markedBy, markedFor }),
    ...(recurred === null ? {} : { recurred, recurrence }),
    ...(conduct === null ? {} : { conduct, conductNote })
  }
}

/** The checks of a revisit; a record without any is covered as it was before there were checks. */
function checkedBy(file: CaseFile, revisitId: string): object {
  const checks = checksOf(file.rechecks, revisitId)
  if (checks.length === 0) return {}
  return {
    checks: checks.map((one) =>
      pick(
        one,
        ...(['happenedAt', 'recordedAt', 'checkerName', 'reached', 'way', 'text', 'resolved'] as const),
        ...(['satisfaction', 'markedBy', 'markedFor', 'opinion', 'differs', 'outcome'] as const)
      )
    )
  }
}

const addressees = (file: CaseFile) => signingApplicants(file.parties).map(({ name }) => name)

const format2: Covers = {
  registration: (file) => ({
    number: file.number,
    facts: whole('facts', file.facts),
    recordedAt: file.recordedAt,
    registrar: file.registrar.name,
    parties: whole('party', file.parties),
    brought: broughtAlong(file).map(({ name }) => name),
    screening: whole('screening', file.screening),
    notice: whole('notice', file.notice),
    firstOwner: firstOwner(file)
  }),
  notice: (file, { subject: notice, date }) => ({
    number: file.number,
    centre: pick(letterheadAt(file.letterheads, date), 'name', 'phone'),
    facts: pick(file.facts, 'registeredAt', 'channel', 'summary', 'tier'),
    to: addressees(file),
    notice: whole('notice', notice),
    firstOwner: firstOwner(file)
  }),
  order: (file, { subject: order, date }) => ({
    number: file.number,
    centre: letterheadAt(file.letterheads, date).name,
    facts: pick(file.facts, 'channel', 'summary', 'field', 'confidential'),
    nature: file.screening?.nature ?? '',
    to: addressees(file),
    term: order.dueOn === null ? (file.term?.until ?? null) : null,
    order
  }),
  extensionNotice: (file, { subject: extension, date }) => ({
    number: file.number,
    centre: letterheadAt(file.letterheads, date).name,
    facts: pick(file.facts, 'registeredAt', 'channel', 'summary', 'visitorCount'),
    to: signingApplicants(file.parties).map(({ name, kind }) => [name, kind]),
    accepted: file.notice?.at ?? null,
    extension
  }),
  evidence: (file, { subject: attachments }) => ({
    number: file.number,
    attachments: whole('attachment', attachments)
  }),
  mediationRecord: (file, { subject: session, date }) => ({
    number: file.number,
    centre: letterheadAt(file.letterheads, date).name,
    summary: file.facts.summary,
    parties: file.parties.map(partName),
    session: whole('session', session)
  }),
  agreement: (file, { subject: agreement }) => ({
    number: file.number,
    request: file.facts.request,
    parties: whole('party', file.parties),
    session: file.sessions
      .filter(({ id }) => id === agreement.sessionId)
      .map((session) => pick(session, 'mediators', 'recorder')),
    agreement: whole('agreement', agreement)
  }),
  handlingReport: (file, { subject: { events, request }, date }) => ({
    number: file.number,
    centre: letterheadAt(file.letterheads, date).name,
    facts: whole('facts', file.facts),
    parties: file.parties.map(partName),
    events: whole('event', events),
    request: whole('event', request),
    owner: request ? null : (file.owner?.name ?? null),
    since: request ? null : file.since
  }),
  signoffSheet: (file, { subject: round }) => ({
    number: file.number,
    openedAt: round.openedAt,
    snapshot: round.snapshotSha256,
    signatures: round.signatures.map(({ hash }) => hash),
    status: round.status,
    returned: returnedAs(round)
  }),
  revisitRecord: (file, { subject: revisit }) => ({
    number: file.number,
    summary: file.facts.summary,
    asked: addressees(file),
    ...triesBefore(file, revisit.cycle),
    ...askedBesides(revisit),
    ...checkedBy(file, revisit.id),
    revisit: pick(
      revisit,
      ...(['id', 'number', 'cycle', 'happenedAt', 'recordedAt', 'visitorName', 'reached'] as const),
      ...(['way', 'text', 'resolved', 'satisfaction', 'opinion', 'outcome'] as const)
    )
  }),
  lookBackRecord: (file, { subject: lookBack }) => ({
    number: file.number,
    summary: file.facts.summary,
    asked: addressees(file),
    pictures: takenAt(file, lookBack.eventId),
    lookBack
  }),
  serviceReceipt: (file, { subject: { title, number, at, services } }) => ({
    case: file.number,
    centre: letterheadAt(file.letterheads, at).name,
    notice: { title, number },
    services
  }),
  supervisionSheet: (file, { subject: sheet, date }) => ({
    case: file.number,
    centre: letterheadAt(file.letterheads, date).name,
    applicants: addressees(file),
    facts: pick(file.facts, 'summary', 'field', 'category', 'confidential', 'visitorCount'),
    nature: file.screening?.nature ?? '',
    sheet
  }),
  chargeForm: (file, { subject: charges }) => ({
    number: file.number,
    applicants: addressees(file),
    facts: pick(file.facts, 'location', 'summary'),
    body: answerableBody(file.timeline)?.name ?? null,
    charges: charges.map((charge) =>
      pick(
        charge,
        ...(['leader', 'leaderTitle', 'since', 'recordedAt', 'reason', 'visits'] as const),
        ...(['endedAt', 'endRecordedAt', 'ended', 'measures', 'words'] as const)
      )
    )
  })
}

const handledNames = [
  ...(['id', 'kind', 'cycle', 'happenedAt', 'recordedAt', 'actorName'] as const),
  ...(['label', 'text', 'reporter', 'actorTitle'] as const)
] as const

/** What a round of format 1 had of the handling: the entries 办理 and 再次反映 of all cycles, and the result. */
function handledUpTo(file: CaseFile, { round }: PaperOf<'handlingReport'>): unknown {
  const signed = file.rounds.find(({ number }) => number === round)
  const held = signed && new Set(signed.contents.events)
  const handled = file.timeline.filter(
    ({ id, kind }) => (held?.has(id) ?? true) && (kind === 'handled' || kind === 'repeated')
  )
  return {
    handled: handled.map((event) => pick(event, ...handledNames)),
    result: signed?.sheet.result ?? file.result
  }
}

/** As 0.1.0 wrote its sheets: data of the paper as they then were, evidence and what follows the signatures not listed. */
const format1: Covers = {
  ...format2,
  registration: (file) => ({
    facts: whole('facts', file.facts),
    parties: whole('party', file.parties),
    registrar: pick(file.registrar, 'id', 'name', 'title'),
    screening: whole('screening', file.screening)
  }),
  notice: (_, { subject }) => whole('notice', subject),
  mediationRecord: (_, { subject }) => whole('session', subject),
  agreement: (_, { subject }) => whole('agreement', subject),
  handlingReport: handledUpTo
}

/** Format 2, and the time that the person was told. */
const format3: Covers = {
  ...format2,
  registration: (file, paper) => [format2.registration(file, paper), file.term],
  notice: (file, paper) => [format2.notice(file, paper), file.term]
}

/** Format 3, and what 甄别 settled. */
const settled = ({ screening }: CaseFile) => screening && pick(screening, 'nature', 'route', 'title')
const format4: Covers = {
  ...format3,
  registration: (file, paper) => [format3.registration(file, paper), settled(file), file.facts.receivedBy],
  notice: (file, paper) => [
    format3.notice(file, paper),
    settled(file),
    letterheadAt(file.letterheads, paper.date).fondsName,
    file.facts.visitorCount,
    signingApplicants(file.parties).map(({ kind }) => kind)
  ],
  handlingReport: (file, paper) => [format3.handlingReport(file, paper), settled(file)]
}

/** The covers of each format of snapshot: a paper is covered as in the first round that lists it. */
export const covers: Readonly<Record<FormatNumber, Covers>> = {
  1: format1,
  2: format2,
  3: format3,
  4: format4
}
