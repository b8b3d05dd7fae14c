import type { CaseFile } from '../case-file/case-file.ts'
import type { Sheet } from '../signoff/signoff.ts'
import { paperSha256 } from './paper-code.ts'
import { allPapersOf } from './papers-of.ts'

/**
 * 0.1.0 listed each attachment by itself; the list of evidence is a paper since. What it listed of them its rounds
 * freeze.
 */
const singleAttachment = '证据材料：'

/** A paper that a sheet lists, and the hash that the paper of that title has today; null where there is none. */
export interface AlteredPaper {
  title: string
  signed: string
  today: string | null
}

/**
 * The papers on a sheet that the case does not have any more as they were listed: something they show, which the
 * round may not freeze itself, reads otherwise.
 */
export function alteredPapers(file: CaseFile, documents: Sheet['documents']): AlteredPaper[] {
  const today = allPapersOf(file).map((paper) => ({ title: paper.title, sha256: paperSha256(file, paper) }))
  return documents
    .filter(({ title }) => !title.startsWith(singleAttachment))
    .filter(({ sha256 }) => !today.some((paper) => paper.sha256 === sha256))
    .map(({ title, sha256 }) => ({
      title,
      signed: sha256,
      today: today.find((paper) => paper.title === title)?.sha256 ?? null
    }))
}
