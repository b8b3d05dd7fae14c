import type { Input } from '../../db/api.ts'
import type { TestCentre } from './centre.ts'
import { at, caseInHandling, owner } from './life.ts'
import { onePixelPng } from './pictures.ts'

/** A session in the first room on the morning of the 4th of August; any part can be changed. */
export async function session(
  centre: TestCentre,
  caseId: string,
  change: Partial<Input<'mediation.recordSession'>> = {}
): Promise<Input<'mediation.recordSession'>> {
  return {
    caseId,
    room: '调解一室',
    mediatorIds: [await centre.id('蒲晓燕')],
    recorderId: await centre.id('杨洪'),
    startedAt: at('04T09:00'),
    endedAt: at('04T11:25'),
    transcript: [
      { speaker: '调解员', text: '现在核对双方身份，告知权利义务。' },
      { speaker: '赵德福', text: '听清了，不申请回避。' }
    ],
    outcome: '达成协议',
    ...change
  }
}

/** What was agreed there: 2,000 yuan in two instalments. */
export function agreement(
  caseId: string,
  sessionId: string,
  change: Partial<Input<'mediation.recordAgreement'>> = {}
): Input<'mediation.recordAgreement'> {
  return {
    caseId,
    sessionId,
    facts: '返工完成前抽水灌溉。',
    clauses: [
      {
        text: '施工单位赔偿枳壳园损失2000元，分两次付清。',
        obligor: '某施工单位',
        amountFen: 2000_00,
        instalments: [
          { due: '2026-08-20', amountFen: 1000_00 },
          { due: '2026-09-20', amountFen: 1000_00 }
        ]
      }
    ],
    signedOn: '2026-08-04',
    copies: 3,
    ...change
  }
}

/** A case with a photograph, a session and an agreement, ready to be signed. */
export async function mediatedCaseInSigning(centre: TestCentre): Promise<{ id: string; roundId: string }> {
  const { id } = await caseInHandling(centre)
  await centre.call('attachments.add', {
    ...{ caseId: id, name: '渗水点.png', bytes: onePixelPng(), source: '现场拍摄', collector: '何秋菊' },
    ...{ collectedAt: at('03T15:00'), description: '东侧塘埂' }
  })
  await centre.signIn('杨洪')
  const held = await centre.call('mediation.recordSession', await session(centre, id))
  await centre.call('mediation.recordAgreement', agreement(id, held.id))
  await centre.signIn(owner)
  const step = { caseId: id, happenedAt: at('20T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '东侧塘埂有两处渗水点。' })
  const { roundId } = await centre.call('cases.requestClosing', { ...step, result: '返工完成，无渗漏。' })
  return { id, roundId }
}
