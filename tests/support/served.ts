import type { Input } from '../../db/api.ts'
import type { TestCentre } from './centre.ts'
import { at } from './life.ts'

/** The counter brings the first notice of the case that is still open, on the day of August named; in person unless told. */
export async function serveFirst(
  centre: TestCentre,
  caseId: string,
  day: number,
  change: Partial<Input<'service.record'>> = {}
): Promise<void> {
  await centre.signIn('何秋菊')
  const { service } = await centre.call('cases.read', { caseId })
  const notice = service.find(({ open }) => open.length > 0) ?? service[0]
  const open = notice?.open ?? []
  const happenedAt = at(`${String(day).padStart(2, '0')}T12:30`)
  const who = { partyIds: open.map(({ id }) => id), receiver: open.map(({ name }) => name).join('、') }
  const told = { way: 'inPerson', place: '永兴村3组', note: '' } as const
  await centre.call('service.record', {
    ...{ caseId, noticeId: notice?.id ?? '', happenedAt, ...who, ...told },
    ...change
  })
}
