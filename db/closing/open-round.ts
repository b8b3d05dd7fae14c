import { momentOf, type Moment } from '../calendar/moment.ts'
import { readCaseFile } from '../case-file/case-file.store.ts'
import type { CommandContext } from '../context.ts'
import { canonicalJson, sha256 } from '../digest/digest.ts'
import { makeSheet } from '../papers/sheet.ts'
import { insertRound } from '../signoff/signoff.store.ts'
import { makeSnapshot } from '../signing/snapshot.ts'

/** Freezes what is to be signed and opens a round for it; the case must be in `signing` already. */
export async function openRound(context: CommandContext, caseId: string, openedAt: Moment): Promise<string> {
  const file = await readCaseFile(context.db, caseId)
  const sheet = makeSheet(file)
  const snapshot = canonicalJson(makeSnapshot(file, sheet))
  const id = context.newId()
  await insertRound(context.db, {
    id,
    caseId,
    number: sheet.round,
    cycle: file.cycle,
    status: 'open',
    openedAt,
    recordedAt: momentOf(context.clock()),
    snapshot,
    snapshotSha256: sha256(snapshot),
    returnedSeat: null,
    returnedBy: null,
    returnedAt: null,
    returnedReason: null
  })
  return id
}
