import { expect, it } from 'vitest'
import { layOutPaper } from '../../db/documents/forms/forms.ts'
import { paperSha256 } from '../../db/papers/paper-code.ts'
import { papersOf } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { extendedOn } from '../support/extended.ts'
import { at, caseInHandling, everyoneSigns, owner } from '../support/life.ts'

/** The paragraphs of a paper of the case, by its title. */
async function paragraphsOf(centre: TestCentre, caseId: string, title: string) {
  const file = await centre.call('cases.read', { caseId })
  const { settings } = await centre.call('centre.read', {})
  const none = new Map<string, Uint8Array>()
  const data = { settings, file, sample: false, pictures: none, signaturePictures: none }
  const paper = papersOf(file, templates.appeal).find((one) => one.title === title)
  if (!paper) throw new Error(`no ${title}`)
  const { blocks } = layOutPaper(data, { ...paper, sha256: paperSha256(file, paper) })
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
}

it('the notice tells whom, what, until when and why, and is signed with the rest', async () => {
  const centre = await newCentre()
  const { id: caseId, number } = await caseInHandling(centre)
  const notice = await extendedOn(centre, caseId, 12)
  const step = { caseId, happenedAt: at('20T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '东侧塘埂有两处渗水点。' })
  await centre.call('cases.requestClosing', { ...step, result: '返工完成，无渗漏。' })
  const [round] = await centre.call('signoff.open', { caseId })
  await everyoneSigns(centre, caseId)
  await centre.signIn('谯文芳')
  const { pieces } = await centre.call('dossier.preview', { caseId })
  expect(pieces.map(({ title }) => title)).toEqual([
    ...['群众诉求登记表', '受理告知书', '延期办理告知书'],
    ...['办理情况报告', '群众诉求办结四方会签单']
  ])
  const paper = pieces.find(({ title }) => title === '延期办理告知书')
  expect(round?.sheet.documents).toContainEqual({ title: paper?.title, sha256: paper?.sha256 })
  const words = await paragraphsOf(centre, caseId, '延期办理告知书')
  expect(words).toContain(notice)
  expect(words).toContain('赵德福：')
  expect(words).toContain(
    `您于2026年8月3日提出的“堰塘整治后仍然渗漏”一事（编号${number}，来源渠道：来访），本中心于2026年8月3日受理，原定2026年9月2日前办结。` +
      '因需由区水利局鉴定塘埂防渗情况，鉴定结论预计于2026年9月5日作出，经党委副书记批准，办理期限延长10日，至2026年9月12日止。'
  )
  expect(await paragraphsOf(centre, caseId, '办理情况报告')).toContain(
    '2026年8月12日12时00分，岳明远批准办理期限延长10日，至2026年9月12日止。'
  )
  await centre.signIn(owner)
  expect((await centre.call('signoff.verify', { roundId: round?.id ?? '' })).faults).toEqual([])
})
