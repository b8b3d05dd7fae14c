import { expect, it } from 'vitest'
import { sessionWithoutAgreement } from '../../db/mediation/mediation.ts'
import { newCentre } from '../support/centre.ts'
import { at, everyoneSigns, owner } from '../support/life.ts'
import { agreement, mediatedCaseInSigning, session } from '../support/mediated.ts'

it('a case handled again may end with an agreement of its own; what was signed before stays sound', async () => {
  const centre = await newCentre()
  const { id: caseId, roundId } = await mediatedCaseInSigning(centre)
  await everyoneSigns(centre, caseId)
  await centre.signIn('何秋菊')
  const unhappy = { way: '电话', text: '第二期没有付。', resolved: false, satisfaction: '不满意' } as const
  await centre.call('revisits.record', { caseId, happenedAt: at('22T10:00'), ...unhappy })
  await centre.signIn('杨洪')
  const held = await centre.call('mediation.recordSession', {
    ...(await session(centre, caseId)),
    startedAt: at('23T09:00'),
    endedAt: at('23T10:00')
  })
  await centre.signIn('谯文芳')
  const before = await centre.call('dossier.preview', { caseId })
  expect(before.missing).toContain('已达成协议，缺人民调解协议书')
  await centre.signIn('杨洪')
  const waiting = await centre.call('cases.read', { caseId })
  expect(sessionWithoutAgreement(waiting)?.id).toBe(held.id)
  const again = agreement(caseId, held.id, { signedOn: '2026-08-23' })
  await centre.call('mediation.recordAgreement', again)
  const read = await centre.call('cases.read', { caseId })
  const { agreements, agreement: newest } = read
  expect(sessionWithoutAgreement(read)).toBeNull()
  expect(agreements.map((one) => one.signedOn)).toEqual(['2026-08-04', '2026-08-23'])
  expect(newest?.id).toBe(agreements[1]?.id)
  expect((await centre.call('signoff.verify', { roundId })).faults).toEqual([])
  expect((await centre.refusal('mediation.recordAgreement', again)).code).toBe('WRONG_STATE')

  await centre.signIn(owner)
  const step = { caseId, happenedAt: at('24T10:00') }
  await centre.call('cases.requestClosing', { ...step, result: '两期都已付清。' })
  await centre.signIn('谯文芳')
  const { pieces, missing } = await centre.call('dossier.preview', { caseId })
  const printed = pieces.filter((piece) => piece.title.startsWith('人民调解协议书'))
  expect(printed.map(({ title, date }) => [title, date])).toEqual([
    ['人民调解协议书', '20260804'],
    ['人民调解协议书（第2次）', '20260823']
  ])
  expect(missing.join()).not.toContain('协议书')
})
