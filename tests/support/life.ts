import type { Input, Value } from '../../db/api.ts'
import { inkOf } from '../../db/sample/sample-ink.ts'
import type { TestCentre } from './centre.ts'
import { password } from './centre.ts'

/** A person at the counter with a leaking pond; any part can be changed. */
export function registration(change: Partial<Input<'cases.register'>> = {}): Input<'cases.register'> {
  return {
    channel: '来访',
    category: '群众求决',
    field: '农业农村/水利设施',
    colour: '黄',
    tier: '乡镇（街道）',
    registeredAt: '2026-08-03T09:12:00+08:00',
    location: '永兴村3组',
    summary: '堰塘整治后仍然渗漏',
    content: '两口堰塘前年刚整治过，整治以后仍然渗漏。',
    request: '查清原因，限期重新整治。',
    applicants: [
      { name: '赵德福', idNumber: '51190219620314171X', phone: '13900000001', address: '永兴村3组' }
    ],
    ...change
  }
}

/** A stroke long enough to be a name, and its picture. */
export function ink(): Input<'signoff.signAsStaff'>['ink'] {
  const stroke = Array.from({ length: 20 }, (_, index) => ({
    x: index * 10,
    y: index % 2,
    t: index * 16,
    p: 0.5
  }))
  return inkOf([stroke])
}

export const owner = '罗建国'
export const at = (time: string) => `2026-08-${time}:00+08:00`

/** Registers a case and takes it to its owner's desk. */
export async function caseInHandling(
  centre: TestCentre,
  change: Partial<Input<'cases.register'>> = {}
): Promise<Value<'cases.register'>> {
  await centre.signIn('何秋菊')
  const registered = await centre.call('cases.register', registration(change))
  const step = { caseId: registered.id, happenedAt: at('03T09:30') }
  await centre.call('cases.screen', { ...step, valid: true, reason: '属本镇职责' })
  await centre.call('cases.decide', { ...step, decision: 'accepted', basis: '属地管理', way: '当面' })
  await centre.call('cases.assign', { ...step, ownerId: await centre.id(owner) })
  return registered
}

/** Takes a case from its owner's desk to the first signature. */
export async function caseInSigning(
  centre: TestCentre,
  change: Partial<Input<'cases.register'>> = {}
): Promise<{ id: string; roundId: string }> {
  const { id } = await caseInHandling(centre, change)
  await centre.signIn(owner)
  const step = { caseId: id, happenedAt: at('20T10:00') }
  await centre.call('cases.handle', { ...step, kind: '现场核查', text: '东侧塘埂有两处渗水点。' })
  const { roundId } = await centre.call('cases.requestClosing', { ...step, result: '返工完成，无渗漏。' })
  return { id, roundId }
}

async function openRoundOf(centre: TestCentre, caseId: string) {
  const round = (await centre.call('signoff.open', { caseId })).at(-1)
  if (!round) throw new Error('no round')
  return round
}

/** The next signing applicant signs, at the owner's counter. */
export async function applicantSigns(
  centre: TestCentre,
  caseId: string,
  change: Partial<Input<'signoff.signAsApplicant'>> = {}
): Promise<Value<'signoff.signAsApplicant'>> {
  const round = await openRoundOf(centre, caseId)
  return centre.call('signoff.signAsApplicant', {
    roundId: round.id,
    shownSha256: round.snapshotSha256,
    partyId: round.waitingFor?.partyId ?? '',
    identityCheck: '当面核对居民身份证',
    satisfaction: '满意',
    signedAt: at('21T10:00'),
    ink: ink(),
    ...change
  })
}

/** The named member of staff takes the seat whose turn it is. */
export async function staffSigns(
  centre: TestCentre,
  caseId: string,
  name: string,
  change: Partial<Input<'signoff.signAsStaff'>> = {}
): Promise<Value<'signoff.signAsStaff'>> {
  await centre.signIn(name)
  const round = await openRoundOf(centre, caseId)
  return centre.call('signoff.signAsStaff', {
    roundId: round.id,
    shownSha256: round.snapshotSha256,
    opinion: '同意办结',
    password,
    signedAt: at('21T10:00'),
    ink: ink(),
    ...change
  })
}

/** All four seats sign; the case is closed. */
export async function everyoneSigns(centre: TestCentre, caseId: string): Promise<void> {
  await applicantSigns(centre, caseId)
  for (const name of [owner, '岳明远', '冉永康']) await staffSigns(centre, caseId, name)
}
