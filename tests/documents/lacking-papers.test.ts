import { expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { partOf } from '../support/docx-part.ts'
import { at, caseInHandling, everyoneSigns, owner } from '../support/life.ts'
import { session } from '../support/mediated.ts'
import type { TemplateName } from '../../db/papers/template.ts'

/** A case that ended in agreement, signed by all four, whose agreement nobody wrote down. */
async function closedWithoutAgreement(centre: TestCentre): Promise<string> {
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn('杨洪')
  await centre.call('mediation.recordSession', await session(centre, caseId))
  await centre.signIn(owner)
  await centre.call('cases.requestClosing', { caseId, happenedAt: at('20T10:00'), result: '已达成协议。' })
  await everyoneSigns(centre, caseId)
  await centre.signIn('谯文芳')
  return caseId
}

async function closingNoteOf(centre: TestCentre, caseId: string, template: TemplateName): Promise<string> {
  const { bytes, missing } = await centre.call('dossier.build', { caseId, template })
  expect(missing).toContain('已达成协议，缺人民调解协议书')
  const text = partOf(bytes, 'word/document.xml').replace(/<[^>]*>|\s/g, '')
  return text.slice(text.lastIndexOf('卷内备考表'))
}

it('a volume that lacks a paper it must hold never says 无缺损', async () => {
  const centre = await newCentre()
  const caseId = await closedWithoutAgreement(centre)
  const note = await closingNoteOf(centre, caseId, 'appeal')
  expect(note).toContain('已达成协议，缺人民调解协议书')
  expect(note).not.toContain('无缺损')
})

it('nor one to which papers have to be added by hand', async () => {
  const centre = await newCentre()
  const caseId = await closedWithoutAgreement(centre)
  const note = await closingNoteOf(centre, caseId, 'mediation')
  expect(note).toContain('应另行附入、未计入以上件数和页数：')
  expect(note).toContain('权利义务告知书')
  expect(note).not.toContain('无缺损')
})
