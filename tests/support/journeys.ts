import {
  at,
  applicantSigns,
  caseInHandling,
  caseInSigning,
  everyoneSigns,
  ink,
  owner,
  registration
} from './life.ts'
import { administrator, openCentre, password, type TestCentre } from './centre.ts'
import { mediatedCaseInSigning } from './mediated.ts'
import { checkRevisit, waiveRevisit } from './revisit-journeys.ts'
import { keepList, keepViews } from './ledger-journeys.ts'
import { keepClue, lookBack, supervise } from './oversight-journeys.ts'
import { administer, keepBodies, keepTime } from './settings-journeys.ts'

/** Journeys that between them make every call there is. */

/** From the counter to the archive, with a mediation, a return on the way and every question asked. */
async function oneLife(centre: TestCentre): Promise<void> {
  const { id } = await mediatedCaseInSigning(centre)
  await applicantSigns(centre, id)
  const [round] = await centre.call('signoff.open', { caseId: id })
  await centre.call('signoff.return', {
    roundId: round?.id ?? '',
    happenedAt: at('22T10:00'),
    reason: '缺照片'
  })
  const step = { caseId: id, happenedAt: at('23T10:00') }
  await centre.call('cases.repeat', {
    ...step,
    channel: '信箱',
    name: '赵大秀',
    phone: '13900000002',
    content: '又漏了'
  })
  await centre.call('cases.requestClosing', { ...step, result: '已补照片' })
  await applicantSigns(centre, id, { signedAt: at('24T10:00') })
  await centre.signIn('何秋菊')
  const taken = await caseInHandling(centre)
  const { eventId } = await centre.call('cases.assign', {
    caseId: taken.id,
    happenedAt: at('03T10:00'),
    ownerId: await centre.id('蒲晓燕'),
    note: ''
  })
  await centre.call('cases.withdraw', { caseId: taken.id, eventId })
  await centre.signIn('岳明远')
  await centre.call('cases.previewTier', { caseId: taken.id, to: '区（县）' })
  await centre.call('cases.moveTier', {
    ...{ caseId: taken.id, happenedAt: at('03T10:00'), to: '区（县）', reason: '涉及两个镇' }
  })
  const heavier = { caseId: taken.id, to: '较大' }
  await centre.call('cases.previewGrade', heavier)
  await centre.call('cases.moveGrade', { ...heavier, happenedAt: at('03T10:00'), reason: '涉及面广' })
  await centre.signIn('何秋菊')
  await centre.call('cases.list', { limit: 1 })
  await centre.call('deadlines.board', {})
  await centre.call('deadlines.turns', {})
  await centre.call('ledgers.page', { ledger: '区（县）' })
  await centre.call('ledgers.classes', { ledger: '区（县）', by: 'village' })
  await centre.call('ledgers.export', { ledger: '区（县）', columns: ['number', 'registered'] })
  await centre.call('ledgers.print', { ledger: '区（县）', columns: ['number', 'registered'], paper: 'A4' })
  await keepViews(centre)
  await centre.call('cases.counts', {})
  await centre.call('cases.turns', {})
  await centre.call('clocks.forecast', { tier: '乡镇（街道）', registeredAt: '2026-08-03T09:10:00+08:00' })
  await centre.call('clocks.explain', { rule: { unit: 'day', length: 60 }, start: '2026-08-03T09:10' })
  const read = await centre.call('cases.read', { caseId: id })
  await centre.call('parties.reveal', { partyId: read.parties[0]?.id ?? '', reason: '核对' })
  await centre.call('attachments.read', { attachmentId: read.attachments[0]?.id ?? '' })
  const signature = read.rounds.at(-1)?.signatures[0]
  await centre.call('signoff.picture', { signatureId: signature?.id ?? '' })
  await centre.call('signoff.verify', { roundId: read.rounds.at(-1)?.id ?? '' })
}

