import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newCentre, password, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInHandling, caseInSigning, ink, owner, staffSigns } from '../support/life.ts'
import { changePosts, hire } from '../support/posts.ts'

const deputy = '岳明远'
const principal = '冉永康'
const second = { name: '赵大秀', idNumber: '51190219681105242X', address: '永兴村3组' }
const first = { name: '赵德福', idNumber: '51190219620314171X', address: '永兴村3组' }
const anonymous = [{ kind: 'anonymous' as const, name: '匿名' }]

/** Attempts to close a case in some other way than by its four people, one after another. */
describe('the sign-off', () => {
  let centre: TestCentre
  let id = ''
  let roundId = ''

  beforeAll(async () => {
    centre = await newCentre()
    await hire(centre, '双岗领导', ['deputyLeader', 'principalLeader'])
    await hire(centre, '三岗承办', ['handler', 'deputyLeader', 'principalLeader', 'intake'])
  })

  beforeEach(async () => {
    ;({ id, roundId } = await caseInSigning(centre))
  })

  const state = async () => (await centre.call('cases.read', { caseId: id })).state
  const round = async () => {
    const found = (await centre.call('signoff.open', { caseId: id })).at(-1)
    if (!found) throw new Error('no round')
    return found
  }
  const given = async () => (await round()).signatures.map((one) => one.signerName)

  async function expectRefused(attempt: Promise<unknown>, code: string): Promise<void> {
    const before = await given()
    await expect(attempt).rejects.toMatchObject({ code })
    expect(await given()).toEqual(before)
    expect(await state()).toBe('signing')
  }

  describe('is not signed', () => {
    it.each([
      ['the handler before the applicant', owner],
      ['the deputy leader first', deputy],
      ['the principal leader first', principal]
    ])('by %s', async (_who, name) => {
      await expectRefused(staffSigns(centre, id, name), 'NOT_YOUR_SEAT')
    })

    it('by the principal leader in the deputy’s place', async () => {
      await applicantSigns(centre, id)
      await staffSigns(centre, id, owner)
      await expectRefused(staffSigns(centre, id, principal), 'NOT_YOUR_SEAT')
    })

    it('by a handler who does not own the case', async () => {
      await applicantSigns(centre, id)
      await expectRefused(staffSigns(centre, id, '蒲晓燕'), 'NOT_YOUR_SEAT')
    })

    it('twice by the same person for the same seat', async () => {
      await applicantSigns(centre, id)
      await staffSigns(centre, id, owner)
      await expectRefused(staffSigns(centre, id, owner), 'NOT_YOUR_SEAT')
    })

    it('by one person for two seats, though they hold both posts', async () => {
      await applicantSigns(centre, id)
      await staffSigns(centre, id, owner)
      await staffSigns(centre, id, '双岗领导')
      await expectRefused(staffSigns(centre, id, '双岗领导'), 'ONE_SEAT_ONLY')
      expect(await staffSigns(centre, id, principal)).toMatchObject({ closed: true })
    })

    it('by its owner as a leader too', async () => {
      await centre.signIn('何秋菊')
      ;({ id } = await caseInHandling(centre))
      const step = { caseId: id, happenedAt: at('20T10:00') }
      await centre.call('cases.assign', { ...step, ownerId: await centre.id('三岗承办') })
      await centre.signIn('三岗承办')
      await centre.call('cases.requestClosing', { ...step, result: '完成' })
      await applicantSigns(centre, id)
      await staffSigns(centre, id, '三岗承办')
      await expectRefused(staffSigns(centre, id, '三岗承办'), 'ONE_SEAT_ONLY')
    })

    it('by a leader who has just lost the post', async () => {
      await applicantSigns(centre, id)
      await staffSigns(centre, id, owner)
      await changePosts(centre, deputy, { roles: ['supervisor'] })
      await expectRefused(staffSigns(centre, id, deputy), 'NOT_YOUR_SEAT')
      await changePosts(centre, deputy, { roles: ['deputyLeader'] })
    })

    it.each([
      ['a wrong password', { password: 'Falsch-2026' }, 'WRONG_PASSWORD'],
      ['a colleague’s hand but an empty password', { password: '' }, 'WRONG_PASSWORD'],
      ['a sheet that is not this one', { shownSha256: '0'.repeat(64) }, 'CONTENT_CHANGED'],
      ['a hash that is none', { shownSha256: 'latest' }, 'INVALID_INPUT'],
      ['no ink', { ink: { ...ink(), strokes: [] } }, 'INK_TOO_LITTLE'],
      ['a dot of ink', { ink: { ...ink(), strokes: [[{ x: 1, y: 1, t: 0, p: 1 }]] } }, 'INK_TOO_LITTLE'],
      ['ink without a picture', { ink: { ...ink(), png: new Uint8Array([1, 2, 3]) } }, 'INK_NOT_DRAWN'],
      [
        'ink beyond all measure',
        { ink: { ...ink(), strokes: [[{ x: Infinity, y: 1, t: 0, p: 1 }]] } },
        'INVALID_INPUT'
      ],
      ['a picture of 3 MB', { ink: { ...ink(), png: new Uint8Array(3 * 1024 * 1024) } }, 'INVALID_INPUT'],
      ['no opinion', { opinion: '　' }, 'INVALID_INPUT'],
      ['a time to come', { signedAt: '2026-11-21T09:00:01+08:00' }, 'IN_FUTURE'],
      ['a time before the round', { signedAt: at('20T09:59') }, 'BEFORE_PREVIOUS'],
      ['a time before the applicant’s', { signedAt: at('21T09:59') }, 'BEFORE_PREVIOUS']
    ])('with %s', async (_what, change, code) => {
      await applicantSigns(centre, id)
      await expectRefused(staffSigns(centre, id, owner, change), code)
    })

    it('under another case’s sheet', async () => {
      const other = await caseInSigning(centre)
      const [theirs] = await centre.call('signoff.open', { caseId: other.id })
      const shownSha256 = theirs?.snapshotSha256 ?? ''
      await expectRefused(applicantSigns(centre, id, { shownSha256 }), 'CONTENT_CHANGED')
    })

    it('by an applicant of another case, a respondent, or nobody', async () => {
      const other = await caseInSigning(centre)
      const theirs = (await centre.call('cases.read', { caseId: other.id })).parties[0]
      await expectRefused(applicantSigns(centre, id, { partyId: theirs?.id ?? '' }), 'NOT_YOUR_SEAT')
      await expectRefused(applicantSigns(centre, id, { partyId: '' }), 'INVALID_INPUT')
    })

    it('into another case’s round', async () => {
      const other = await caseInSigning(centre)
      await centre.signIn('何秋菊')
      await expectRefused(applicantSigns(centre, id, { roundId: other.roundId }), 'NOT_YOUR_SEAT')
    })

    it('by a witness where the applicant is known', async () => {
      await centre.signIn('杨洪')
      const attempt = {
        roundId,
        shownSha256: (await round()).snapshotSha256,
        signedAt: at('21T10:00'),
        ink: ink()
      }
      await expectRefused(
        centre.call('signoff.witness', { ...attempt, password, reason: '本人不在' }),
        'NOT_YOUR_SEAT'
      )
    })
  })

  it('waits for every applicant in turn, and takes each once', async () => {
    ;({ id } = await caseInSigning(centre, { applicants: [first, second] }))
    const [one, other] = (await centre.call('cases.read', { caseId: id })).parties
    await expectRefused(applicantSigns(centre, id, { partyId: other?.id ?? '' }), 'NOT_YOUR_SEAT')
    await applicantSigns(centre, id)
    await expectRefused(applicantSigns(centre, id, { partyId: one?.id ?? '' }), 'NOT_YOUR_SEAT')
    await expectRefused(staffSigns(centre, id, owner), 'NOT_YOUR_SEAT')
    await centre.signIn(owner)
    await applicantSigns(centre, id)
    expect(await given()).toEqual(['赵德福', '赵大秀'])
  })

  it('waits for the representatives only, where there are any', async () => {
    ;({ id } = await caseInSigning(centre, { applicants: [first, { ...second, representative: true }] }))
    await applicantSigns(centre, id)
    expect(await given()).toEqual(['赵大秀'])
    await staffSigns(centre, id, owner)
  })

  describe('of an anonymous case', () => {
    const witness = async (name: string, change: object = {}) => {
      await centre.signIn(name)
      return centre.call('signoff.witness', {
        ...{ roundId, shownSha256: (await round()).snapshotSha256, signedAt: at('21T10:00'), ink: ink() },
        ...{ password, reason: '匿名来信，无法联系本人' },
        ...change
      })
    }
    beforeEach(async () => {
      ;({ id, roundId } = await caseInSigning(centre, { applicants: anonymous }))
    })

    it.each([owner, deputy, principal, '双岗领导'])('is not witnessed by %s', async (name) => {
      await expectRefused(witness(name), 'NOT_A_WITNESS')
    })

    it('is not witnessed without the witness’s password or a reason', async () => {
      await expectRefused(witness('杨洪', { password: 'Falsch-2026' }), 'WRONG_PASSWORD')
      await expectRefused(witness('杨洪', { reason: '' }), 'INVALID_INPUT')
    })

    it('closes with a witness in the applicant’s seat, who is nobody else there', async () => {
      await witness('杨洪')
      await expectRefused(witness('何秋菊'), 'NOT_YOUR_SEAT')
      for (const name of [owner, deputy, principal]) await staffSigns(centre, id, name)
      expect(await state()).toBe('closed')
      expect((await round()).signatures.map(({ seat, mode }) => `${seat} ${mode}`)).toEqual([
        'applicant witnessed',
        'handler drawn',
        'deputyLeader drawn',
        'principalLeader drawn'
      ])
    })

    it('has no seat left for a witness who is made a leader afterwards', async () => {
      await witness('杨洪')
      await staffSigns(centre, id, owner)
      await changePosts(centre, '杨洪', { roles: ['deputyLeader'] })
      await expectRefused(staffSigns(centre, id, '杨洪'), 'ONE_SEAT_ONLY')
      await changePosts(centre, '杨洪', { roles: ['mediator', 'recorder'] })
    })
  })

  it('ends with a return: who signed before signs again, on the new sheet', async () => {
    const stale = (await round()).snapshotSha256
    await applicantSigns(centre, id)
    await staffSigns(centre, id, owner)
    await centre.signIn(deputy)
    await centre.call('signoff.return', { roundId, happenedAt: at('22T10:00'), reason: '缺验收照片' })
    expect(await state()).toBe('handling')
    const attempt = {
      roundId,
      shownSha256: stale,
      opinion: '同意',
      password,
      signedAt: at('22T10:00'),
      ink: ink()
    }
    expect((await centre.refusal('signoff.signAsStaff', attempt)).code).toBe('WRONG_STATE')
    await centre.signIn(owner)
    await centre.call('cases.requestClosing', {
      caseId: id,
      happenedAt: at('23T10:00'),
      result: '已补验收照片'
    })
    await centre.signIn(deputy)
    expect((await centre.refusal('signoff.signAsStaff', attempt)).code).toBe('STALE')
    await centre.signIn('何秋菊')
    await expectRefused(
      applicantSigns(centre, id, { shownSha256: stale, signedAt: at('24T10:00') }),
      'CONTENT_CHANGED'
    )
    expect(await given()).toEqual([])
    const [returned] = await centre.call('signoff.open', { caseId: id })
    expect(returned).toMatchObject({ status: 'returned', returned: { by: deputy, reason: '缺验收照片' } })
    expect(returned?.signatures).toHaveLength(2)
  })

  it('is returned only by the seat whose turn it is', async () => {
    await centre.signIn(principal)
    const back = { roundId, happenedAt: at('22T10:00'), reason: '不同意' }
    await expectRefused(centre.call('signoff.return', back), 'NOT_YOUR_SEAT')
    await applicantSigns(centre, id).catch(() => undefined)
    await centre.signIn('何秋菊')
    await applicantSigns(centre, id)
    await expectRefused(centre.call('signoff.return', back), 'NOT_YOUR_SEAT')
  })
})
