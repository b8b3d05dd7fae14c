import { isOrder } from '../assignment/order.ts'
import type { CaseFile } from '../case-file/case-file.ts'
import { openCharge } from '../charge/charge.ts'
import { noticeTitle } from '../cases/decisions.ts'
import { extensionNoticeTitle } from '../extensions/time-request.ts'
import { withoutAgreement } from '../mediation/mediation.ts'
import { openSheet, sheetLabels } from '../supervision/three-sheets.ts'
import { sheetTitle } from '../signoff/signoff.ts'
import { addedBy, nextClosing, reportedBy, requestOf, type Closing } from './closings.ts'
import type { PaperKind, Place, Subjects } from './paper.ts'

/** One of a kind's papers: what it is about, where it belongs, and what tells it from the others. */
interface Found<K extends PaperKind> extends Place {
  subject: Subjects[K]
  id: string
}

interface Entry<K extends PaperKind> {
  /** The papers of this kind that the case has; none where it doesn't belong. */
  found: (file: CaseFile, closings: Closing[]) => Found<K>[]
  title: (subject: Subjects[K], file: CaseFile) => string
  /**
   * What tells a later one from the first, after the title: `（第2次）`; null where there is never more than one. The
   * first has none: it was printed and listed under its title before anybody knew that others would come.
   */
  count: ((index: number, found: Found<K>) => string) | null
  /** 文号; empty where it has none. */
  number: (subject: Subjects[K], file: CaseFile) => string
  /** 责任者; null: the centre itself. */
  responsible: (subject: Subjects[K], file: CaseFile) => string | null
  date: (subject: Subjects[K], file: CaseFile) => string
  /** What a volume that must hold it lacks, in words (review-rules 2–7, as far as data tells). */
  owed: (file: CaseFile) => string[]
  /** Which of its papers a sign-off sheet lists with their codes: all that stood before the signatures, or its round's own. */
  listed: 'all' | 'own' | 'none'
}

const first: Place = { cycle: 1, round: null }

/** The attachments that each request brought, and those that came after the last. */
function attachmentsByClosing(file: CaseFile, closings: Closing[]): Found<'evidence'>[] {
  const seen = new Set(closings.flatMap(({ contents }) => contents.attachments))
  const parts = closings.map(({ cycle, number }, index) => {
    const added = addedBy(closings, index, 'attachments')
    return {
      cycle,
      round: number,
      id: String(number),
      subject: file.attachments.filter(({ id }) => added.has(id))
    }
  })
  const later = file.attachments.filter(({ id }) => !seen.has(id))
  return [...parts, { cycle: file.cycle, round: null, id: 'later', subject: later }].filter(
    ({ subject }) => subject.length > 0
  )
}

/** A report for each request; while none was made, one of what was done so far, if anything was. */
function reports(file: CaseFile, closings: Closing[]): Found<'handlingReport'>[] {
  if (closings.length === 0) {
    const subject = { events: reportedBy(file, nextClosing(file)), request: null }
    return subject.events.length > 0 ? [{ cycle: file.cycle, round: null, id: 'now', subject }] : []
  }
  return closings.map((closing, index) => ({
    cycle: closing.cycle,
    round: closing.number,
    id: String(closing.number),
    subject: { events: reportedBy(file, closing), request: requestOf(file, closings, index) }
  }))
}

/** The round that a paper was first laid before; null where none was opened since. */
function firstToHold(closings: Closing[], held: keyof Closing['contents'], id: string): number | null {
  return closings.find(({ contents }) => contents[held].includes(id))?.number ?? null
}

function cycleOfSession(file: CaseFile, sessionId: string): number {
  return file.sessions.find(({ id }) => id === sessionId)?.cycle ?? 1
}

