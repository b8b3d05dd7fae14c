import { layOutPaper } from '../../db/documents/forms/forms.ts'
import type { PaperKind } from '../../db/papers/paper.ts'
import { paperSha256 } from '../../db/papers/paper-code.ts'
import { papersOf } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import type { TestCentre } from './centre.ts'

/** The words of each paper of a kind that the case has, in their order, under its title. */
export async function papersText(
  centre: TestCentre,
  caseId: string,
  kind: PaperKind
): Promise<{ title: string; words: string }[]> {
  const file = await centre.call('cases.read', { caseId })
  const { settings } = await centre.call('centre.read', {})
  const none = new Map<string, Uint8Array>()
  const data = { settings, file, sample: false, pictures: none, signaturePictures: none }
  const papers = papersOf(file, templates.appeal).filter((paper) => paper.kind === kind)
  return papers.map((paper) => {
    const piece = layOutPaper(data, { ...paper, sha256: paperSha256(file, paper) })
    const words = JSON.stringify(piece).matchAll(/"(?:text|label)":"(.*?)"/g)
    return { title: paper.title, words: [...words].map(([, text]) => text).join('|') }
  })
}
