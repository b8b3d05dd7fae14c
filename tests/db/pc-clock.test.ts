import { beforeEach, describe, expect, it } from 'vitest'
import { momentOf } from '../../db/calendar/moment.ts'
import { isDoubtful, recordedInstant } from '../../db/pc-clock/pc-clock.ts'
import { newCentre, password, type TestCentre } from '../support/centre.ts'
import { registration } from '../support/life.ts'
import { withRaw } from '../support/raw.ts'

const last = '2026-02-14T17:30:00+08:00'

describe('a clock', () => {
  it.each([
    ['2026-02-14T17:30:00+08:00', false, 'the same second'],
    ['2026-02-14T17:29:10+08:00', false, 'set back by a time service'],
    ['2026-02-14T17:28:00+08:00', true, 'two minutes before the last record'],
    ['2010-01-01T00:00:00+08:00', true, 'an empty battery'],
    ['2026-02-24T08:30:00+08:00', false, 'the morning after nine days of 春节'],
    ['2026-02-24T17:31:00+08:00', true, 'more than ten days later'],
    ['2027-02-14T17:30:00+08:00', true, 'a year ahead']
  ])('at %s is doubted: %s (%s)', (now, doubted) => {
    expect(isDoubtful(new Date(now), last)).toBe(doubted)
  })

  it('is believed where nothing was recorded yet', () => {
    expect(isDoubtful(new Date('2040-01-01T00:00:00+08:00'), null)).toBe(false)
  })
})

describe('what is recorded by a clock', () => {
  it.each([
    ['2026-02-14T17:30:01+08:00', '2026-02-14T17:30:01+08:00', 'that goes on'],
    ['2026-02-14T17:29:10+08:00', last, 'that was set back by seconds: time stands still'],
    ['2026-02-14T17:29:00+08:00', last, 'that was set back by a minute'],
    ['2026-02-14T17:28:59+08:00', '2026-02-14T17:28:59+08:00', 'that was set back by more, and confirmed']
  ])('at %s is %s (%s)', (now, recorded) => {
    expect(momentOf(recordedInstant(new Date(now), last))).toBe(recorded)
  })

  it('is its own time where nothing was recorded before', () => {
    expect(momentOf(recordedInstant(new Date(last), null))).toBe(last)
  })
})

describe('a clock that a time service sets back by 40 seconds', () => {
  let centre: TestCentre
  const day = '2026-11-21T'
  const at = (time: string) => `${day}${time}+08:00`
  beforeEach(async () => {
    centre = await newCentre()
    centre.trustsClock = false
    centre.now = at('10:05:05')
    await centre.signIn('何秋菊')
  })

  const register = () => centre.call('cases.register', registration({ registeredAt: at('10:05:00') }))
  const screening = (caseId: string, time: string) => ({
    caseId,
    happenedAt: at(time),
    valid: true,
    reason: '属实'
  })

  it('leaves the timeline and the audit in order', async () => {
    const { id: caseId } = await register()
    centre.now = at('10:05:50')
    await centre.call('cases.screen', screening(caseId, '10:05:00'))
    centre.now = at('10:05:10')
    const decided = { decision: 'accepted', basis: '职责', way: '当面告知' } as const
    await centre.call('cases.decide', { caseId, happenedAt: at('10:05:00'), ...decided })
    const { timeline } = await centre.call('cases.read', { caseId })
    expect(timeline.map(({ kind, recordedAt }) => [kind, recordedAt.slice(11, 19)])).toEqual([
      ['registered', '10:05:05'],
      ['screened', '10:05:50'],
      ['accepted', '10:05:50']
    ])
    const times = await withRaw(centre, (raw) =>
      raw.prepare('SELECT at FROM audit_entry ORDER BY sequence').pluck().all()
    )
    expect(times).toEqual([...times].sort())
  })

  it('takes the proposed time, which the clock hasn’t reached again, and none after it', async () => {
    const { id: caseId } = await register()
    centre.now = at('10:04:35')
    expect((await centre.refusal('cases.screen', screening(caseId, '10:06:00'))).code).toBe('IN_FUTURE')
    await centre.call('cases.screen', screening(caseId, '10:05:00'))
  })

  it('or by an hour, and somebody says that this is right: the time of the step before is still there to be typed', async () => {
    const { id: caseId } = await register()
    centre.now = at('09:05:05')
    centre.trustsClock = true
    expect((await centre.refusal('cases.screen', screening(caseId, '10:04:00'))).code).toBe('BEFORE_PREVIOUS')
    await centre.call('cases.screen', screening(caseId, '10:05:00'))
  })
})

describe('a PC whose clock went wrong', () => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await newCentre()
    centre.trustsClock = false
    await centre.signIn('何秋菊')
  })

  const entries = () =>
    withRaw(
      centre,
      (raw) =>
        raw.prepare('SELECT call, actor_name AS who, detail FROM audit_entry ORDER BY sequence').all() as {
          call: string
          who: string
          detail: string
        }[]
    )

  it.each(['2027-11-21T09:00:00+08:00', '2010-01-01T08:00:00+08:00', '2026-11-21T08:50:00+08:00'])(
    'at %s gives no number and records nothing, not even a sign-in, before it is asked',
    async (now) => {
      const before = await entries()
      centre.now = now
      const refused = await centre.refusal('cases.register', registration())
      expect(refused.code).toBe('CLOCK_DOUBTFUL')
      expect(refused.message).toContain(now.slice(0, 10))
      expect(refused.message).toContain('2026-11-21')
      expect((await centre.refusal('session.signIn', { name: '罗建国', password })).code).toBe(
        'CLOCK_DOUBTFUL'
      )
      expect(await entries()).toEqual(before)
    }
  )

  it('goes on once the person says it is right, and the answer is in the audit with both times', async () => {
    centre.now = '2027-11-21T09:00:00+08:00'
    await centre.call('clock.confirm', {})
    expect((await entries()).at(-1)).toEqual({
      call: 'clock.confirm',
      who: '何秋菊',
      detail: '确认电脑时间 2027-11-21 周日 09:00；上一条记录 2026-11-21 周六 09:00'
    })
    await centre.call('cases.register', registration())
  })

  it('is confirmed before somebody signs in, and recorded under who then does', async () => {
    await centre.call('session.signOut', {})
    centre.now = '2027-11-21T09:00:00+08:00'
    const signIn = { name: '罗建国', password }
    expect((await centre.refusal('session.signIn', signIn)).code).toBe('CLOCK_DOUBTFUL')
    await centre.call('clock.confirm', {})
    await centre.call('session.signIn', signIn)
    expect((await entries()).slice(-2)).toMatchObject([
      { call: 'clock.confirm', who: '罗建国' },
      { call: 'session.signIn', who: '罗建国' }
    ])
  })

  it('confirmed for one day and seat is confirmed for no other', async () => {
    await centre.call('session.signOut', {})
    centre.now = '2027-11-21T09:00:00+08:00'
    await centre.call('clock.confirm', {})
    const signIn = { name: '罗建国', password }
    centre.now = '2027-11-22T09:00:00+08:00'
    expect((await centre.refusal('session.signIn', signIn)).code).toBe('CLOCK_DOUBTFUL')
    centre.now = '2027-11-21T10:00:00+08:00'
    centre.seat = 'another'
    expect((await centre.refusal('session.signIn', signIn)).code).toBe('CLOCK_DOUBTFUL')
  })
})
