import Sqlite from 'better-sqlite3'
import { randomUUID } from 'node:crypto'
import { staff, type Action, type StaffName } from './gate-actions.ts'
import { join } from 'node:path'
import type { CallName, Input } from '../../db/api.ts'
import { instantOf, momentOf } from '../../db/calendar/moment.ts'
import { newCentre, openCentre, password, type TestCentre } from './centre.ts'
import { ink, registration } from './life.ts'
import type { CaseState } from '../../db/cases/states.ts'
import { openDatabase } from '../../db/connection.ts'
import { neededApplicants, statement } from './gate-invariant.ts'
import { keyOf, type Raw } from './raw.ts'
import { doubles, signers, stepInput } from './gate-inputs.ts'
import { hire } from './posts.ts'

interface RoundRow {
  id: string
  sha256: string
}

/** What came of an action: the call it was, and its answer or the code it was refused with. */
export interface Done {
  call: CallName
  value?: unknown
  refused?: string
  /** It was the act done last, sent once more: what it was answered then. */
  answeredBefore?: unknown
}

/** Something that was done, as it was sent. */
interface Sent {
  by: StaffName
  call: CallName
  input: object
  act: string
  value: unknown
}

/** A hall in which everybody is signed in at a desk of their own over the same data. */
export class Hall {
  readonly centre: TestCentre
  readonly ids: Record<StaffName, string>
  private readonly desks: Record<StaffName, TestCentre>
  /** A reading connection of our own, beside the app's. */
  readonly raw: Raw
  private minutes = 0
  private last: Sent | null = null
  private readonly retired = new Set<StaffName>()

  private constructor(
    centre: TestCentre,
    raw: Raw,
    desks: Record<StaffName, TestCentre>,
    ids: Record<StaffName, string>
  ) {
    this.centre = centre
    this.raw = raw
    this.desks = desks
    this.ids = ids
  }

  static async open(): Promise<Hall> {
    const centre = await newCentre()
    await hire(centre, '双岗领导', ['deputyLeader', 'principalLeader'])
    await hire(centre, '三岗承办', ['handler', 'deputyLeader', 'principalLeader', 'intake', 'archivist'])
    let last = 0
    const newId = () => `01900000-0000-7000-9000-${String(++last).padStart(12, '0')}`
    const desks = {} as Record<StaffName, TestCentre>
    const ids = {} as Record<StaffName, string>
    for (const name of staff) {
      ids[name] = await centre.id(name)
      desks[name] = openCentre(centre.folder, newId)
      await desks[name].signIn(name)
    }
    const file = join(centre.folder, 'data.sqlite')
    const raw = openDatabase(Sqlite, file, await keyOf(centre), { readonly: true })
    return new Hall(centre, raw, desks, ids)
  }

  async close(): Promise<void> {
    this.raw.close()
    for (const desk of [...Object.values(this.desks), this.centre]) await desk.service.close()
  }

  private now(shiftMinutes = 0): string {
    return momentOf(
      new Date(instantOf('2026-01-01T08:00:00+08:00').getTime() + (this.minutes + shiftMinutes) * 60_000)
    )
  }

  /** Somebody tries something, as an act of its own. */
  private async attempt(by: StaffName, call: CallName, input: object): Promise<Done> {
    const act = randomUUID()
    const done = await this.send(by, call, input, act)
    if (!('refused' in done)) this.last = { by, call, input, act, value: done.value }
    return done
  }

  private async send(by: StaffName, call: CallName, input: object, act: string): Promise<Done> {
    const desk = this.desks[by]
    desk.now = this.now()
    const answer = await desk.send(call, input, act)
    if (answer.ok) return { call, value: answer.value }
    if (answer.error.code === 'UNEXPECTED') throw new Error(desk.log.at(-1))
    return { call, refused: answer.error.code }
  }

