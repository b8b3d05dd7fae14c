import type { Schema } from '../../schema.ts'
import type { newest } from './formats.ts'

type Newest = typeof newest

/** The tables that a snapshot reads, each with the names that the newest format freezes of it. */
interface Frozen {
  cases: Newest['facts']
  party: Newest['party']
  screening: Newest['screening']
  notice: Newest['notice']
  caseEvent: Newest['event']
  mediationSession: Newest['session']
  sessionMediator: object
  transcriptLine: Newest['session']['transcript']
  agreement: Newest['agreement']
  agreementClause: Newest['agreement']['clauses']
  clauseInstalment: Newest['agreement']['clauses']['instalments']
  attachment: Newest['attachment']
}

type Besides = {
  readonly [T in keyof Frozen]: Readonly<Record<Exclude<keyof Schema[T], keyof Frozen[T]>, string>>
}

const row = 'which row it is; the snapshot holds the rows of one case in their order'

/**
 * Every column of those tables that the newest format does not freeze under its own name: under which it does, or why
 * no signature binds it. A new column compiles only once it is a field of the newest format or stands here.
 */
export const notFrozen = {
  cases: {
    id: row,
    number: 'frozen as the number, beside the facts',
    numberRank: 'follows from the number, for lists',
    state: 'moves on after the signatures',
    cycle: 'moves on; each entry freezes its own',
    recordedAt: 'a time of this PC; what the counter typed is registeredAt',
    registrarId: 'bound by the code of the registration form on the sheet',
    ledger: 'may be moved up or down; the entry of 提级 or 降级 is frozen, and the tier as registered',
    village: 'follows from the place and the address, which are frozen, by the list of villages as it is',
    ownerId: 'may change by 重办; the handler’s signature names who handled it',
    since: 'repeats the time of the last entry',
    result: 'frozen on the sheet; a later round closes with another',
    endedAt: 'follows from the signatures'
  },
  party: { caseId: row, position: row },
  screening: { eventId: row, caseId: row, byId: 'frozen as by, the name' },
  notice: { eventId: row, caseId: row, sentTo: 'frozen as to' },
  caseEvent: {
    caseId: row,
    actorId: 'frozen as actorName',
    actorTitle:
      'shown beside the name on the screen; the notice of an extension prints it, bound by its code on the sheet',
    detail:
      'frozen as reporter; the rest repeats what has rows of its own, or names the body that answers, which no paper prints'
  },
  mediationSession: { caseId: row, recorderId: 'frozen as recorder, the name' },
  sessionMediator: { sessionId: row, accountId: 'frozen as mediators, the names', position: row },
  transcriptLine: { sessionId: row, position: row },
  agreement: { caseId: row },
  agreementClause: { agreementId: row, position: row },
  clauseInstalment: { agreementId: row, clausePosition: row, position: row },
  attachment: { caseId: row, position: row }
} as const satisfies Besides
