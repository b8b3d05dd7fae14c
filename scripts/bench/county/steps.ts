import { addDays } from '../../../db/calendar/moment.ts'
import type { CaseEventKind } from '../../../db/cases/events.ts'
import type { Schema } from '../../../db/schema.ts'
import type { Ingredients } from './facts.ts'
import { nextId } from './ids.ts'
import { mediationRows } from './mediating.ts'
import { shares } from './proportions.ts'
import { gather, type Rows } from './rows.ts'
import { signedRows } from './signing.ts'

/** The steps of one case on its days, each with the entry and the papers it leaves. */
export class Life {
  readonly rows: Rows
  private readonly one: Schema['cases']
  private readonly from: Ingredients
  private step = 0
  at: string

  constructor(one: Schema['cases'], applicants: Schema['party'][], from: Ingredients) {
    this.one = one
    this.from = from
    this.at = one.registeredAt
    this.rows = { cases: [one], party: applicants, caseEvent: [] }
    this.event('registered', from.people.registrar)
  }

  /** The same day or some days later, never after today. */
  later(days: number): void {
    this.step += 1
    const day = addDays(this.at.slice(0, 10), days)
    const minute = String(this.step).padStart(2, '0')
    this.at = `${day < this.from.today ? day : this.from.today}T${day < this.from.today ? '10' : '00'}:${minute}:00+08:00`
    if (this.at < this.one.registeredAt) this.at = this.one.registeredAt
  }

  event(kind: CaseEventKind, actorId: string, detail: object = {}, cycle = 1): string {
    const id = nextId()
    const { at, one } = this
    const row = {
      id,
      caseId: one.id,
      kind,
      cycle,
      happenedAt: at,
      recordedAt: at,
      actorId,
      actorTitle: '',
      label: '',
      text: '',
      detail: JSON.stringify(detail)
    }
    gather(this.rows, { caseEvent: [row] })
    return id
  }

  screen(valid: boolean): void {
    const { id: caseId, registrarId: byId } = this.one
    const eventId = this.event('screened', byId, { valid })
    const settled = { nature: valid ? '一般诉求' : '', route: '', title: '' } as const
    const reason = valid ? '属本镇职责' : '已向群众说明'
    gather(this.rows, {
      screening: [{ eventId, caseId, valid: valid ? 1 : 0, reason, byId, at: this.at, ...settled }]
    })
  }

  notice(kind: 'accepted' | 'declined' | 'forwarded'): void {
    const number = this.from.numbers.take('notice', this.at)
    const sentTo = kind === 'forwarded' ? '县住建局' : ''
    const eventId = this.event(kind, this.one.registrarId, { number, to: sentTo, way: '当面告知' })
    const row = {
      eventId,
      caseId: this.one.id,
      kind,
      number,
      at: this.at,
      basis: '属地管理。',
      sentTo,
      way: '当面告知'
    }
    gather(this.rows, { notice: [row] })
  }

  handle(ownerId: string, cycle: number): void {
    const { people, random, numbers } = this.from
    this.event('handled', ownerId, {}, cycle)
    const name = '现场.jpg'
    const sha256 = '0'.repeat(64)
    const file = {
      mime: 'image/jpeg',
      size: 300_000,
      sha256,
      source: '现场拍摄',
      collector: '罗建国',
      description: ''
    }
    const position = cycle - 1
    gather(this.rows, {
      attachment: [
        {
          id: nextId(),
          caseId: this.one.id,
          position,
          eventId: null,
          name,
          ...file,
          collectedAt: this.at,
          recordedAt: this.at
        }
      ]
    })
    if (random() >= shares.mediated) return
    gather(this.rows, mediationRows(this.one.id, cycle, this.at.slice(0, 10), numbers, people, random))
    this.event('mediated', people.mediator, { sessionId: this.rows.mediationSession?.at(-1)?.id }, cycle)
  }

  sign(ownerId: string, cycle: number, completed: boolean): void {
    const { people, random } = this.from
    this.event('closingRequested', ownerId, {}, cycle)
    const applicants = (this.rows.party ?? []).filter(
      ({ side, kind }) => side === 'applicant' && kind !== 'anonymous'
    )
    const witnessed = completed && applicants.length === 0 ? (this.rows.party ?? []).slice(0, 1) : applicants
    const signing = {
      caseId: this.one.id,
      cycle,
      ownerId,
      applicants: witnessed.map(({ id }) => id),
      at: this.at,
      completed
    }
    gather(this.rows, signedRows(signing, people, random))
    const roundId = this.rows.signoffRound?.at(-1)?.id
    for (const { accountId } of this.rows.signature ?? [])
      this.event('signed', accountId ?? people.registrar, { roundId, shortCode: '' }, cycle)
    if (completed) this.event('closed', people.principalLeader, { roundId }, cycle)
  }

  revisit(cycle: number): void {
    const { people, numbers } = this.from
    this.event('revisited', people.registrar, {}, cycle)
    const number = numbers.take('revisit', this.at, { 案: this.one.number })
    gather(this.rows, {
      revisit: [
        {
          id: nextId(),
          number,
          caseId: this.one.id,
          cycle,
          visitorId: people.registrar,
          happenedAt: this.at,
          recordedAt: this.at,
          reached: 1,
          way: '电话',
          text: '未再渗漏',
          resolved: 1,
          satisfaction: '满意',
          markedBy: '代填',
          markedFor: '诉求人电话中口述',
          recurred: 0,
          recurrence: '',
          conduct: '无意见',
          conductNote: '',
          opinion: '',
          outcome: '维持'
        }
      ]
    })
  }

  file(): void {
    const { people, numbers } = this.from
    const archiveNumber = numbers.take('archive', this.at, { 全宗: 'J021', 期: 'D30' })
    this.event('filed', people.archivist)
    const row = {
      caseId: this.one.id,
      filedAt: this.at,
      recordedAt: this.at,
      filerId: people.archivist,
      checkerId: people.checker
    }
    gather(this.rows, { filing: [{ ...row, retention: '30年', archiveNumber, note: '' }] })
  }
}
