import { administrator, password, type TestCentre } from './centre.ts'
import { notice2027 } from './holidays.ts'
import { at, caseInHandling, owner } from './life.ts'

/** What is set up and kept beside the cases: people, time, rules, bodies. */

export async function administer(centre: TestCentre): Promise<void> {
  await centre.signIn(administrator)
  const { centre: facts, settings } = await centre.call('centre.read', {})
  await centre.call('centre.update', { ...facts, phone: '0827-5550121' })
  await centre.call('centre.updateSettings', { ...settings, pageCorner: '上右' })
  await centre.call('supervision.settings', {})
  await centre.call('supervision.setSettings', { basis: '督办办法', contactDays: 2 })
  await centre.call('revisits.settings', {})
  await centre.call('revisits.setSettings', { share: 40, seed: '' })
  await centre.call('revisits.setSettings', { share: 100, seed: '' })
  await centre.call('rates.settings', {})
  await centre.call('rates.setSettings', { basicCounts: false, legalApart: true, least: 20 })
  await centre.call('centre.addDictionaryValue', { kind: 'room', value: '调解三室' })
  await centre.call('centre.removeDictionaryValue', { kind: 'room', value: '调解三室' })
  const rooms = (await centre.call('dictionaryList.list', {})).filter(({ kind }) => kind === 'room')
  const room = { id: rooms.at(-1)?.id ?? '' }
  await centre.call('dictionaryList.update', { ...room, value: '小调解室', note: '一楼' })
  await centre.call('dictionaryList.move', { ...room, direction: 'up' })
  await centre.call('dictionaryList.setStopped', { ...room, stopped: true })
  const { bytes: words } = await centre.call('dictionaryList.export', {})
  await centre.call('dictionaryList.previewImport', { bytes: words })
  await centre.call('dictionaryList.import', { bytes: words })
  const { id } = await centre.call('people.add', { name: '新人', title: '', roles: ['intake'], password })
  await centre.call('people.update', { id, title: '窗口', roles: ['intake', 'recorder'], active: true })
  await centre.call('people.changePassword', { current: password, next: 'Xinmima-2026' })
  await centre.call('people.changePassword', { current: 'Xinmima-2026', next: password })
}

/** Hours of work, a year's notice, and a day that the place closes by itself. */
export async function keepTime(centre: TestCentre): Promise<void> {
  const seasons = [{ from: '01-01', hours: '09:00-12:00,13:30-17:30' }]
  await centre.call('workingTime.setHours', { effectiveFrom: '2026-01-01', seasons, reason: '镇政府通知' })
  await centre.call('workingTime.read', {})
  await centre.call('holidays.preview', notice2027)
  const { id } = await centre.call('holidays.add', notice2027)
  await centre.call('holidays.previewWithdrawal', { id })
  await centre.call('holidays.withdraw', { id, reason: '录错了' })
  const content = '2026-12-04 放假'
  await centre.call('holidays.readText', { content })
  const told = { published: '2026-11-20', title: '赶集日放假', reason: '镇里统一安排' }
  await centre.call('holidays.import', { content, ...told })
  await centre.call('holidays.list', { year: 2026 })
  await setRule(centre)
}

/** A rule that asks the holiday table takes the place of another, for the cases that run too. */
async function setRule(centre: TestCentre): Promise<void> {
  const { rules } = await centre.call('clockRules.list', {})
  const rule = rules.find(({ inUse }) => inUse)
  if (!rule) throw new Error('no rule in use')
  const { code, definition } = rule
  const changed = { ...definition, rule: { ...definition.rule, rollover: 'next' as const } }
  await centre.call('clockRules.set', {
    ...{ code, definition: changed, inUse: true, takesEffect: '2026-01-01', reason: '镇里定的' }
  })
  const applied = { what: 'rule', code } as const
  const { count } = await centre.call('clockRules.preview', applied)
  await centre.call('clockRules.apply', { ...applied, reason: '统一', seen: count })
}

/** Bodies and the list of what each is answerable for are kept, and a case is given to one of them. */
export async function keepBodies(centre: TestCentre): Promise<void> {
  await centre.signIn(administrator)
  const roster = [{ day: '周一', name: '庞水生', phone: '0827-5550133' }]
  const water = { kind: 'department', name: '水利站', roster } as const
  const { id } = await centre.call('bodies.add', water)
  const { id: other } = await centre.call('bodies.add', { kind: 'village', name: '永兴村委会' })
  await centre.call('bodies.update', { id, ...water, phone: '0827-5550130' })
  await centre.call('bodies.move', { id: other, direction: 'up' })
  await centre.call('bodies.setStopped', { id: other, stopped: true })
  const item = { field: '农业农村/水利设施', subject: '堰塘维修', bodyId: id, basisKind: '法定' } as const
  const { id: line } = await centre.call('dutyList.add', { ...item, basis: '三定方案' })
  const { id: second } = await centre.call('dutyList.add', { ...item, subject: '渠道清淤' })
  await centre.call('dutyList.update', { id: line, ...item, basis: '镇机构职能规定' })
  await centre.call('dutyList.move', { id: second, direction: 'up' })
  await centre.call('dutyList.setStopped', { id: second, stopped: true })
  await centre.call('dutyList.list', {})
  await centre.call('dutyList.propose', { field: item.field, text: '堰塘渗漏' })
  await centre.call('bodies.list', {})
  const { bytes } = await centre.call('dutyList.export', {})
  await centre.call('dutyList.previewImport', { bytes, stopMissing: true })
  await centre.call('dutyList.import', { bytes })
  const { id: caseId } = await caseInHandling(centre)
  const step = { caseId, happenedAt: at('03T11:00'), ownerId: await centre.id(owner), note: '' }
  await centre.signIn('何秋菊')
  const help = { kind: '协办', bodyName: '永兴村委会', task: '组织群众指认渗水点' } as const
  await centre.call('cases.assign', { ...step, bodyId: id, helps: [help] })
  const { assignments } = await centre.call('cases.read', { caseId })
  await centre.signIn(owner)
  const now = { caseId, happenedAt: at('03T11:20') }
  await centre.call('cases.receive', now)
  const helpId = assignments.at(-1)?.helps[0]?.id ?? ''
  await centre.call('cases.noteHelp', { ...now, helpId, text: '已指认三处' })
}
