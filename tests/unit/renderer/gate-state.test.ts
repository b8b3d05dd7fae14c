import { describe, expect, test } from 'vitest'
import { problem } from '../../../db/errors.ts'
import {
  gateAfter,
  lockNotice,
  startingGate,
  type GateAction,
  type GateState
} from '../../../renderer/gate/gate-state.ts'

const he = {
  id: '01900000-0000-7000-8000-000000000001',
  name: '何秋菊',
  title: '',
  roles: ['intake' as const]
}
const luo = {
  id: '01900000-0000-7000-8000-000000000002',
  name: '罗建国',
  title: '',
  roles: ['handler' as const]
}

const locked = { state: 'locked' as const, sample: false, samplePassword: null }

function after(...actions: GateAction[]): GateState {
  return actions.reduce(gateAfter, startingGate)
}

describe('the sign-in gate', () => {
  test('keeps the workbench of the person who comes back', () => {
    const signedIn = after({ type: 'looked', setup: locked, person: null }, { type: 'signedIn', person: he })
    const back = [{ type: 'ended', reason: 'locked' } as const, { type: 'signedIn', person: he } as const]
    expect(back.reduce(gateAfter, signedIn).workbench).toBe(signedIn.workbench)
  })

  test('gives somebody else a workbench of their own', () => {
    const signedIn = after({ type: 'signedIn', person: he })
    expect(gateAfter(signedIn, { type: 'signedIn', person: luo }).workbench).not.toBe(signedIn.workbench)
  })

  test('never takes the recovery code off the screen by itself', () => {
    const created = { recoveryCode: 'A', centre: '', administrator: '', samplePassword: null }
    const state = after({ type: 'created', created }, { type: 'ended', reason: 'backendGone' })
    expect(state.phase.kind).toBe('created')
  })

  test('says why the data is closed, and goes on saying it when it looks again', () => {
    const state = after(
      { type: 'signedIn', person: he },
      { type: 'ended', reason: 'backendGone' },
      { type: 'looked', setup: locked, person: null }
    )
    expect(state.phase.kind === 'locked' && state.phase.notice).toContain('后台程序意外退出')
  })

  test('says at the lock what is in memory only, until it is written or the next lock', () => {
    const lost = { type: 'drafts', written: false } as const
    const locked = after({ type: 'signedIn', person: he }, { type: 'ended', reason: 'locked' }, lost)
    const notice = ({ phase, unwritten }: GateState) =>
      phase.kind === 'locked' ? lockNotice(phase.notice, unwritten) : null
    expect(notice(locked)).toMatch(/^工作台已锁定。有内容没能写到磁盘上.*退出程序，它就没有了。$/)
    const written = gateAfter(locked, { type: 'drafts', written: true })
    expect(notice(written)).toBe('工作台已锁定。没有保存的内容还在，本人登录后接着做。')
    const back = gateAfter(locked, { type: 'signedIn', person: he })
    expect(notice(gateAfter(back, { type: 'ended', reason: 'locked' }))).toBe(notice(written))
    expect(lockNotice('', false)).toBe('')
  })

  test('shows a full screen for data that a newer version wrote, also at signing in', () => {
    const error = problem('DATABASE_NEWER', 9, 1)
    const state = after({ type: 'looked', setup: locked, person: null }, { type: 'failed', error })
    expect(state.phase).toEqual({ kind: 'broken', error })
  })

  test('leaves a wrong password to the sign-in form', () => {
    const error = problem('WRONG_CREDENTIALS')
    const state = after({ type: 'looked', setup: locked, person: null }, { type: 'failed', error })
    expect(state.phase.kind).toBe('locked')
  })

  test('forgets whose workbench it was when the data is gone', () => {
    const setup = { state: 'empty' as const, sample: false, samplePassword: null }
    expect(after({ type: 'signedIn', person: he }, { type: 'looked', setup, person: null }).holder).toBeNull()
  })
})
