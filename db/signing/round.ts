import type { CaseFile } from '../case-file/case-file.ts'
import { readCaseFile } from '../case-file/case-file.store.ts'
import type { Reader } from '../connection.ts'
import { readAccount } from '../people/people.store.ts'
import type { SignatureTable } from '../schema.ts'
import type { Change } from './changes.ts'
import { alteredText, isIntact, readSnapshot } from '../signoff/frozen.ts'
import { chainFaults } from '../signoff/seal.ts'
import { seatLabels, seats } from '../signoff/signoff.ts'
import { readSignatures, waitingForRound, type RoundRow } from '../signoff/signoff.store.ts'
import { shortCode } from '../digest/short-code.ts'
import { alteredPapers } from '../papers/signed-papers.ts'
import type { Snapshot } from './formats/formats.ts'
import { absent } from './changes.ts'
import { besideChanges, entryChanges } from './entries.ts'
import { courseOf, rowChanges } from './round-facts.ts'
import { changesSince, type Found } from './snapshot.ts'

/**
 * Everything that is wrong with a round, in words: the frozen text, the chain of signatures, and what of the
 * signed content has changed since. A completed round must also hold all four seats.
 */
export async function roundFaults(db: Reader, round: RoundRow): Promise<string[]> {
  return (await verifyRound(db, round)).faults
}

/**
 * What reads otherwise than it was signed: the frozen content; where that is whole, the papers that the sheet lists,
 * which show more than a round freezes.
 */
function foundIn(snapshot: Snapshot, file: CaseFile): Found[] {
  const found = changesSince(snapshot, file)
  if (found.length > 0) return found
  return alteredPapers(file, snapshot.sheet.documents).map(({ title, signed, today }) => ({
    path: `sheet.documents.${signed}`,
    label: `${title}的短码`,
    before: shortCode(signed),
    after: today ? shortCode(today) : absent,
    fault: `《${title}》与签字时不同`
  }))
}

/** What stands around the frozen text and reads otherwise than that, the signatures and the timeline say. */
async function foundAround(
  db: Reader,
  row: RoundRow,
  snapshot: Snapshot | null,
  file: CaseFile,
  signatures: SignatureTable[]
): Promise<Found[]> {
  const waiting = (await waitingForRound(db, row))?.seat ?? null
  const by = row.returnedBy === null ? null : ((await readAccount(db, row.returnedBy))?.name ?? '')
  const course = courseOf(row, snapshot, file)
  const changed = rowChanges({ row, by, snapshot, waiting }, course)
  if (!snapshot || !course) return changed
  // Altered signatures witness nothing.
  const chained = chainFaults(signatures, row.snapshotSha256).length === 0
  const { result } = snapshot.sheet
  const entries = chained ? entryChanges(course, signatures, result, waiting === null) : []
  return [...changed, ...entries, ...besideChanges(snapshot, course, file)]
}

/** The faults of a round, and each thing that was signed and reads otherwise today, before and after. */
export async function verifyRound(
  db: Reader,
  round: RoundRow
): Promise<{ faults: string[]; changes: Change[] }> {
  const faults = isIntact(round) ? [] : [alteredText]
  const signatures = await readSignatures(db, round.id)
  faults.push(...chainFaults(signatures, round.snapshotSha256))
  const read = readSnapshot(round)
  const snapshot = 'snapshot' in read ? read.snapshot : null
  const file = await readCaseFile(db, round.caseId)
  const found = [
    ...(snapshot ? foundIn(snapshot, file) : []),
    ...(await foundAround(db, round, snapshot, file, signatures))
  ]
  if ('unreadable' in read && !faults.includes(read.unreadable)) faults.push(read.unreadable)
  faults.push(...new Set(found.map(({ fault }) => fault)))
  if (round.status === 'completed') faults.push(...(await missingSeats(db, round)))
  const changes = found.map(({ path, label, before, after }) => ({ path, label, before, after }))
  return { faults, changes }
}

/** The seats a round still lacks. */
async function missingSeats(db: Reader, round: RoundRow): Promise<string[]> {
  const waiting = await waitingForRound(db, round)
  if (waiting) return [`还差${waiting.label}签字`]
  const given = new Set((await readSignatures(db, round.id)).map((signature) => signature.seat))
  return seats.filter((seat) => !given.has(seat)).map((seat) => `缺少席位“${seatLabels[seat]}”`)
}
