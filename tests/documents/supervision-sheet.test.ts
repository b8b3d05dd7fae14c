import { expect, it } from 'vitest'
import { layOutPaper } from '../../db/documents/forms/forms.ts'
import { paperSha256 } from '../../db/papers/paper-code.ts'
import { papersOf } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import { partOf } from '../support/docx-part.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'

/** All words of each sheet of a case, by its title. */
async function sheetsOf(centre: TestCentre, caseId: string): Promise<Map<string, string>> {
  const file = await centre.call('cases.read', { caseId })
  const { settings } = await centre.call('centre.read', {})
  const none = new Map<string, Uint8Array>()
  const data = { settings, file, sample: false, pictures: none, signaturePictures: none }
  const sheets = papersOf(file, templates.appeal).filter(({ kind }) => kind === 'supervisionSheet')
  return new Map(
    sheets.map((paper) => {
      const piece = layOutPaper(data, { ...paper, sha256: paperSha256(file, paper) })
      const words = [...JSON.stringify(piece).matchAll(/"text":"(.*?)"/g)].map(([, text]) => text)
      return [paper.title, words.join('|')]
    })
  )
}

it('tells the matter, the demand and the limit, and cites no sheet that was not written', async () => {
  const centre = await newCentre()
  const { id: caseId, number } = await caseInHandling(centre)
  await centre.signIn('向华')
  const given = { caseId, accountId: await centre.id(owner), dueOn: '2026-08-13' }
  const words = { problem: '尚未首次联系诉求人。', demand: '联系诉求人并登记' }
  const { sheetId, number: first } = await centre.call('supervision.issue', {
    ...{ ...given, ...words, happenedAt: at('10T09:00'), kind: 'reminder' }
  })
  const reminder = (await sheetsOf(centre, caseId)).get('提示单')
  expect(reminder).toContain(
    `你经办的${number}（赵德福反映的堰塘整治后仍然渗漏），尚未首次联系诉求人。|现予提示：请于2026年8月13日前联系诉求人并登记，并书面反馈情况。`
  )
  expect(reminder).not.toContain('根据')
  await centre.call('supervision.issue', {
    ...{ ...given, ...words, happenedAt: at('14T09:00'), kind: 'demand', previousId: sheetId },
    dueOn: '2026-08-20'
  })
  const sheets = await sheetsOf(centre, caseId)
  expect(sheets.get('督办单')).toContain(
    `2026年8月10日，本中心以${first}提示你：联系诉求人并登记，至今没有反馈。`
  )
  expect(sheets.get('提示单')).toContain('升为梁快处督办〔2026〕1号')
})

it('names the field alone where somebody informs against another, or the case is confidential', async () => {
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre, { category: '行政效能投诉' })
  await centre.signIn('向华')
  await centre.call('supervision.issue', {
    ...{ caseId, accountId: await centre.id(owner), dueOn: '2026-08-13', happenedAt: at('10T09:00') },
    ...{ kind: 'warning', problem: '尚未办结', demand: '办结' }
  })
  const warning = (await sheetsOf(centre, caseId)).get('警示单')
  expect(warning).toContain('号诉求（农业农村/水利设施）')
  expect(warning).not.toContain('赵德福')
  expect(warning).not.toMatch(/经提示|经督办/)
})

it('is written as a file of its own before any volume can be built, with the words and the code of the volume', async () => {
  const centre = await newCentre()
  const { id: caseId, number } = await caseInHandling(centre)
  await centre.signIn('向华')
  const { sheetId, number: sheet } = await centre.call('supervision.issue', {
    ...{ caseId, accountId: await centre.id(owner), dueOn: '2026-08-13', happenedAt: at('10T09:00') },
    ...{ kind: 'reminder', problem: '尚未首次联系诉求人', demand: '联系诉求人' }
  })
  expect((await centre.refusal('dossier.build', { caseId })).code).toBe('NOTHING_TO_FILE')
  const file = { caseId, key: `supervisionSheet-${sheetId}` }
  const { name, bytes, pageCount } = await centre.call('dossier.buildPaper', file)
  expect([name, pageCount]).toEqual([`${number} 提示单.docx`, 1])
  expect(partOf(bytes, 'word/document.xml')).toContain(sheet)
  expect(partOf(bytes, 'word/footer1.xml')).toMatch(/提示单　短码 [0-9A-F]{6}/)
  expect((await centre.refusal('dossier.buildPaper', { caseId, key: 'supervisionSheet-none' })).code).toBe(
    'NOT_FOUND'
  )
})
