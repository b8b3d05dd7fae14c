import { usualWay } from '../cases/decisions.ts'
import type { Input } from '../api.ts'
import { addDays, dayOf, type Moment } from '../calendar/moment.ts'
import type { ActAs, Deed, SampleStaff } from './sample-deed.ts'
import { sampleInk } from './sample-ink.ts'
import { sheetDeeds } from './sample-sheets.ts'
import {
  signersOf,
  way,
  type Reached,
  type SampleCase,
  type SampleCharge,
  type SampleMediation,
  type SampleTime
} from './sample-case.ts'

/** How the sample's centre told its applicants of the decision. */
function told({ facts, applicants }: SampleCase): string {
  const kinds = applicants.map(({ kind = 'person' }) => ({ kind: String(kind) }))
  const otherwise = kinds.some(({ kind }) => kind === 'anonymous') ? '公告告知' : '电话告知'
  return usualWay(String(facts['channel']), kinds) || otherwise
}

const clerk = '何秋菊'
const recorder = '杨洪'
const deputy = '岳明远'
const principal = '冉永康'
const archivist = '谯文芳'
const checker = '向华'

/** The stage that the other ends have passed. */
const passes: Partial<Record<Reached, Stage>> = { returned: 'signing', again: 'closed' }

type Stage = (typeof way)[number]

function hasPassed(one: SampleCase, stage: Stage): boolean {
  const end = passes[one.until] ?? one.until
  return way.findIndex((one) => one === end) >= way.indexOf(stage)
}

