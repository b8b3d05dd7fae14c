import { beforeEach, describe, expect, it } from 'vitest'
import { administrator, newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, caseInSigning, everyoneSigns, owner } from '../support/life.ts'

let centre: TestCentre
let waterId: string
let villageId: string
beforeEach(async () => {
  centre = await newCentre()
  await centre.signIn(administrator)
  const roster = [{ day: '周六', name: '庞水生', phone: '0827-5550133' }]
  const water = { kind: 'department', name: '水利站', phone: '0827-5550130', roster } as const
  ;({ id: waterId } = await centre.call('bodies.add', water))
  ;({ id: villageId } = await centre.call('bodies.add', { kind: 'village', name: '永兴村委会' }))
})

const pond = () =>
  ({
    field: '农业农村/水利设施',
    subject: '堰塘维修',
    bodyId: waterId,
    basisKind: '法定',
    basis: '镇机构职能规定'
  }) as const

describe('a line of 事件清单', () => {
  it('is proposed with its body, its reason and who is on duty today', async () => {
    const { id } = await centre.call('dutyList.add', pond())
    const asked = { field: '农业农村/水利设施', text: '堰塘渗漏' }
    const proposed = [
      {
        itemId: id,
        body: { id: waterId, name: '水利站', phone: '0827-5550130' },
        basisKind: '法定',
        why: '事件清单：领域“农业农村/水利设施”，事项“堰塘维修”，法定，依据：镇机构职能规定',
        onDuty: [{ name: '庞水生', phone: '0827-5550133' }]
      }
    ]
    expect(await centre.call('dutyList.propose', asked)).toEqual(proposed)
    centre.now = '2026-11-23T09:00:00+08:00'
    expect(await centre.call('dutyList.propose', asked)).toMatchObject([{ onDuty: [] }])
    await centre.call('dutyList.setStopped', { id, stopped: true })
    expect(await centre.call('dutyList.propose', asked)).toEqual([])
    await centre.call('dutyList.setStopped', { id, stopped: false })
    expect(await centre.call('dutyList.propose', asked)).toHaveLength(1)
  })

  it('has a field of the dictionary, or the first level of one', async () => {
    await centre.call('dutyList.add', { ...pond(), field: '农业农村' })
    expect(await centre.refusal('dutyList.add', { ...pond(), field: '水利' })).toMatchObject({
      code: 'UNKNOWN_DICTIONARY_VALUE',
      fields: [{ path: ['field'] }]
    })
  })

  it('keeps a field that left the dictionary', async () => {
    const { id } = await centre.call('dutyList.add', pond())
    await centre.call('centre.removeDictionaryValue', { kind: 'field', value: pond().field })
    await centre.call('dutyList.update', { id, ...pond(), basis: '新的依据' })
    expect(await centre.call('dutyList.list', {})).toMatchObject([{ basis: '新的依据' }])
  })

  it('says a matter once, and tells whose it is already', async () => {
    await centre.call('dutyList.add', pond())
    const twin = await centre.refusal('dutyList.add', { ...pond(), bodyId: villageId })
    expect(twin).toMatchObject({ code: 'DUTY_LISTED', fields: [{ path: ['subject'] }] })
    expect(twin.message).toContain('归水利站')
  })

  it('goes to another body and another place; two who change it keep each other’s work', async () => {
    const { id } = await centre.call('dutyList.add', pond())
    const { id: other } = await centre.call('dutyList.add', { ...pond(), subject: '渠道清淤' })
    await centre.call('dutyList.move', { id: other, direction: 'up' })
    await centre.call('dutyList.update', { id, ...pond(), bodyId: villageId, before: pond() })
    await centre.call('dutyList.update', { id, ...pond(), basisKind: '商定', before: pond() })
    expect(await centre.call('dutyList.list', {})).toMatchObject([
      { subject: '渠道清淤', body: '水利站' },
      { subject: '堰塘维修', body: '永兴村委会', basisKind: '商定' }
    ])
  })
})

describe('a case given to a body', () => {
  const assign = async (caseId: string, bodyId: string | null) =>
    centre.call('cases.assign', {
      caseId,
      happenedAt: at('03T10:00'),
      ownerId: await centre.id(owner),
      bodyId,
      note: ''
    })
  const given = async (caseId: string) => {
    const { timeline } = await centre.call('cases.read', { caseId })
    return timeline.filter(({ kind }) => kind === 'assigned').map(({ body }) => body)
  }

  it('keeps its name and the reason of then; one that was chosen otherwise has no reason', async () => {
    const { id: line } = await centre.call('dutyList.add', pond())
    const { id } = await caseInHandling(centre)
    await assign(id, waterId)
    await centre.signIn('岳明远')
    await assign(id, villageId)
    await centre.signIn(administrator)
    await centre.call('bodies.update', { id: waterId, kind: 'department', name: '水务所' })
    await centre.call('dutyList.update', { id: line, ...pond(), basisKind: '指定', basis: '另行指定' })
    expect(await given(id)).toEqual([
      undefined,
      { id: waterId, name: '水利站', basis: expect.stringContaining('法定，依据：镇机构职能规定') as string },
      { id: villageId, name: '永兴村委会', basis: '' }
    ])
  })

  it('is not given to one that was stopped', async () => {
    await centre.call('bodies.setStopped', { id: villageId, stopped: true })
    const { id } = await caseInHandling(centre)
    await expect(assign(id, villageId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      fields: [{ path: ['bodyId'] }]
    })
  })

  it('is signed and closed as any other, and its round still holds when the body is renamed', async () => {
    await centre.call('dutyList.add', pond())
    const taken = await caseInHandling(centre)
    await assign(taken.id, waterId)
    await centre.signIn(owner)
    const step = { caseId: taken.id, happenedAt: at('20T10:00') }
    await centre.call('cases.handle', { ...step, kind: '现场核查', text: '东侧塘埂渗水。' })
    const { roundId } = await centre.call('cases.requestClosing', { ...step, result: '返工完成。' })
    await everyoneSigns(centre, taken.id)
    await centre.signIn(administrator)
    await centre.call('bodies.update', { id: waterId, kind: 'department', name: '水务所' })
    const plain = await caseInSigning(centre)
    await everyoneSigns(centre, plain.id)
    const holds = async (round: string) => (await centre.call('signoff.verify', { roundId: round })).faults
    expect(await holds(roundId)).toEqual([])
    expect(await holds(plain.roundId)).toEqual([])
  })
})
