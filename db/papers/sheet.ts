import type { CaseFile } from '../case-file/case-file.ts'
import { caseTitle } from '../cases/case.ts'
import { signingApplicants } from '../parties/party.ts'
import type { Sheet } from '../signoff/signoff.ts'
import { paperSha256 } from './paper-code.ts'
import { papersToSign } from './papers-of.ts'
import { templates } from './template.ts'

/** The text of the sign-off sheet of the round about to be opened, each listed paper with its hash. */
export function makeSheet(file: CaseFile): Sheet {
  const signing = signingApplicants(file.parties)
  return {
    caseNumber: file.number,
    round: file.rounds.length + 1,
    title: caseTitle(file.facts, file.parties),
    applicants: signing.length > 0 ? signing.map((party) => party.name) : ['匿名'],
    anonymous: signing.length === 0,
    summary: file.facts.summary,
    request: file.facts.request,
    result: file.result,
    documents: papersToSign(file, templates.appeal).map((paper) => ({
      title: paper.title,
      sha256: paperSha256(file, paper)
    }))
  }
}
