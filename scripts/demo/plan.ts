import { addDays, dayOf, instantOf, momentOf, type Moment } from '../../db/calendar/moment.ts'
import { signingApplicants } from '../../db/parties/party.ts'
import { holdsAny, type Role, type Staff } from '../../db/people/people.ts'
import { owning } from '../../db/people/posts.ts'
import { isDissatisfied } from '../../db/signoff/signoff.ts'
import { waivedWay } from '../../db/revisits/revisit.ts'
import type { RepeatedVisit, Revisiting } from '../drive/case-steps.ts'
import type { DemoCase } from './cases-file.ts'

/** Who does what, and when, from the counter to the archive: everything FILE leaves open is decided here. */
export interface Plan {
  case: DemoCase
  registrar: string
  owner: string
  repeats: RepeatedVisit[]
  cycles: Cycle[]
  deputyLeader: string
  principalLeader: string
  archivist: string
  checker: string
  filedAt: Moment
  /** The names that sign, in order; empty for an anonymous case. */
  applicants: string[]
  visitorCount: number
  /** One person alone, or more together: it follows from the number. */
  visitMode: '个人' | '集体'
}

interface Entry {
  at: Moment
  kind: string
  by: string
  text: string
}

/** One time the case is handled, closed and revisited. */
export interface Cycle {
  entries: Entry[]
  mediated: boolean
  result: string
  /** Closing is asked for and all four sign at this time. */
  closedAt: Moment
  satisfaction: DemoCase['satisfaction']
  revisit: Revisiting
}

class PlanError extends Error {}

function later(moment: Moment, minutes: number): Moment {
  return momentOf(new Date(instantOf(moment).getTime() + minutes * 60_000))
}

function latest(moments: Moment[]): Moment {
  return moments.reduce((last, moment) => (moment > last ? moment : last))
}

class Planner {
  private readonly one: DemoCase
  private readonly staff: Staff[]
  private readonly now: Moment

  constructor(one: DemoCase, staff: Staff[], now: Moment) {
    this.one = one
    this.staff = staff
    this.now = now
  }

  private visitors(): number {
    return Math.max(this.one.visitorCount ?? 1, this.one.applicants.length)
  }

  plan(): Plan {
    this.checkPeople()
    this.checkTimes()
    const cycles = this.cycles()
    const registrar = this.holder('intake')
    const lastRevisit = cycles.at(-1)?.revisit.at ?? this.now
    const nextMorning = `${addDays(dayOf(lastRevisit), 1)}T09:00:00+08:00`
    const applicants = this.one.applicants.map((party, index) => ({ ...party, id: String(index), side: 'applicant' as const }))
    const archivist = this.holder('archivist')
    return {
      case: this.one,
      registrar,
      owner: this.owner(),
      repeats: this.one.duplicates.map(({ registeredAt, ...repeat }) => ({ at: registeredAt, ...repeat })),
      cycles,
      deputyLeader: this.holder('deputyLeader'),
      principalLeader: this.holder('principalLeader'),
      archivist,
      checker: this.staff.find((person) => person.name !== archivist)?.name ?? registrar,
      filedAt: nextMorning < this.now ? nextMorning : this.now,
      applicants: signingApplicants(applicants).map((party) => party.name),
      visitorCount: this.visitors(),
      visitMode: this.visitors() > 1 ? '集体' : '个人'
    }
  }

  private refuse(place: string, reason: string): never {
    throw new PlanError(`${this.one.key}：${place} ${reason}`)
  }

  private holder(role: Role): string {
    const found = this.staff.find((person) => person.roles.includes(role))
    return found?.name ?? this.refuse('staff', `里没有人担任 ${role}`)
  }

  private requirePerson(place: string, name: string, roles: readonly Role[]): void {
    const person = this.staff.find((one) => one.name === name)
    if (!person) this.refuse(place, `里的“${name}”不在 staff 里`)
    if (!holdsAny(person.roles, roles)) this.refuse(place, `里的“${name}”没有 ${roles.join('/')} 岗位`)
  }

  private checkPeople(): void {
    const { handling, rehandling, mediation } = this.one
    handling.forEach((entry, index) => this.requirePerson(`handling[${index}].by`, entry.by, owning))
    rehandling.forEach((entry, index) => this.requirePerson(`rehandling[${index}].by`, entry.by, owning))
    mediation?.mediators.forEach((name) => this.requirePerson('mediation.mediators', name, ['mediator']))
    if (mediation) this.requirePerson('mediation.recorder', mediation.recorder, ['recorder'])
    if (mediation?.mediators.includes(mediation.recorder)) {
      this.refuse('mediation.recorder', '同时是调解员')
    }
    if (mediation?.agreement && !mediation.sessions.some((session) => session.outcome === '达成协议')) {
      this.refuse('mediation.agreement', '没有哪次调解的结果是“达成协议”')
    }
  }

  /** The case's times in order, each with the name of its place. */
  private checkTimes(): void {
    const { registeredAt, handling, duplicates, mediation, rehandling, visit } = this.one
    const times: [string, Moment][] = [
      ...handling.map((entry, index): [string, Moment] => [`handling[${index}].at`, entry.at]),
      ...duplicates.map((entry, index): [string, Moment] => [`duplicates[${index}].registeredAt`, entry.registeredAt]),
      ...(mediation?.sessions ?? []).map((one, index): [string, Moment] => [`mediation.sessions[${index}].startedAt`, one.startedAt]),
      ...rehandling.map((entry, index): [string, Moment] => [`rehandling[${index}].at`, entry.at]),
      ...(visit ? [['visit.at', visit.at] as [string, Moment]] : [])
    ]
    if (registeredAt > this.now) this.refuse('registeredAt', '晚于现在')
    for (const [place, at] of times) {
      if (at < registeredAt) this.refuse(place, '早于 registeredAt')
      if (at > this.now) this.refuse(place, '晚于现在')
    }
    if (visit && visit.at < latest([registeredAt, ...rehandling.map((entry) => entry.at)])) {
      this.refuse('visit.at', '早于最后一次办理')
    }
  }

