import { expect, it } from 'vitest'
import { newCentre } from '../support/centre.ts'
import { at, caseInHandling, owner, registration } from '../support/life.ts'
import { papersText } from '../support/paper-text.ts'

it('an order names who leads and who helps, with what, until when; a receipt that is still to come stays blank', async () => {
  const centre = await newCentre()
  const { id, number } = await caseInHandling(centre)
  // Given to somebody in the house, nobody else is told: no paper.
  expect(await papersText(centre, id, 'order')).toEqual([])
  await centre.call('cases.assign', {
    ...{ caseId: id, happenedAt: at('03T10:00'), ownerId: await centre.id(owner), note: '查清渗水原因' },
    ...{ designated: true, dueOn: '2026-08-20' },
    helps: [{ kind: '协办', bodyName: '永兴村委会', task: '组织指认渗水点。', dueOn: '2026-08-10' }]
  })
  const [blank] = await papersText(centre, id, 'order')
  expect(blank?.title).toBe('交办单')
  expect(blank?.words).toContain(`编号：${number}交办2`)
  expect(blank?.words).toContain('永兴村委会：组织指认渗水点。|于2026年8月10日前反馈。')
  expect(blank?.words).toContain('2026年8月20日前')
  expect(blank?.words).toContain('本件是指定办理的，不得再退。')
  expect(blank?.words).toMatch(/签收人：　+年　+月　+日　+时　+分/)
  await centre.signIn(owner)
  await centre.call('cases.receive', { caseId: id, happenedAt: at('03T10:47') })
  const helpId = (await centre.call('cases.read', { caseId: id })).assignments.at(-1)?.helps[0]?.id ?? ''
  const told = { caseId: id, happenedAt: at('06T10:00'), helpId, text: '已指认三处。' }
  await centre.call('cases.noteHelp', told)
  const [whole] = await papersText(centre, id, 'order')
  expect(whole?.words).toContain(`${owner}　2026年8月3日10时47分签收`)
  expect(whole?.words).toContain('2026年8月6日10时00分反馈：已指认三处。')
})

it('what somebody informs against is not written into an order: the field alone is named', async () => {
  const centre = await newCentre()
  await centre.signIn('何秋菊')
  const { id } = await centre.call('cases.register', registration())
  const step = { caseId: id, happenedAt: at('03T09:30') }
  await centre.call('cases.screen', { ...step, valid: true, reason: '属本镇职责', nature: '检举控告' })
  await centre.call('cases.decide', { ...step, decision: 'accepted', basis: '属地管理', way: '当面' })
  const helps = [{ kind: '协办', bodyName: '水利站', task: '提供台账。' } as const]
  await centre.call('cases.assign', { ...step, ownerId: await centre.id(owner), note: '', helps })
  const [paper] = await papersText(centre, id, 'order')
  expect(paper?.words).toContain('农业农村/水利设施')
  expect(paper?.words).not.toMatch(/堰塘|赵德福/)
})