/** More time is asked for, refused and granted, a pause begins and ends. */
async function takeTime(centre: TestCentre): Promise<void> {
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn(owner)
  const [clock] = (await centre.call('cases.read', { caseId })).clocks
  const asked = { kind: 'extension', clockId: clock?.id ?? '', added: 10 } as const
  const reason = '需由区水利局鉴定塘埂，鉴定结论预计于2026年9月5日作出'
  for (const [day, granted] of [
    [10, false],
    [12, true]
  ] as const) {
    await centre.signIn(owner)
    await centre.call('extensions.preview', { caseId, at: at(`${day}T10:00`), ...asked })
    const ask = () =>
      centre.call('extensions.ask', { caseId, happenedAt: at(`${day}T10:00`), reason, ...asked })
    if (!granted) await centre.call('extensions.withdraw', { caseId, requestId: (await ask()).requestId })
    const { requestId } = await ask()
    await centre.call('cases.read', { caseId })
    await centre.signIn('岳明远')
    const answer = { caseId, requestId, happenedAt: at(`${day}T11:00`), opinion: '已阅。', way: '电话告知' }
    await centre.call('extensions.answer', { ...answer, granted })
  }
  await centre.signIn(owner)
  const pause = { kind: 'pause', from: at('13T09:00'), to: null, lookAgainOn: '2026-08-20' } as const
  const step = { caseId, happenedAt: at('13T09:00') }
  await centre.call('extensions.preview', { caseId, at: at('13T09:00'), ...pause })
  const { requestId } = await centre.call('extensions.ask', { ...step, reason: '鉴定', ...pause })
  await centre.signIn('冉永康')
  await centre.call('extensions.answer', { ...step, requestId, granted: true, opinion: '同意暂停。' })
  await centre.call('cases.list', {})
  await centre.signIn(owner)
  await centre.call('extensions.previewResume', { caseId, at: at('18T09:00') })
  await centre.call('extensions.resume', { caseId, happenedAt: at('18T09:00'), text: '鉴定结论已收到' })
  await centre.call('cases.read', { caseId })
}

/** A notice does not reach its addressee, then it does. */
async function bringNotice(centre: TestCentre): Promise<void> {
  const { id: caseId } = await caseInHandling(centre)
  const [notice] = (await centre.call('cases.read', { caseId })).service
  const one = { caseId, noticeId: notice?.id ?? '', partyIds: notice?.open.map(({ id }) => id) ?? [] }
  const failed = { ...one, happenedAt: at('04T09:00'), way: 'unreached', note: '家中无人' } as const
  await centre.call('service.record', failed)
  const came = { ...one, happenedAt: at('05T09:00'), way: 'inPerson', receiver: '赵德福' } as const
  await centre.call('service.record', came)
  await centre.call('cases.read', { caseId })
}

/** A leader takes a case under charge, visits, hands it over, and the other discharges it. */
async function takeCharge(centre: TestCentre): Promise<void> {
  const { id: caseId } = await caseInHandling(centre)
  const [first, second] = [await centre.id('岳明远'), await centre.id('冉永康')]
  await centre.signIn('向华')
  await centre.call('oversight.board', {})
  await centre.call('rates.board', { from: '2026-08-01', to: '2026-08-31' })
  await centre.signIn('岳明远')
  const begin = { caseId, happenedAt: at('04T09:00'), leaderId: first, reason: '多次来访' }
  await centre.call('charge.begin', begin)
  await centre.call('charge.visit', { caseId, happenedAt: at('05T09:00'), text: '见到本人' })
  const over = { caseId, happenedAt: at('06T09:00'), leaderId: second, reason: '分工调整' }
  await centre.call('charge.handOver', over)
  await centre.signIn('冉永康')
  await centre.call('charge.board', {})
  await centre.call('charge.list', { leaderId: second })
  await centre.call('charge.discharge', {
    ...{ caseId, happenedAt: at('07T09:00'), measures: ['settled'], words: '已解决' }
  })
  await centre.call('cases.read', { caseId })
}