/** The one register of papers: what kinds there are, when each belongs, and what is said of it. */
export const register: { readonly [K in PaperKind]: Entry<K> } = {
  registration: {
    found: () => [{ ...first, id: '', subject: null }],
    title: () => '群众诉求登记表',
    count: null,
    number: (_, file) => file.number,
    responsible: () => null,
    date: (_, file) => file.facts.registeredAt,
    owed: () => [],
    listed: 'all'
  },
  notice: {
    found: ({ notice }) => (notice ? [{ ...first, id: '', subject: notice }] : []),
    title: ({ kind }, { screening }) => noticeTitle(kind, screening),
    count: null,
    number: ({ number }) => number,
    responsible: () => null,
    date: ({ at }) => at,
    owed: ({ notice }) => (notice ? [] : ['缺受理告知书']),
    listed: 'all'
  },
  order: {
    found: ({ assignments }) =>
      assignments
        .filter(isOrder)
        .map((order) => ({ cycle: order.cycle, round: null, id: order.id, subject: order })),
    title: () => '交办单',
    count: (index) => `（第${index + 1}次）`,
    number: ({ number }) => number,
    responsible: () => null,
    date: ({ at }) => at,
    owed: () => [],
    listed: 'all'
  },
  extensionNotice: {
    // An extension that nobody is told of has no notice.
    found: ({ extensions }) =>
      extensions
        .filter(({ number }) => number !== '')
        .map((extension) => ({ cycle: extension.cycle, round: null, id: extension.id, subject: extension })),
    title: () => extensionNoticeTitle,
    count: (index) => `（第${index + 1}次）`,
    number: ({ number }) => number,
    responsible: () => null,
    date: ({ at }) => at,
    owed: () => [],
    listed: 'all'
  },
  serviceReceipt: {
    // One that reached nobody yet has nothing to be signed for.
    found: ({ service }) =>
      service
        .filter(({ services }) => services.some(({ way }) => way !== 'unreached'))
        .map((notice) => ({ cycle: notice.cycle, round: null, id: notice.id, subject: notice })),
    title: () => '送达回证',
    count: (index) => `（第${index + 1}件）`,
    number: () => '',
    responsible: ({ services }) => services.at(-1)?.server ?? null,
    date: ({ services, at }) => services.at(-1)?.at ?? at,
    owed: () => [],
    // What was sent may come back after the signatures: the entries of the timeline are what they bind.
    listed: 'none'
  },
  evidence: {
    found: attachmentsByClosing,
    title: () => '证据材料',
    count: (index) => `（第${index + 1}批）`,
    number: () => '',
    responsible: ([attachment]) => attachment?.collector ?? null,
    date: ([attachment], file) => attachment?.collectedAt ?? file.facts.registeredAt,
    owed: () => [],
    listed: 'all'
  },
  mediationRecord: {
    found: ({ sessions }, closings) =>
      sessions.map((session) => ({
        cycle: session.cycle,
        round: firstToHold(closings, 'sessions', session.id),
        id: session.id,
        subject: session
      })),
    title: () => '人民调解记录',
    count: (index) => `（第${index + 1}次）`,
    number: () => '',
    responsible: ({ recorder }) => recorder,
    date: ({ startedAt }) => startedAt,
    owed: ({ sessions }) => (sessions.length > 0 ? [] : ['缺人民调解记录']),
    listed: 'all'
  },
  agreement: {
    found: (file, closings) =>
      file.agreements.map((agreement) => ({
        cycle: cycleOfSession(file, agreement.sessionId),
        round: firstToHold(closings, 'agreements', agreement.id),
        id: agreement.id,
        subject: agreement
      })),
    title: () => '人民调解协议书',
    count: (index) => `（第${index + 1}次）`,
    number: ({ number }) => number,
    responsible: ({ sessionId }, { sessions }) =>
      sessions.find(({ id }) => id === sessionId)?.mediators.join('、') ?? null,
    date: ({ signedOn }) => signedOn,
    owed: (file) => (withoutAgreement(file).length > 0 ? ['已达成协议，缺人民调解协议书'] : []),
    listed: 'all'
  },
  handlingReport: {
    found: reports,
    title: () => '办理情况报告',
    count: (index) => `（第${index + 1}轮）`,
    number: () => '',
    responsible: ({ request }, { owner }) => request?.actorName ?? owner?.name ?? null,
    date: ({ request }, { since }) => request?.happenedAt ?? since,
    owed: ({ rounds }) => (rounds.length > 0 ? [] : ['还没有申请办结，缺办理情况报告']),
    listed: 'own'
  },
  signoffSheet: {
    found: ({ rounds }) =>
      rounds.map((round) => ({
        cycle: round.cycle,
        round: round.number,
        id: String(round.number),
        subject: round
      })),
    title: () => sheetTitle,
    count: (_, { subject }) => `（第${subject.number}轮）`,
    number: ({ number }, file) => `${file.number}第${number}轮`,
    responsible: () => null,
    date: ({ returned, signatures, openedAt }) => returned?.at ?? signatures.at(-1)?.signedAt ?? openedAt,
    owed: ({ rounds }) => (rounds.some(({ status }) => status === 'completed') ? [] : ['四方会签没有完成']),
    listed: 'none'
  },
  revisitRecord: {
    found: ({ revisits }) =>
      revisits.map((revisit) => ({ cycle: revisit.cycle, round: null, id: revisit.id, subject: revisit })),
    title: () => '回访记录',
    count: (index) => `（第${index + 1}次）`,
    number: ({ number }) => number,
    responsible: ({ visitorName }) => visitorName,
    date: ({ happenedAt }) => happenedAt,
    owed: ({ revisits }) => (revisits.length > 0 ? [] : ['缺回访记录']),
    listed: 'none'
  },
  lookBackRecord: {
    found: ({ lookBacks }) =>
      lookBacks.map((made) => ({ cycle: made.cycle, round: null, id: made.id, subject: made })),
    title: () => '回头看记录',
    count: (index) => `（第${index + 1}次）`,
    number: ({ number }) => number,
    responsible: ({ by }) => by,
    date: ({ at }) => at,
    owed: () => [],
    // It comes after the signatures.
    listed: 'none'
  },
  supervisionSheet: {
    // One that was withdrawn stays: its number is used.
    found: ({ sheets }) =>
      sheets.map((sheet) => ({ cycle: sheet.cycle, round: null, id: sheet.id, subject: sheet })),
    title: ({ kind, ordinal }) => `${sheetLabels[kind]}${ordinal > 1 ? `（第${ordinal}次）` : ''}`,
    count: null,
    number: ({ number }) => number,
    responsible: () => null,
    date: ({ at }) => at,
    owed: ({ sheets }) => (openSheet(sheets) ? ['三单还没有销号'] : []),
    // What answers it comes after the signatures.
    listed: 'none'
  },
  chargeForm: {
    found: ({ charges }) => (charges.length > 0 ? [{ ...first, id: '', subject: charges }] : []),
    title: () => '领导包案登记表',
    count: null,
    number: () => '',
    responsible: (charges) => charges.at(-1)?.leader ?? null,
    date: (charges, file) => charges.at(-1)?.endedAt ?? charges.at(-1)?.since ?? file.facts.registeredAt,
    owed: ({ charges }) => (openCharge(charges) ? ['领导包案还没有销案'] : []),
    // It goes on after the signatures: the entries of the timeline are what they bind.
    listed: 'none'
  }
}
