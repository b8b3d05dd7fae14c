import type { CallName, Input, Value } from '../../db/api.ts'
import { addDays, type Day } from '../../db/calendar/moment.ts'
import { ink, owner, registration } from './life.ts'

/** Where the loop is run through: a service, or the real app. */
export interface Place {
  call: <N extends CallName>(name: N, input: Input<N>) => Promise<Value<N>>
  sit: (name: string) => Promise<void>
  password: string
  /** The day the case is registered; all is over forty days later. */
  begins: Day
}

/** Somebody else in the sample and in a test centre alike, who may own a case. */
const other = '蒲晓燕'

/** A case on its way round the loop, a station after the other; what each station says of it is for tests to look at. */
export class Loop {
  caseId = ''
  number = ''
  private readonly place: Place

  constructor(place: Place) {
    this.place = place
  }

  private at(day: number, time: string): string {
    return `${addDays(this.place.begins, day)}T${time}:00+08:00`
  }

  private day(day: number): Day {
    return addDays(this.place.begins, day)
  }

  private step(day: number, time: string): { caseId: string; happenedAt: string } {
    return { caseId: this.caseId, happenedAt: this.at(day, time) }
  }

  private async idOf(name: string): Promise<string> {
    const people = await this.place.call('people.list', {})
    return people.find((one) => one.name === name)?.id ?? ''
  }

  /** Registered, screened with a grade, accepted, given to somebody who sends it back, and again by a leader who means it. */
  async comesToItsOwner(): Promise<void> {
    const { call, sit } = this.place
    await sit('何秋菊')
    const registered = await call('cases.register', registration({ registeredAt: this.at(0, '09:12') }))
    this.caseId = registered.id
    this.number = registered.number
    await call('cases.screen', {
      ...{
        ...this.step(0, '09:30'),
        valid: true,
        reason: '属本镇职责',
        title: '永兴村堰塘整治',
        grade: '较大'
      }
    })
    await call('cases.decide', {
      ...{ ...this.step(0, '10:00'), decision: 'accepted', basis: '属地管理', way: '当面告知' }
    })
    await call('cases.assign', { ...this.step(0, '10:30'), ownerId: await this.idOf(other) })
    await sit(other)
    await call('cases.receive', this.step(1, '09:00'))
    await call('cases.sendBack', { ...this.step(1, '10:00'), reason: '水利设施不属本所职责' })
    await sit('岳明远')
    const helps = [
      { kind: '协办', bodyName: '永兴村民委员会', task: '看住水位', dueOn: this.day(5) }
    ] as const
    await call('cases.assign', {
      ...{ ...this.step(2, '09:00'), ownerId: await this.idOf(owner), designated: true, helps: [...helps] },
      ...{ note: '查清渗漏原因，限期返工', dueOn: this.day(28) }
    })
    await sit(owner)
    await call('cases.receive', this.step(2, '11:00'))
  }

  /** Thirty days become thirty-five; they pass all the same. */
  async getsMoreTime(): Promise<void> {
    const { call, sit } = this.place
    const { clocks } = await call('cases.read', { caseId: this.caseId })
    const clockId = clocks.find(({ extension }) => extension !== null)?.id ?? ''
    const { requestId } = await call('extensions.ask', {
      ...{ ...this.step(20, '10:00'), kind: 'extension', clockId, added: 5 },
      reason: '塘埂防渗要由区水利局鉴定'
    })
    await sit('岳明远')
    await call('extensions.answer', {
      ...{ ...this.step(21, '09:00'), requestId, granted: true, opinion: '同意延长', way: '电话告知' }
    })
  }

  /** A reminder is not answered in time; what rises from it is received, answered and settled. */
  async isSupervised(): Promise<void> {
    const { call, sit } = this.place
    await sit('向华')
    const accountId = await this.idOf(owner)
    const sheet = { accountId, problem: '超过办理期限', demand: '说明原因，尽快办结' }
    const first = { ...sheet, kind: 'reminder', dueOn: this.day(37), previousId: null } as const
    const { sheetId: reminder } = await call('supervision.issue', { ...this.step(36, '09:00'), ...first })
    const higher = { ...sheet, kind: 'demand', dueOn: this.day(39), previousId: reminder } as const
    const { sheetId } = await call('supervision.issue', { ...this.step(38, '09:00'), ...higher })
    await sit(owner)
    await call('supervision.receive', { ...this.step(38, '10:00'), sheetId })
    await call('cases.handle', {
      ...this.step(38, '14:30'),
      kind: '现场核查',
      text: '东侧塘埂两处渗水点已返工'
    })
    await call('supervision.answer', { ...this.step(38, '15:00'), sheetId, text: '已返工，明日申请办结' })
    await sit('向华')
    await call('supervision.settle', { ...this.step(38, '16:00'), sheetId, words: '已核实' })
  }

  /** The owner asks for closing, all four sign. */
  async isClosed(day: number, result: string): Promise<void> {
    const { call, sit } = this.place
    const { caseId } = this
    await sit(owner)
    await call('cases.requestClosing', { ...this.step(day, '09:00'), result })
    const open = async () => {
      const round = (await call('signoff.open', { caseId })).at(-1)
      if (!round) throw new Error('no round')
      const seen = { roundId: round.id, shownSha256: round.snapshotSha256, ink: ink() }
      return { seen, partyId: round.waitingFor?.partyId ?? '' }
    }
    const { seen, partyId } = await open()
    await call('signoff.signAsApplicant', {
      ...{ ...seen, partyId, signedAt: this.at(day, '09:20'), satisfaction: '满意' },
      identityCheck: '当面核对居民身份证'
    })
    for (const [index, name] of [owner, '岳明远', '冉永康'].entries()) {
      await sit(name)
      const { password } = this.place
      const sign = { ...(await open()).seen, opinion: '同意办结', password }
      await call('signoff.signAsStaff', { ...sign, signedAt: this.at(day, `09:3${index}`) })
    }
  }

  /** The person is asked; what is not solved is handled again. */
  async isRevisited(day: number, resolved: boolean): Promise<void> {
    const { call, sit } = this.place
    await sit('何秋菊')
    const [text, satisfaction] = resolved
      ? (['未再渗漏', '满意'] as const)
      : (['西侧又渗', '不满意'] as const)
    await call('revisits.record', { ...this.step(day, '10:30'), way: '电话', text, resolved, satisfaction })
  }

  async isHandledAgain(day: number): Promise<void> {
    const { call, sit } = this.place
    await sit(owner)
    await call('cases.handle', { ...this.step(day, '14:40'), kind: '现场核查', text: '西侧塘埂一并返工' })
  }

  /** Drawn with all that was closed then, and found to be settled. */
  async isSampled(day: number): Promise<void> {
    const { call, sit } = this.place
    const { caseId } = this
    await sit('向华')
    const rule = {
      from: this.place.begins,
      to: this.day(day),
      by: 'all',
      percent: 100,
      seed: '20261127'
    } as const
    await call('sampling.draw', rule)
    const { toLookBack } = await call('cases.read', { caseId })
    await call('sampling.record', {
      ...{ ...this.step(day, '16:30'), lookBackId: toLookBack?.id ?? '', way: '现场查看' },
      ...{ answers: [{ question: '是否解决', answer: '两处均不渗水' }], result: 'real', words: '查看过塘埂' }
    })
  }

  async isFiled(day: number): Promise<void> {
    const { call, sit } = this.place
    await sit('谯文芳')
    const checkerId = await this.idOf('何秋菊')
    await call('dossier.file', { ...this.step(day, '17:00'), retention: '30年', checkerId })
  }
}
