import type { CaseFile } from '../case-file/case-file.ts'
import { canonicalJson, sha256 } from '../digest/digest.ts'
import type { Round } from '../signoff/signoff.ts'
import { isFormat, newestFormat, type FormatNumber } from '../signing/formats/formats.ts'
import { covers } from './covers.ts'
import type { Paper, PaperKind, PaperOf } from './paper.ts'

/** Whether a round of signatures had the paper before it. */
function holds(round: Round, paper: Paper): boolean {
  switch (paper.kind) {
    case 'registration':
    case 'notice':
      return true
    case 'evidence':
    case 'handlingReport':
    case 'signoffSheet':
      return paper.round === round.number
    case 'mediationRecord':
      return round.contents.sessions.includes(paper.subject.id)
    case 'agreement':
      return round.contents.agreements.includes(paper.subject.id)
    case 'order':
    case 'extensionNotice':
      return round.contents.events.includes(paper.subject.id)
    case 'revisitRecord':
    case 'lookBackRecord':
    case 'serviceReceipt':
    case 'chargeForm':
    case 'supervisionSheet':
      return false
  }
}

function coveredBy<K extends PaperKind>(format: FormatNumber, file: CaseFile, paper: PaperOf<K>): unknown {
  return covers[format][paper.kind](file, paper)
}

/** The format of the first round that has the paper; of one whose text can't be read, nothing is known. */
function formatOf(file: CaseFile, paper: Paper): FormatNumber {
  const first = file.rounds.find((round) => round.unreadable === null && holds(round, paper))
  return first && isFormat(first.format) ? first.format : newestFormat
}

/**
 * The hash of a paper: the one that the sheet, the foot of the paper, the catalogue and the manifest show the
 * beginning of. It is computed from what the paper shows, as the first round that had it listed it; so it stays the
 * same until something on the paper changes.
 */
export function paperSha256(file: CaseFile, paper: Paper): string {
  return sha256(canonicalJson(coveredBy(formatOf(file, paper), file, paper)))
}