/** The deeds of one case in their order; `index` keeps the minutes of different cases apart. */
export function deedsOf(
  one: SampleCase,
  index: number,
  today: string,
  staff: SampleStaff,
  actAs: ActAs
): Deed[] {
  const deeds: Deed[] = []
  const at = (day: number, time: string): Moment => {
    const minute = String(Number(time.slice(3)) + (index % 10)).padStart(2, '0')
    return `${addDays(today, day - one.daysAgo)}T${time.slice(0, 2)}:${minute}:00+08:00`
  }
  let caseId = ''
  const add = (moment: Moment, act: (moment: Moment) => Promise<unknown>) =>
    deeds.push({ at: moment, act: () => act(moment) })

  add(at(0, '09:00'), async (registeredAt) => {
    const input = { ...one.facts, registeredAt, applicants: one.applicants, respondents: one.respondents }
    ;({ id: caseId } = await actAs(clerk, registeredAt, 'cases.register', input as Input<'cases.register'>))
  })
  if (one.until !== 'registered') screenAndDecide()
  if (hasPassed(one, 'handling')) work(1, one.handled)
  if (hasPassed(one, 'signing')) close(3)
  if (hasPassed(one, 'closed')) after()
  return [...deeds, ...sheetDeeds(one, { today, caseId: () => caseId, at, staff, actAs })]

  function screenAndDecide(): void {
    const valid = one.until !== 'invalid'
    add(at(0, '09:20'), (happenedAt) =>
      actAs(clerk, happenedAt, 'cases.screen', {
        caseId,
        happenedAt,
        valid,
        reason: valid ? '事项明确，请求具体，属于本镇范围。' : one.reason
      })
    )
    if (!valid || one.until === 'screened') return
    const decision = one.until === 'declined' || one.until === 'forwarded' ? one.until : 'accepted'
    const basis = one.reason || '属于本中心受理范围。'
    add(at(0, '09:35'), (happenedAt) =>
      actAs(clerk, happenedAt, 'cases.decide', {
        caseId,
        happenedAt,
        decision,
        basis,
        to: one.to,
        way: told(one)
      })
    )
    if (one.served) serve(one.served)
    if (!hasPassed(one, 'handling')) return
    add(at(0, '09:48'), async (happenedAt) => {
      const matter = { field: String(one.facts['field']), text: String(one.facts['summary']) }
      const [proposed] = await actAs(clerk, happenedAt, 'dutyList.propose', matter)
      const ownerId = staff.idOf(one.owner)
      const bodyId = proposed?.body.id ?? null
      const helps = one.helps.map(({ feedback: _, ...help }) => help)
      const given = { caseId, happenedAt, ownerId, bodyId, note: '', helps }
      return actAs(clerk, happenedAt, 'cases.assign', given)
    })
    // Who is still at it has not said that they have it.
    if (one.until === 'handling') return
    add(at(0, '10:05'), (happenedAt) => actAs(one.owner, happenedAt, 'cases.receive', { caseId, happenedAt }))
  }

  function work(day: number, entries: SampleCase['handled']): void {
    entries.forEach(([kind, text], entry) => {
      add(at(day, entry === 0 ? '10:30' : '15:10'), (happenedAt) =>
        actAs(one.owner, happenedAt, 'cases.handle', { caseId, happenedAt, kind, text })
      )
    })
    if (day === 1) reportHelp(day)
    if (one.mediation) mediate(one.mediation)
    if (one.time && day === 1) takeTime(one.time)
    if (one.charge && day === 1) takeCharge(one.charge)
  }

  function serve(served: object): void {
    add(at(0, '16:40'), async (happenedAt) => {
      const { service } = await actAs(clerk, happenedAt, 'cases.read', { caseId })
      const [notice] = service
      const partyIds = notice?.open.map(({ id }) => id) ?? []
      const input = { ...served, caseId, happenedAt, noticeId: notice?.id ?? '', partyIds }
      return actAs(clerk, happenedAt, 'service.record', input as Input<'service.record'>)
    })
  }

  function takeCharge({ leader, reason, visits, measures, words }: SampleCharge): void {
    const leaderId = staff.idOf(leader)
    add(at(1, '17:20'), (happenedAt) =>
      actAs(leader, happenedAt, 'charge.begin', { caseId, happenedAt, leaderId, reason })
    )
    visits.forEach((text, visit) => {
      add(at(2, `18:${visit * 2}0`), (happenedAt) =>
        actAs(leader, happenedAt, 'charge.visit', { caseId, happenedAt, text })
      )
    })
    if (measures.length === 0) return
    add(at(5, '16:30'), (happenedAt) =>
      actAs(leader, happenedAt, 'charge.discharge', { caseId, happenedAt, measures, words })
    )
  }

  function reportHelp(day: number): void {
    for (const { bodyName, feedback: text } of one.helps.filter(({ feedback }) => feedback !== '')) {
      add(at(day, '14:20'), async (happenedAt) => {
        const { assignments } = await actAs(one.owner, happenedAt, 'cases.read', { caseId })
        const help = assignments.flatMap(({ helps }) => helps).find((other) => other.bodyName === bodyName)
        const told = { caseId, happenedAt, helpId: help?.id ?? '', text }
        return actAs(one.owner, happenedAt, 'cases.noteHelp', told)
      })
    }
  }

  function takeTime({ kind, reason }: SampleTime): void {
    let requestId = ''
    add(at(2, '16:00'), async (happenedAt) => {
      const step = { caseId, happenedAt, reason }
      ;({ requestId } = await actAs(one.owner, happenedAt, 'extensions.ask', {
        ...step,
        ...(kind === 'paused' ? pauseFrom(happenedAt) : await tenDaysMore(happenedAt))
      }))
    })
    if (kind === 'asked') return
    add(at(2, '17:00'), (happenedAt) => {
      const opinion = kind === 'paused' ? '同意暂停。' : '同意延长，请书面告知诉求人并说明理由。'
      const answer = { caseId, requestId, happenedAt, granted: true, opinion, way: told(one) }
      return actAs(deputy, happenedAt, 'extensions.answer', answer)
    })
  }

  async function tenDaysMore(moment: Moment) {
    const { clocks } = await actAs(one.owner, moment, 'cases.read', { caseId })
    const clockId = clocks.find(({ extension }) => extension !== null)?.id ?? null
    return { kind: 'extension' as const, clockId, added: 10 }
  }

  function pauseFrom(moment: Moment) {
    const lookAgainOn = addDays(dayOf(moment), 14)
    return { kind: 'pause' as const, from: moment, to: null, lookAgainOn, basis: '本中心规定' }
  }

  function mediate(mediation: SampleMediation): void {
    const startedAt = at(2, '14:00')
    let sessionId = ''
    add(at(2, '15:20'), async (endedAt) => {
      const session = {
        caseId,
        room: index % 2 === 0 ? '调解一室' : '调解二室',
        mediatorIds: [staff.idOf(one.owner)],
        recorderId: staff.idOf(recorder),
        startedAt,
        endedAt,
        transcript: mediation.transcript.map(([speaker, text]) => ({ speaker, text })),
        outcome: '达成协议' as const
      }
      ;({ id: sessionId } = await actAs(one.owner, endedAt, 'mediation.recordSession', session))
    })
    add(at(2, '15:40'), (moment) => {
      const signedOn = dayOf(moment)
      const clauses = mediation.clauses.map(
        ({ dueInDays, instalmentsInDays = [], amountFen, ...clause }) => ({
          ...clause,
          due: dueInDays === undefined ? null : addDays(signedOn, dueInDays),
          amountFen: amountFen ?? null,
          instalments: instalmentsInDays.map((days) => ({
            due: addDays(signedOn, days),
            amountFen: (amountFen ?? 0) / instalmentsInDays.length
          }))
        })
      )
      const copies = one.applicants.length + one.respondents.length + 1
      const agreement = { caseId, sessionId, facts: mediation.facts, clauses, signedOn, copies }
      return actAs(one.owner, moment, 'mediation.recordAgreement', agreement)
    })
  }

  function close(day: number): void {
    add(at(day, '09:30'), (happenedAt) =>
      actAs(one.owner, happenedAt, 'cases.requestClosing', { caseId, happenedAt, result: one.result })
    )
    if (one.signed >= 1) {
      for (let signer = 0; signer < signersOf(one); signer++) {
        add(at(day, `10:${String(2 + signer * 5).padStart(2, '0')}`), applicantSigns)
      }
    }
    if (one.signed >= 2 || one.until === 'returned')
      add(at(day, '11:10'), (moment) => staffSigns(one.owner, moment))
    if (one.until === 'returned') {
      add(at(day + 1, '09:10'), async (happenedAt) => {
        const { roundId } = await openSeat(deputy, happenedAt)
        return actAs(deputy, happenedAt, 'signoff.return', { roundId, happenedAt, reason: one.returned })
      })
      return
    }
    if (one.signed >= 3) add(at(day + 1, '09:10'), (moment) => staffSigns(deputy, moment))
    if (one.signed >= 4) add(at(day + 1, '15:00'), (moment) => staffSigns(principal, moment))
  }

  async function openSeat(by: string, moment: Moment) {
    const round = (await actAs(by, moment, 'signoff.open', { caseId })).at(-1)
    if (!round) throw new Error('no round is open')
    return {
      roundId: round.id,
      shownSha256: round.snapshotSha256,
      partyId: round.waitingFor?.partyId ?? '',
      label: round.waitingFor?.label ?? ''
    }
  }

  async function applicantSigns(signedAt: Moment) {
    const { label, ...seat } = await openSeat(clerk, signedAt)
    return actAs(clerk, signedAt, 'signoff.signAsApplicant', {
      ...seat,
      signedAt,
      ink: sampleInk(label),
      identityCheck: '当面核对居民身份证',
      satisfaction: one.satisfaction
    })
  }

  async function staffSigns(by: string, signedAt: Moment) {
    const { roundId, shownSha256 } = await openSeat(by, signedAt)
    const { password } = staff
    const signing = { roundId, shownSha256, signedAt, password, opinion: '同意办结。', ink: sampleInk(by) }
    return actAs(by, signedAt, 'signoff.signAsStaff', signing)
  }

  function after(): void {
    if (one.until === 'closed') return
    const again = one.until === 'again'
    add(at(6, '10:00'), (happenedAt) =>
      actAs(clerk, happenedAt, 'revisits.record', {
        caseId,
        happenedAt,
        way: '电话',
        text: one.revisit,
        resolved: !again,
        satisfaction: again ? '不满意' : one.satisfaction
      })
    )
    if (again) work(8, [['会商', one.again]])
    if (one.until !== 'archived') return
    add(at(8, '09:00'), (happenedAt) =>
      actAs(archivist, happenedAt, 'dossier.file', {
        caseId,
        happenedAt,
        retention: '30年',
        checkerId: staff.idOf(checker)
      })
    )
  }
}
