import type { CaseFile } from '../case-file/case-file.ts'
import { canonicalJson, sha256 } from '../digest/digest.ts'
import type { Round } from '../signoff/signoff.ts'
import { covers, newestFormat } from './covers.ts'
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
    case 'revisitRecord':
      return false
  }
}

function coveredBy<K extends PaperKind>(format: number, file: CaseFile, paper: PaperOf<K>): unknown {
  const kinds = covers[format]
  if (!kinds) throw new Error(`no paper is covered by format ${format}`)
  return kinds[paper.kind](file, paper)
}

/**
 * The hash of a paper: the one that the sheet, the foot of the paper, the catalogue and the manifest show the
 * beginning of. It is computed from what the paper shows, as the first round that had it listed it; so it stays the
 * same until something on the paper changes.
 */
export function paperSha256(file: CaseFile, paper: Paper): string {
  const format = file.rounds.find((round) => holds(round, paper))?.format ?? newestFormat
  return sha256(canonicalJson(coveredBy(format, file, paper)))
}
