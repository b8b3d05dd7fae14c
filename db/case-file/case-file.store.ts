import { listAppraisals } from '../appraisals/appraisals.store.ts'
import { listAssignments } from '../assignment/assignment.store.ts'
import { listAttachments } from '../attachments/attachments.store.ts'
import { listCharges } from '../charge/charge.store.ts'
import { listNoticesToServe } from '../service/service.store.ts'
import { listLetterheads } from '../centre/centre.store.ts'
import type { CaseClock } from '../clocks/case-clock.ts'
import { listClocks } from '../clocks/clocks.store.ts'
import { termOf } from '../clocks/term.ts'
import type { Reader } from '../connection.ts'
import { listExtensions } from '../extensions/extensions.store.ts'
import { readFiling } from '../filing/filing.store.ts'
import { problem } from '../errors.ts'
import { listAgreements, listSessions } from '../mediation/mediation.store.ts'
import { listParties } from '../parties/parties.store.ts'
import { readAccount } from '../people/people.store.ts'
import { listSheets } from '../supervision/sheets.store.ts'
import { listRechecks } from '../revisits/recheck.store.ts'
import { listRevisits } from '../revisits/revisits.store.ts'
import { listLookBacks } from '../sampling/sampling.store.ts'
import { listRounds } from '../signoff/signoff.store.ts'
import type { CaseFile } from './case-file.ts'
import { readNotice, readScreening } from '../cases/decisions.store.ts'
import { listEvents, readCase } from '../cases/cases.store.ts'
import { gradeOf } from '../cases/grades.store.ts'

async function staffMember(db: Reader, accountId: string) {
  const account = await readAccount(db, accountId)
  if (!account) throw problem('NOT_FOUND', '经办人的账户')
  return { id: account.id, name: account.name, title: account.title }
}

/**
 * Everything known of one case, numbers unmasked: for documents, snapshots and (masked) the screen. Its clocks are read
 * unless they are known.
 */
export async function readCaseFile(
  db: Reader,
  caseId: string,
  clocks?: readonly CaseClock[]
): Promise<CaseFile> {
  const row = await readCase(db, caseId)
  if (!row) throw problem('NOT_FOUND', '这件诉求')
  const {
    id,
    number,
    numberRank: _numberRank,
    state,
    cycle,
    recordedAt,
    registrarId,
    ownerId,
    ledger,
    village: _village,
    since,
    result,
    endedAt: _endedAt,
    ...facts
  } = row
  const events = await listEvents(db, caseId)
  const agreements = await listAgreements(db, caseId)
  return {
    id,
    number,
    state,
    cycle,
    facts: { ...facts, confidential: facts.confidential === 1 },
    recordedAt,
    registrar: {
      ...(await staffMember(db, registrarId)),
      title: events.find((event) => event.kind === 'registered')?.actorTitle ?? ''
    },
    owner: ownerId ? await staffMember(db, ownerId) : null,
    ledger,
    grade: await gradeOf(db, id),
    since,
    result,
    closedAt: events.findLast((event) => event.kind === 'closed')?.happenedAt ?? null,
    screening: await readScreening(db, caseId),
    notice: await readNotice(db, caseId),
    term: termOf(clocks ?? (await listClocks(db, caseId))),
    parties: await listParties(db, caseId),
    timeline: events,
    sessions: await listSessions(db, caseId),
    agreements,
    agreement: agreements.at(-1) ?? null,
    attachments: await listAttachments(db, caseId),
    rounds: await listRounds(db, caseId),
    assignments: await listAssignments(db, caseId),
    extensions: await listExtensions(db, caseId),
    service: await listNoticesToServe(db, caseId),
    charges: await listCharges(db, caseId),
    sheets: await listSheets(db, caseId),
    revisits: await listRevisits(db, caseId),
    rechecks: await listRechecks(db, caseId),
    appraisals: await listAppraisals(db, caseId),
    lookBacks: await listLookBacks(db, caseId),
    filing: await readFiling(db, caseId),
    letterheads: await listLetterheads(db)
  }
}