async function archive(centre: TestCentre): Promise<void> {
  const { id } = await caseInSigning(centre)
  await everyoneSigns(centre, id)
  await centre.signIn('何秋菊')
  const visit = { caseId: id, happenedAt: at('28T10:00'), way: '上门', text: '未再渗漏', resolved: true }
  await centre.call('revisits.record', { ...visit, satisfaction: '满意' })
  await checkRevisit(centre, id)
  await centre.signIn('谯文芳')
  const checkerId = await centre.id('何秋菊')
  await centre.call('dossier.preview', { caseId: id })
  await centre.call('dossier.file', { caseId: id, happenedAt: at('30T10:00'), retention: '永久', checkerId })
  await centre.call('dossier.build', { caseId: id })
  await centre.call('dossier.buildPaper', { caseId: id, key: 'registration' })
  const [built] = await centre.call('jobs.list', {})
  await centre.call('jobs.cancel', { id: built?.id ?? '' })
  await centre.call('cases.read', { caseId: id })
}

async function turnAway(centre: TestCentre): Promise<void> {
  await centre.signIn('何秋菊')
  const { id } = await centre.call(
    'cases.register',
    registration({ applicants: [{ kind: 'anonymous', name: '' }] })
  )
  const step = { caseId: id, happenedAt: at('03T10:00') }
  await centre.call('cases.screen', { ...step, valid: true, reason: '有效' })
  await centre.call('cases.decide', {
    ...step,
    decision: 'forwarded',
    basis: '属县级',
    way: '当面',
    to: '区水利局'
  })
  await centre.call('cases.read', { caseId: id })
  const { id: other } = await caseInHandling(centre)
  await centre.signIn(owner)
  await centre.call('cases.sendBack', { caseId: other, happenedAt: at('04T10:00'), reason: '不属本站' })
}

async function witnessed(centre: TestCentre): Promise<void> {
  const { id, roundId } = await caseInSigning(centre, { applicants: [{ kind: 'anonymous', name: '' }] })
  await centre.signIn('杨洪')
  const shownSha256 = (await centre.call('signoff.open', { caseId: id }))[0]?.snapshotSha256 ?? ''
  const attempt = { roundId, shownSha256, signedAt: at('21T10:00'), ink: ink() }
  await centre.call('signoff.witness', { ...attempt, password, reason: '匿名来信' })
}

/** All that is done in a centre of one's own, the administrator's work and the lives of cases. */
export async function everyJourney(centre: TestCentre): Promise<void> {
  await centre.call('setup.state', {})
  await centre.call('session.read', {})
  await administer(centre)
  await keepTime(centre)
  await oneLife(centre)
  await takeTime(centre)
  await keepList(centre)
  await takeCharge(centre)
  await supervise(centre)
  await lookBack(centre)
  await keepClue(centre)
  await bringNotice(centre)
  await keepBodies(centre)
  await archive(centre)
  await waiveRevisit(centre)
  await turnAway(centre)
  await witnessed(centre)
  await centre.signIn(administrator)
  await centre.call('people.list', {})
  await centre.call('cases.heldBy', { accountId: await centre.id(owner) })
  await centre.call('session.read', {})
  await centre.call('clock.confirm', {})
  await centre.call('audit.verify', {})
  await centre.call('drafts.keep', { key: 'intake', body: '{"content":"堰塘漏水"}' })
  await centre.call('drafts.read', {})
  await centre.call('drafts.drop', { key: 'intake' })
}

const sampleCentre = {
  name: '石桥乡群众诉求快处中心',
  shortName: '石',
  county: '巴中市巴州区',
  township: '石桥乡',
  divisionCode: '511902107',
  fondsName: '巴中市巴州区石桥乡人民政府',
  fondsCode: 'J022'
}

/** What is done before and instead: a sample centre tried and discarded, a way back in by the recovery code. */
export async function everyBeginning(tried = openCentre()): Promise<void> {
  const { recoveryCode, administrator: first, password: shared } = await tried.call('setup.trySample', {})
  await tried.call('session.recover', { recoveryCode, name: first, password: shared })
  await tried.call('setup.discardSample', {})
  await tried.call('setup.create', {
    centre: { ...sampleCentre },
    administrator: { name: administrator, password },
    staff: []
  })
}