  private owner(): string {
    const { handling, mediation } = this.one
    return handling[0]?.by ?? mediation?.mediators[0] ?? this.firstOwner()
  }

  private firstOwner(): string {
    const found = this.staff.find((person) => holdsAny(person.roles, owning))
    return found?.name ?? this.refuse('staff', '里没有人能承办')
  }

  private entries(): Entry[] {
    const { handling, joint, registeredAt } = this.one
    if (!joint) return handling
    const minutes = joint.respondedWithinMinutes
    const arrived = minutes === undefined ? '' : `，${minutes} 分钟内响应到场`
    const whistle: Entry = {
      at: later(registeredAt, minutes ?? 0),
      kind: '吹哨联动',
      by: this.owner(),
      text: `吹哨：${joint.whistle}${arrived}。`
    }
    return [...handling, whistle].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
  }

  private isReopened(): boolean {
    return this.one.rehandling.length > 0 || this.one.reopenReason !== undefined
  }

  private cycles(): Cycle[] {
    const { rehandling } = this.one
    const entries = this.entries()
    const firstEnd = latest([
      this.one.registeredAt,
      ...entries.map((entry) => entry.at),
      ...this.one.duplicates.map((repeat) => repeat.registeredAt),
      ...(this.one.mediation?.sessions ?? []).map((session) => session.endedAt),
      ...this.agreementEnd()
    ])
    if (!this.isReopened()) return [this.lastCycle(entries, firstEnd, this.one.mediation !== undefined, this.result())]
    const again = rehandling[0]?.at ?? firstEnd
    if (again < firstEnd) this.refuse('rehandling[0].at', '早于第一次办理结束')
    const first: Cycle = {
      entries,
      mediated: this.one.mediation !== undefined,
      result: this.result(),
      closedAt: firstEnd,
      satisfaction: this.one.satisfaction,
      revisit: {
        at: again,
        reached: true,
        way: '电话',
        text: this.one.reopenReason ?? '诉求人对办理结果不满意。',
        resolved: false,
        satisfaction: isDissatisfied(this.one.satisfaction) ? this.one.satisfaction : '不满意',
        opinion: this.one.reopenReason ?? ''
      }
    }
    const secondEnd = latest([again, ...rehandling.map((entry) => entry.at)])
    const result = rehandling.at(-1)?.text ?? this.result()
    return [first, this.lastCycle(rehandling, secondEnd, false, result)]
  }

  private lastCycle(entries: Entry[], end: Moment, mediated: boolean, result: string): Cycle {
    const { visit } = this.one
    const closedAt = latest([end, this.performedBy(end)])
    if (visit && visit.at < closedAt) this.refuse('visit.at', '早于办理结束，不能在办结之前回访')
    const reopened = this.isReopened()
    return {
      entries,
      mediated,
      result,
      closedAt,
      satisfaction: reopened ? (visit?.satisfaction ?? null) : this.one.satisfaction,
      revisit: visit
        ? { ...visit, reached: true, resolved: visit.resolved ?? !isDissatisfied(visit.satisfaction) }
        : this.waived(closedAt)
    }
  }

  /** An agreement is performed before its case is closed, where the revisit leaves time for it. */
  private performedBy(end: Moment): Moment {
    const clauses = this.one.mediation?.agreement?.clauses ?? []
    const dues = clauses.flatMap((clause) => [clause.due ?? '', ...clause.instalments.map((one) => one.due)])
    const last = dues.reduce((due, day) => (day > due ? day : due), '')
    const performed = `${last}T17:00:00+08:00`
    const limit = this.one.visit?.at ?? this.now
    return last !== '' && performed <= limit ? performed : end
  }

  private agreementEnd(): Moment[] {
    const signedOn = this.one.mediation?.agreement?.signedAt
    return signedOn === undefined ? [] : [`${signedOn}T00:00:00+08:00`]
  }

  private waived(closedAt: Moment): Revisiting {
    const anonymous = this.one.applicants[0]?.kind === 'anonymous'
    return {
      at: closedAt,
      reached: false,
      way: waivedWay,
      text: anonymous ? '匿名诉求，无法回访本人。' : '资料中没有回访记录。',
      resolved: false,
      satisfaction: null,
      opinion: ''
    }
  }

  private result(): string {
    const { result, handling, mediation } = this.one
    return result ?? handling.at(-1)?.text ?? (mediation?.agreement ? '双方达成调解协议。' : '已向诉求人当面答复。')
  }
}

/**
 * Plans a case.
 *
 * @throws PlanError that names the case and the place in it
 */
export function planOf(one: DemoCase, staff: Staff[], now: Moment): Plan {
  return new Planner(one, staff, now).plan()
}

/** Nobody is asked of a person who could be: a leader decides that. */
export function isWaived({ case: { applicants } }: Plan, { revisit }: Cycle): boolean {
  return revisit.way === waivedWay && applicants[0]?.kind !== 'anonymous'
}