  /** The act done last comes once more, the same or with other words under its id. */
  private async again(changed: boolean, caseId: string): Promise<Done> {
    if (!this.last) return this.forward(caseId, true)
    const { by, call, input, act, value } = this.last
    // A call that knows none of these words reads the same input.
    const sent = changed ? { ...input, reason: '别的理由', note: '别的', text: '别的' } : input
    return { ...(await this.send(by, call, sent, act)), answeredBefore: value }
  }

  private async retire(name: StaffName): Promise<Done> {
    const call = 'people.update' as const
    if (this.retired.has(name)) return { call: 'cases.read', refused: 'RETIRED_ALREADY' }
    this.centre.now = this.now()
    await this.changeAccount(name, { active: false })
    this.retired.add(name)
    return { call }
  }

  /** By the administrator, who sits at the first desk all the time. */
  private async changeAccount(
    name: StaffName,
    change: { active: boolean; password?: string }
  ): Promise<void> {
    const account = (await this.centre.call('people.list', {})).find((one) => one.name === name)
    if (!account) throw new Error(`no account named ${name}`)
    const { name: _name, ...kept } = account
    await this.centre.call('people.update', { ...kept, ...change })
  }

  /** Whoever was retired comes back, with a new password that is the old one, and sits down again. */
  async restore(): Promise<void> {
    this.minutes++
    for (const name of this.retired) {
      this.centre.now = this.now()
      await this.changeAccount(name, { active: true, password })
      this.desks[name].now = this.now()
      await this.desks[name].signIn(name)
    }
    this.retired.clear()
    this.last = null
  }

  async register(
    applicants: Input<'cases.register'>['applicants'],
    confidential = false,
    by: StaffName = '何秋菊'
  ): Promise<string> {
    this.minutes++
    const { value } = await this.attempt(
      by,
      'cases.register',
      registration({ applicants, confidential, registeredAt: this.now() })
    )
    return (value as { id: string }).id
  }

  /** Does what the action says to `caseId`; `otherId` is where foreign rounds and people come from. */
  act(action: Action, caseId: string, otherId: string): Promise<Done> {
    this.minutes += 2
    if (action.kind === 'forward') return this.forward(caseId, action.satisfied)
    if (action.kind === 'sign') return this.sign(action, caseId, otherId)
    if (action.kind === 'return') {
      const roundId = this.rounds(caseId).at(-1)?.id
      return this.attempt(action.by, 'signoff.return', {
        roundId,
        happenedAt: this.now(),
        reason: '缺验收照片'
      })
    }
    if (action.kind === 'retire') return this.retire(action.name)
    if (action.kind === 'again') return this.again(action.changed, caseId)
    if (action.kind === 'withdraw') {
      return this.attempt(action.by, 'cases.withdraw', { caseId, eventId: this.lastEntry(caseId) })
    }
    return this.step(action.kind, action.by, caseId, action.to)
  }

  private lastEntry(caseId: string): string {
    const sql = 'SELECT id FROM case_event WHERE case_id = ? ORDER BY rowid DESC LIMIT 1'
    return (statement(this.raw, sql).get(caseId) as { id: string }).id
  }

  /** The rounds of a case, first to last. */
  private rounds(caseId: string): RoundRow[] {
    const sql = 'SELECT id, snapshot_sha256 AS sha256 FROM signoff_round WHERE case_id = ? ORDER BY number'
    return statement(this.raw, sql).all(caseId) as RoundRow[]
  }

  /** The seat whose turn it is, and the party where it is an applicant's. */
  private turn(caseId: string): { seat: keyof typeof signers; partyId: string | null } {
    const sql = 'SELECT seat, party_id AS partyId FROM signature WHERE round_id = ?'
    const given = statement(this.raw, sql).all(this.rounds(caseId).at(-1)?.id) as {
      seat: string
      partyId: string | null
    }[]
    const applicants = given.filter((one) => one.seat === 'applicant').map((one) => one.partyId)
    const missing = neededApplicants(this.raw, caseId).find((one) => !applicants.includes(one))
    if (missing !== undefined) return { seat: 'applicant', partyId: missing }
    const seat = (['handler', 'deputyLeader', 'principalLeader'] as const).find((one) =>
      given.every((had) => had.seat !== one)
    )
    return { seat: seat ?? 'handler', partyId: null }
  }

