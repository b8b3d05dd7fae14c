import { beforeEach, describe, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { extendedOn } from '../support/extended.ts'
import { at, caseInHandling, everyoneSigns, owner, registration } from '../support/life.ts'
import { serveFirst } from '../support/served.ts'

let centre: TestCentre
let caseId: string

beforeEach(async () => {
  centre = await newCentre()
  caseId = (await caseInHandling(centre)).id
})

const read = () => centre.call('cases.read', { caseId })
const openIn = async () =>
  (await read()).service.map(({ title, open }) => [title, open.map(({ name }) => name)])

describe('送达', () => {
  it('of a notice is open until it came to whom it is for, then stands in the timeline and in the volume', async () => {
    expect(await openIn()).toEqual([['受理告知书', ['赵德福']]])
    await serveFirst(centre, caseId, 5)
    const { service, timeline, notice } = await read()
    expect(service).toMatchObject([
      {
        ...{ number: notice?.number, open: [] },
        services: [
          { way: 'inPerson', to: ['赵德福'], receiver: '赵德福', place: '永兴村3组', server: '何秋菊' }
        ]
      }
    ])
    expect(timeline.at(-1)).toMatchObject({
      kind: 'served',
      label: `《受理告知书》（${notice?.number ?? ''}）当面送达`,
      text: '受送达人：赵德福。赵德福当面签收。'
    })
    await centre.signIn('谯文芳')
    const { pieces } = await centre.call('dossier.preview', { caseId })
    expect(pieces.map(({ title }) => title).slice(0, 3)).toEqual(['群众诉求登记表', '受理告知书', '送达回证'])
  })

  it('is open for each notice by itself, that of an extension too', async () => {
    await extendedOn(centre, caseId, 12)
    expect(await openIn()).toEqual([
      ['受理告知书', ['赵德福']],
      ['延期办理告知书', ['赵德福']]
    ])
    await serveFirst(centre, caseId, 13)
    await serveFirst(centre, caseId, 13, { way: 'post', tracking: 'EA123456789CN' })
    expect(await openIn()).toEqual([
      ['受理告知书', []],
      ['延期办理告知书', []]
    ])
  })

  it('that fails leaves the notice open and makes no receipt; what was posted may come back', async () => {
    const titles = async () => {
      await centre.signIn('谯文芳')
      return (await centre.call('dossier.preview', { caseId })).pieces.map(({ title }) => title)
    }
    await serveFirst(centre, caseId, 5, { way: 'unreached', note: '家中无人' })
    expect(await openIn()).toEqual([['受理告知书', ['赵德福']]])
    expect(await titles()).not.toContain('送达回证')
    await serveFirst(centre, caseId, 6, { way: 'post' })
    expect(await titles()).toContain('送达回证')
    const [notice] = (await read()).service
    const partyIds = notice?.services[0]?.partyIds ?? []
    await serveFirst(centre, caseId, 9, { way: 'unreached', note: '8月9日邮件退回：迁移新址', partyIds })
    expect(await openIn()).toEqual([['受理告知书', ['赵德福']]])
    await serveFirst(centre, caseId, 10)
    await expect(serveFirst(centre, caseId, 11, { partyIds, receiver: '赵德福' })).rejects.toMatchObject({
      code: 'ALREADY_SERVED',
      fields: [{ path: ['partyIds'] }]
    })
  })

  it('to several goes one by one', async () => {
    const applicants = [{ name: '赵德福' }, { name: '钱大有' }]
    caseId = (await caseInHandling(centre, { applicants, visitMode: '集体', visitorCount: 2 })).id
    const [notice] = (await read()).service
    const [first, second] = notice?.open ?? []
    await serveFirst(centre, caseId, 7, { partyIds: [first?.id ?? ''], receiver: '赵德福' })
    expect(await openIn()).toEqual([['受理告知书', ['钱大有']]])
    // Written down later, done before: each has a time of their own.
    const wife = { way: 'substitute', substitute: '孙秀', relation: '妻子' } as const
    await serveFirst(centre, caseId, 6, { partyIds: [second?.id ?? ''], ...wife })
    expect(await openIn()).toEqual([['受理告知书', []]])
  })

  it('is neither before the notice nor to somebody else', async () => {
    await expect(serveFirst(centre, caseId, 1)).rejects.toMatchObject({ fields: [{ path: ['happenedAt'] }] })
    await expect(serveFirst(centre, caseId, 5, { partyIds: [crypto.randomUUID()] })).rejects.toMatchObject({
      fields: [{ path: ['partyIds'] }]
    })
    await expect(serveFirst(centre, caseId, 5, { noticeId: crypto.randomUUID() })).rejects.toMatchObject({
      fields: [{ path: ['noticeId'] }]
    })
    await centre.signIn('岳明远')
    await expect(
      centre.call('service.record', {
        ...{ caseId, noticeId: crypto.randomUUID(), partyIds: [crypto.randomUUID()] },
        ...{ happenedAt: at('05T10:00'), way: 'post' }
      })
    ).rejects.toMatchObject({ code: 'NOT_PERMITTED' })
  })

  it.each(['declined', 'forwarded'] as const)(
    'of a notice that a case was %s goes on after its end',
    async (decision) => {
      await centre.signIn('何秋菊')
      caseId = (await centre.call('cases.register', registration())).id
      const step = { caseId, happenedAt: at('03T09:30') }
      await centre.call('cases.screen', { ...step, valid: true, reason: '有效' })
      const told = { basis: '属县级职权', way: '当面', to: decision === 'forwarded' ? '区水利局' : '' }
      await centre.call('cases.decide', { ...step, decision, ...told })
      await serveFirst(centre, caseId, 4)
      const { state, service } = await read()
      expect([state, service[0]?.open]).toEqual([decision, []])
    }
  )

  it('is asked of nobody where nobody can be told', async () => {
    caseId = (await caseInHandling(centre, { applicants: [{ kind: 'anonymous', name: '' }] })).id
    expect((await read()).service).toEqual([])
  })

  it('after the signatures leaves what was signed as it is', async () => {
    await centre.signIn(owner)
    const step = { caseId, happenedAt: at('20T10:00') }
    await centre.call('cases.handle', { ...step, kind: '现场核查', text: '已看。' })
    await centre.call('cases.requestClosing', { ...step, result: '已修好。' })
    await everyoneSigns(centre, caseId)
    await serveFirst(centre, caseId, 28)
    const [round] = (await read()).rounds
    expect((await centre.call('signoff.verify', { roundId: round?.id ?? '' })).faults).toEqual([])
  })
})
