import type { TestCentre } from './centre.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, owner } from './life.ts'

/** What the discipline officer does with cases. */

/** A reminder is withdrawn, another is received and answered, rises, and the higher one is settled. */
export async function supervise(centre: TestCentre): Promise<void> {
  const { id: caseId } = await caseInHandling(centre)
  const accountId = await centre.id(owner)
  await centre.signIn('向华')
  const sheet = { caseId, accountId, problem: '尚未联系诉求人', demand: '联系诉求人', dueOn: '2026-08-20' }
  const issue = (day: string, kind: 'reminder' | 'demand', previousId: string | null) =>
    centre.call('supervision.issue', { ...sheet, happenedAt: at(`${day}T09:00`), kind, previousId })
  const { sheetId: wrong } = await issue('04', 'reminder', null)
  const withdrawn = { caseId, sheetId: wrong, happenedAt: at('04T10:00'), reason: '发错了' }
  await centre.call('supervision.withdraw', withdrawn)
  const { sheetId } = await issue('05', 'reminder', null)
  await centre.signIn(owner)
  await centre.call('supervision.receive', { caseId, sheetId, happenedAt: at('05T10:00') })
  await centre.call('cases.read', { caseId })
  await centre.call('supervision.answer', { caseId, sheetId, happenedAt: at('06T10:00'), text: '已联系' })
  await centre.signIn('向华')
  const { sheetId: higher } = await issue('07', 'demand', sheetId)
  await centre.call('oversight.sheets', {})
  const settled = { caseId, sheetId: higher, happenedAt: at('08T10:00'), words: '已核实' }
  await centre.call('supervision.settle', settled)
}

/** A closed case is appraised and its person told; closed cases are drawn, one is looked back on and handled again. */
export async function lookBack(centre: TestCentre): Promise<void> {
  const { id: caseId } = await caseInSigning(centre)
  await everyoneSigns(centre, caseId)
  await centre.signIn('向华')
  const appraisal = { caseId, happenedAt: at('25T10:00'), result: '合格', reason: '规范' }
  const points = [{ point: '材料齐全', passed: true }]
  const { appraisalId } = await centre.call('appraisals.record', { ...appraisal, points })
  await centre.call('appraisals.tell', {
    ...{ caseId, appraisalId, happenedAt: at('26T10:00'), to: '赵德福', way: '电话告知', words: '无意见' }
  })
  const rule = { from: '2026-08-01', to: '2026-08-31', by: 'all', percent: 100, seed: '20261127' } as const
  await centre.call('sampling.preview', rule)
  const { drawId } = await centre.call('sampling.draw', rule)
  await centre.call('sampling.draws', {})
  await centre.call('sampling.drawn', { drawId })
  const { toLookBack } = await centre.call('cases.read', { caseId })
  await centre.call('sampling.record', {
    ...{ caseId, lookBackId: toLookBack?.id ?? '', happenedAt: at('28T10:00'), way: '现场查看' },
    ...{ answers: [{ question: '是否解决', answer: '仍渗水' }], result: 'fake', words: '没有返工' }
  })
  await centre.call('cases.read', { caseId })
}

/** A clue for discipline is written down and filed. */
export async function keepClue(centre: TestCentre): Promise<void> {
  await centre.signIn('向华')
  const given = { foundOn: '2026-08-20', about: '某工作人员', source: '回头看', text: '收受土特产' }
  const { clueId } = await centre.call('clues.add', given)
  await centre.call('clues.note', { clueId, step: 'filed', on: '2026-08-25', words: '已立案' })
  await centre.call('clues.list', {})
}
