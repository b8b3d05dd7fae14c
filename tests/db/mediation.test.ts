import { beforeAll, describe, expect, it } from 'vitest'
import type { Input } from '../../db/api.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling } from '../support/life.ts'
import { agreement, session } from '../support/mediated.ts'

describe('a mediation', () => {
  let centre: TestCentre
  let first = ''
  let second = ''

  beforeAll(async () => {
    centre = await newCentre()
    first = (await caseInHandling(centre)).id
    second = (await caseInHandling(centre)).id
    await centre.signIn('杨洪')
    await centre.call('mediation.recordSession', await session(centre, first))
  })

  const later = { startedAt: at('05T09:00'), endedAt: at('05T10:00') }
  const other = async () => ({
    mediatorIds: [await centre.id('杨洪')],
    recorderId: await centre.id('蒲晓燕')
  })

  it('stands in the case with all that was said', async () => {
    const { sessions, timeline } = await centre.call('cases.read', { caseId: first })
    expect(sessions).toMatchObject([
      {
        ...{ room: '调解一室', mediators: ['蒲晓燕'], recorder: '杨洪', outcome: '达成协议', cycle: 1 },
        transcript: [
          { speaker: '调解员', text: '现在核对双方身份，告知权利义务。' },
          { speaker: '赵德福', text: '听清了，不申请回避。' }
        ]
      }
    ])
    expect(timeline.at(-1)).toMatchObject({ kind: 'mediated', label: '达成协议', happenedAt: at('04T11:25') })
  })

  it.each([
    ['the same room at the same time', {}, 'ROOM_TAKEN', 'room'],
    [
      'the same room for the last minute',
      { startedAt: at('04T11:24'), endedAt: at('04T12:00') },
      'ROOM_TAKEN',
      'room'
    ],
    ['the same room all day', { startedAt: at('04T08:00'), endedAt: at('04T18:00') }, 'ROOM_TAKEN', 'room'],
    ['the same mediator in another room', { room: '调解二室' }, 'PERSON_TAKEN', 'startedAt'],
    ['a room that does not exist', { ...later, room: '走廊' }, 'UNKNOWN_DICTIONARY_VALUE', 'room'],
    ['an end in the future', { ...later, endedAt: '2026-11-21T09:01:00+08:00' }, 'IN_FUTURE', 'endedAt'],
    [
      'a start before the case was assigned',
      { startedAt: at('03T09:00'), endedAt: at('03T10:00') },
      'BEFORE_PREVIOUS',
      'startedAt'
    ]
  ])('is refused with %s', async (_what, change: Partial<Input<'mediation.recordSession'>>, code, field) => {
    const refused = await centre.refusal('mediation.recordSession', await session(centre, second, change))
    expect(refused).toMatchObject({ code, fields: [{ path: [field] }] })
  })

  it('is refused with a mediator or recorder who is none', async () => {
    const handler = await centre.id('罗建国')
    const mediator = await session(centre, second, { ...later, mediatorIds: [handler] })
    expect(await centre.refusal('mediation.recordSession', mediator)).toMatchObject({
      code: 'NOT_FOUND',
      fields: [{ path: ['mediatorIds'] }]
    })
    const recorder = await session(centre, second, { ...later, ...(await other()) })
    expect(await centre.refusal('mediation.recordSession', recorder)).toMatchObject({
      code: 'NOT_FOUND',
      fields: [{ path: ['recorderId'] }]
    })
  })

  it('is told of a confidential one only that the time is taken, unless the person may see it', async () => {
    const hidden = await caseInHandling(centre, { confidential: true })
    const night = { startedAt: at('06T09:00'), endedAt: at('06T10:00') }
    await centre.signIn('罗建国')
    await centre.call('mediation.recordSession', await session(centre, hidden.id, night))
    const refusal = async () =>
      (await centre.refusal('mediation.recordSession', await session(centre, second, night))).message
    expect(await refusal()).toContain(hidden.number)
    await centre.signIn('杨洪')
    expect(await refusal()).toBe('调解一室在这段时间已有安排，请换时间或调解室。')
  })

  it('may begin in the room the minute another ends', async () => {
    const next = await session(centre, second, { startedAt: at('04T11:25'), endedAt: at('04T12:00') })
    await centre.call('mediation.recordSession', next)
    expect((await centre.call('cases.read', { caseId: second })).sessions).toHaveLength(1)
  })

  it('ends in one agreement, of a session that reached one', async () => {
    const [held] = (await centre.call('cases.read', { caseId: first })).sessions
    const failed = await session(centre, first, { ...later, outcome: '择期再调' })
    const { id: without } = await centre.call('mediation.recordSession', failed)
    for (const sessionId of [without, first]) {
      const refused = await centre.refusal('mediation.recordAgreement', agreement(first, sessionId))
      expect(refused).toMatchObject({ code: 'NOT_FOUND', fields: [{ path: ['sessionId'] }] })
    }
    const early = agreement(first, held?.id ?? '', { signedOn: '2026-08-03' })
    expect((await centre.refusal('mediation.recordAgreement', early)).code).toBe('BEFORE_PREVIOUS')
    const future = agreement(first, held?.id ?? '', { signedOn: '2026-11-22' })
    expect((await centre.refusal('mediation.recordAgreement', future)).code).toBe('IN_FUTURE')
    await centre.call('mediation.recordAgreement', agreement(first, held?.id ?? ''))
    expect((await centre.call('cases.read', { caseId: first })).agreement).toMatchObject({
      ...{ number: '（2026）梁人调字第001号', copies: 3, judicialConfirmation: false },
      clauses: [{ amountFen: 2000_00, instalments: [{ amountFen: 1000_00 }, { due: '2026-09-20' }] }]
    })
    const again = await centre.refusal('mediation.recordAgreement', agreement(first, held?.id ?? ''))
    expect(again.code).toBe('WRONG_STATE')
  })
})