  private beforeHandler(caseId: string): boolean {
    return ['applicant', 'handler'].includes(this.turn(caseId).seat)
  }

  /** What the case says of itself. */
  private life(caseId: string): { state: CaseState; owner: StaffName } {
    const sql = `SELECT state, coalesce(name, '罗建国') AS owner FROM cases
      LEFT JOIN account ON account.id = owner_id WHERE cases.id = ?`
    return statement(this.raw, sql).get(caseId) as { state: CaseState; owner: StaffName }
  }

  /** Who signs next, and how. */
  private rightSigner(caseId: string, among: Record<string, StaffName>) {
    const { seat, partyId } = this.turn(caseId)
    const as = seat !== 'applicant' ? 'signAsStaff' : partyId ? 'signAsApplicant' : 'witness'
    return { as, by: seat === 'handler' ? this.life(caseId).owner : (among[seat] ?? '罗建国') } as const
  }

  private sign(action: Extract<Action, { kind: 'sign' }>, caseId: string, otherId: string): Promise<Done> {
    if (this.rounds(caseId).length === 0) return this.forward(caseId, true)
    const right = this.rightSigner(caseId, signers)
    const as = action.as === 'right' ? right.as : action.as
    const by = action.by === 'right' ? right.by : action.by
    const [mine, others] = [this.rounds(caseId), this.rounds(otherId)]
    const from = { own: mine.at(-1), other: others.at(-1), first: mine[0] }
    const parties = {
      waiting: this.turn(caseId).partyId,
      first: neededApplicants(this.raw, caseId)[0],
      other: neededApplicants(this.raw, otherId)[0]
    }
    return this.attempt(by, `signoff.${as}` as CallName, {
      roundId: from[action.round]?.id,
      shownSha256: from[action.shown]?.sha256,
      partyId: parties[action.party],
      signedAt: this.now({ now: 0, early: -100_000, future: 1 }[action.time]),
      ink: action.ink ? ink() : { ...ink(), strokes: [] },
      ...{
        identityCheck: '当面核对居民身份证',
        satisfaction: '满意',
        opinion: '同意',
        reason: '匿名',
        password: action.password
      }
    })
  }

  /** The next right step of the case's life, by a person who may take it, or nearly. */
  private forward(caseId: string, satisfied: boolean): Promise<Done> {
    const { state, owner: handler } = this.life(caseId)
    const needsOwner = state === 'handling' || (state === 'signing' && this.beforeHandler(caseId))
    if (needsOwner && this.retired.has(handler)) {
      return this.step('assign', '何秋菊', caseId, handler === '罗建国' ? '三岗承办' : '罗建国')
    }
    switch (state) {
      case 'registered':
        return this.step('screen', '何秋菊', caseId)
      case 'screened':
        return this.step('decide', '何秋菊', caseId)
      case 'accepted':
        return this.step('assign', '何秋菊', caseId, satisfied ? '罗建国' : '三岗承办')
      case 'handling':
        return this.step('requestClosing', handler, caseId)
      case 'closed':
        return this.step('revisit', '何秋菊', caseId, satisfied ? '何秋菊' : '罗建国')
      case 'revisited':
        return this.step('file', '谯文芳', caseId)
      case 'signing': {
        const next = this.rightSigner(caseId, satisfied ? signers : doubles)
        const right = {
          round: 'own',
          shown: 'own',
          party: 'waiting',
          password,
          ink: true,
          time: 'now'
        } as const
        return this.sign({ kind: 'sign', ...next, ...right }, caseId, caseId)
      }
      default:
        return this.step('handle', '罗建国', caseId)
    }
  }

  private step(kind: string, by: StaffName, caseId: string, to: StaffName = '罗建国'): Promise<Done> {
    const [call, input] = stepInput(kind, { caseId, by, to, ids: this.ids, now: (shift) => this.now(shift) })
    return this.attempt(by, call, input)
  }
}
