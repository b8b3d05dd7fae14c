import type { Input, Value } from '../../db/api.ts'
import { isWaived, planOf, type Cycle, type Plan } from '../../scripts/demo/plan.ts'
import { readCasesFile, type DemoCase } from '../../scripts/demo/cases-file.ts'
import { staffSchema } from '../../db/people/people.ts'
import { password, type TestCentre } from './centre.ts'
import { ink } from './life.ts'

/** The six sample cases, planned like the demo plans them. */
export function samplePlans(now: string): Plan[] {
  const { cases, staff = [] } = readCasesFile('tests/fixtures/cases.json')
  return cases.map((one) =>
    planOf(
      one,
      staff.map((person) => staffSchema.parse(person)),
      now
    )
  )
}

async function takeIn(centre: TestCentre, plan: Plan): Promise<string> {
  const { case: one } = plan
  await centre.signIn(plan.registrar)
  const { id: caseId } = await centre.call('cases.register', registrationOf(one, plan))
  const step = { caseId, happenedAt: one.registeredAt }
  await centre.call('cases.screen', { ...step, valid: true, reason: '事项明确、请求具体。' })
  await centre.call('cases.decide', {
    ...step,
    decision: 'accepted',
    basis: '属于受理范围。',
    way: '当面告知'
  })
  await centre.call('cases.assign', { ...step, ownerId: await centre.id(plan.owner) })
  for (const { at, ...repeat } of plan.repeats)
    await centre.call('cases.repeat', { caseId, happenedAt: at, ...repeat })
  return caseId
}

function registrationOf(one: DemoCase, plan: Plan): Input<'cases.register'> {
  return { ...one, visitorCount: plan.visitorCount, visitMode: plan.visitMode }
}

async function mediate(centre: TestCentre, plan: Plan, caseId: string): Promise<void> {
  const { mediation, applicants, respondents } = plan.case
  if (!mediation) return
  await centre.signIn(mediation.mediators[0] ?? '')
  let sessionId = ''
  for (const { room = mediation.room, transcript, ...session } of mediation.sessions) {
    const mediatorIds = await Promise.all(mediation.mediators.map((name) => centre.id(name)))
    const recorded = await centre.call('mediation.recordSession', {
      ...session,
      caseId,
      room,
      mediatorIds,
      recorderId: await centre.id(mediation.recorder),
      invited: mediation.invited,
      transcript: transcript.map(([speaker, text]) => ({ speaker, text }))
    })
    if (session.outcome === '达成协议') sessionId = recorded.id
  }
  if (!mediation.agreement) return
  const { signedAt, copies = applicants.length + respondents.length + 1, ...agreement } = mediation.agreement
  await centre.call('mediation.recordAgreement', {
    ...agreement,
    caseId,
    sessionId,
    signedOn: signedAt,
    copies
  })
}

async function work(centre: TestCentre, plan: Plan, cycle: Cycle, caseId: string): Promise<void> {
  for (const { at, by, kind, text } of cycle.entries) {
    await centre.signIn(by)
    await centre.call('cases.handle', { caseId, happenedAt: at, kind, text })
  }
  if (cycle.mediated) await mediate(centre, plan, caseId)
  await centre.signIn(plan.owner)
  await centre.call('cases.requestClosing', { caseId, happenedAt: cycle.closedAt, result: cycle.result })
}

async function sign(centre: TestCentre, plan: Plan, cycle: Cycle, caseId: string): Promise<void> {
  const seat = async () => {
    const round = (await centre.call('signoff.open', { caseId })).at(-1)
    if (!round) throw new Error('no round')
    const signing = {
      roundId: round.id,
      shownSha256: round.snapshotSha256,
      signedAt: cycle.closedAt,
      ink: ink()
    }
    return { signing, partyId: round.waitingFor?.partyId ?? '' }
  }
  if (plan.applicants.length === 0) {
    await centre.signIn(plan.registrar)
    const { signing } = await seat()
    await centre.call('signoff.witness', { ...signing, password, reason: '诉求人匿名，无法到场签名。' })
  }
  for (let index = 0; index < plan.applicants.length; index++) {
    const { signing, partyId } = await seat()
    await centre.call('signoff.signAsApplicant', {
      ...signing,
      partyId,
      identityCheck: '当面核对居民身份证',
      satisfaction: cycle.satisfaction
    })
  }
  for (const name of [plan.owner, plan.deputyLeader, plan.principalLeader]) {
    await centre.signIn(name)
    const { signing } = await seat()
    await centre.call('signoff.signAsStaff', { ...signing, password, opinion: '同意办结。' })
  }
}

/** Takes a planned case from the counter to the archive over the API; gives its id. */
export async function liveThrough(centre: TestCentre, plan: Plan): Promise<string> {
  const caseId = await takeIn(centre, plan)
  for (const cycle of plan.cycles) {
    await work(centre, plan, cycle, caseId)
    await sign(centre, plan, cycle, caseId)
    const { at, reached, resolved, ...revisit } = cycle.revisit
    if (isWaived(plan, cycle)) {
      await centre.signIn(plan.deputyLeader)
      await centre.call('revisits.waive', { caseId, happenedAt: at, text: revisit.text })
      continue
    }
    await centre.signIn(plan.registrar)
    await centre.call('revisits.record', {
      ...revisit,
      caseId,
      happenedAt: at,
      reached,
      resolved: reached ? resolved : null
    })
  }
  await centre.signIn(plan.archivist)
  await centre.call('dossier.file', {
    caseId,
    happenedAt: plan.filedAt,
    retention: '30年',
    checkerId: await centre.id(plan.checker)
  })
  return caseId
}

/** The volume of a case as the archivist builds it. */
export function buildVolume(centre: TestCentre, caseId: string): Promise<Value<'dossier.build'>> {
  return centre.call('dossier.build', { caseId })
}
