import type { Service } from '../../db/service.ts'
import { inkOf } from '../../db/sample/sample-ink.ts'
import { pngOf } from './png.ts'
import { ask, owner, password, registrar, registration } from './county.ts'

const at = (time: string) => `2026-10-${time}:00+08:00`

function ink() {
  const stroke = Array.from({ length: 30 }, (_, index) => ({
    x: index * 8,
    y: (index % 5) * 9,
    t: index * 12,
    p: 0.5
  }))
  return inkOf([stroke])
}

interface Account {
  id: string
  name: string
}

async function signIn(service: Service, name: string): Promise<void> {
  await ask(service, 'session.signIn', { name, password })
}

/** The next seat signs, whoever's it is. */
async function signAll(service: Service, caseId: string, signedAt: string): Promise<void> {
  const round = async () => {
    const rounds = await ask<
      { id: string; snapshotSha256: string; waitingFor: { partyId: string | null } | null }[]
    >(service, 'signoff.open', { caseId })
    const last = rounds.at(-1)
    if (!last) throw new Error('no round')
    return {
      roundId: last.id,
      shownSha256: last.snapshotSha256,
      signedAt,
      ink: ink(),
      partyId: last.waitingFor?.partyId
    }
  }
  const { partyId, ...applicant } = await round()
  await ask(service, 'signoff.signAsApplicant', {
    ...applicant,
    partyId,
    identityCheck: '当面核对居民身份证',
    satisfaction: '满意'
  })
  for (const name of [owner, '岳明远', '冉永康']) {
    await signIn(service, name)
    const { partyId: _party, ...seat } = await round()
    await ask(service, 'signoff.signAsStaff', { ...seat, opinion: '同意办结', password })
  }
}

/** One case whose volume has ten pieces: two sessions, an agreement, evidence, two rounds, two revisits. */
export async function seedBench10Pieces(service: Service): Promise<string> {
  await signIn(service, registrar)
  const { id: caseId } = await ask<{ id: string }>(service, 'cases.register', {
    ...registration(0),
    registeredAt: at('01T09:00'),
    respondents: [{ name: '欧阳·国强' }]
  })
  const accounts = await ask<Account[]>(service, 'people.list', {})
  const idOf = (name: string) => accounts.find((account) => account.name === name)?.id
  const step = { caseId, happenedAt: at('01T10:00') }
  await ask(service, 'cases.screen', { ...step, valid: true, reason: '属本镇职责' })
  await ask(service, 'cases.decide', { ...step, decision: 'accepted', basis: '属地管理。', way: '当面告知' })
  await ask(service, 'cases.assign', { ...step, ownerId: idOf(owner) })
  await signIn(service, owner)
  for (const [index, day] of ['03', '04'].entries()) {
    const { id: sessionId } = await ask<{ id: string }>(service, 'mediation.recordSession', {
      caseId,
      room: '调解一室',
      mediatorIds: [idOf('蒲晓燕')],
      recorderId: idOf('杨洪'),
      startedAt: at(`${day}T09:00`),
      endedAt: at(`${day}T11:00`),
      transcript: Array.from({ length: 30 }, (_, line) => ({
        speaker: line % 2 === 0 ? '调解员' : '赵德福',
        text: '渗漏原因查清以前，先从邻村堰塘抽水，保障灌溉，双方对此有没有意见？'
      })),
      outcome: index === 0 ? '择期再调' : '达成协议'
    })
    if (index === 1) {
      await ask(service, 'mediation.recordAgreement', {
        caseId,
        sessionId,
        facts: '堰塘整治后仍然渗漏。',
        clauses: [{ text: '限期返工。', obligor: '欧阳·国强', due: '2026-10-20' }],
        signedOn: `2026-10-${day}`,
        copies: 3
      })
    }
  }
  for (let photo = 0; photo < 4; photo++) {
    await ask(service, 'attachments.add', {
      caseId,
      name: `现场${photo}.png`,
      bytes: pngOf(400 + photo, 300),
      source: '现场拍摄',
      collector: owner,
      collectedAt: at('02T09:00'),
      description: '东侧塘埂渗水点'
    })
  }
  for (const [cycle, day] of ['10', '20'].entries()) {
    await signIn(service, owner)
    const happenedAt = at(`${day}T09:00`)
    await ask(service, 'cases.handle', { caseId, happenedAt, kind: '整改', text: '返工完成。' })
    await ask(service, 'cases.requestClosing', { caseId, happenedAt, result: '返工完成，无渗漏。' })
    await signAll(service, caseId, at(`${day}T10:00`))
    await signIn(service, registrar)
    await ask(service, 'revisits.record', {
      caseId,
      happenedAt: at(`${day}T11:00`),
      way: '电话',
      text: cycle === 0 ? '再次渗漏' : '未再渗漏',
      resolved: cycle === 1,
      satisfaction: cycle === 0 ? '不满意' : '满意'
    })
  }
  return caseId
}
