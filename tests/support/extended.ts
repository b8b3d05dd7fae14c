import type { TestCentre } from './centre.ts'
import { at, owner } from './life.ts'

/** The owner of a case being handled gets ten days more for its first clock that may have more; on the day of August named. */
export async function extendedOn(centre: TestCentre, caseId: string, day: number): Promise<string> {
  await centre.signIn(owner)
  const { clocks } = await centre.call('cases.read', { caseId })
  const clock = clocks.find(({ extension }) => extension !== null)
  const { requestId } = await centre.call('extensions.ask', {
    ...{ caseId, happenedAt: at(`${day}T11:00`), kind: 'extension', clockId: clock?.id ?? '', added: 10 },
    reason: '因需由区水利局鉴定塘埂防渗情况，鉴定结论预计于2026年9月5日作出。'
  })
  await centre.signIn('岳明远')
  const answer = { caseId, requestId, happenedAt: at(`${day}T12:00`), granted: true }
  const { noticeNumber } = await centre.call('extensions.answer', {
    ...answer,
    ...{ opinion: '同意延长，请书面告知。', way: '电话告知' }
  })
  await centre.signIn(owner)
  return noticeNumber
}
