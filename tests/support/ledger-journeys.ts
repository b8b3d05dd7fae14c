import type { TestCentre } from './centre.ts'
import { caseInHandling, owner } from './life.ts'

/** What is done with the ledgers beside reading them. */

/** A case stands on a list: its line is changed, ticked off, opened again, and the list is closed. */
export async function keepList(centre: TestCentre): Promise<void> {
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn('岳明远')
  const line = { measure: '到现场查看', dueOn: '2026-11-30', accountId: await centre.id(owner) }
  const facts = { kind: '整改清单', title: '十一月整改', ledger: '乡镇（街道）', caseIds: [caseId] } as const
  const { id } = await centre.call('checklists.make', { ...facts, caseIds: [caseId], ...line })
  await centre.call('checklists.list', {})
  const [made] = (await centre.call('checklists.read', { id })).lines
  const lineId = made?.id ?? ''
  await centre.call('checklists.setLine', { lineId, ...line, measure: '请水利站' })
  await centre.call('checklists.tick', { lineId, on: '2026-11-21', result: '已修好' })
  await centre.call('checklists.reopen', { lineId, reason: '又漏' })
  await centre.call('checklists.ofCase', { caseId })
  await centre.call('checklists.file', { id, as: 'xlsx' })
  await centre.call('checklists.setClosed', { id, closed: true, reason: '并入下一张' })
}

/** A view of a ledger is saved, shared, changed, shown first and removed. */
export async function keepViews(centre: TestCentre): Promise<void> {
  const settings = { ledger: '区（县）', columns: ['number', 'registered'] } as const
  const view = { ...settings, columns: [...settings.columns] }
  const { id } = await centre.call('ledgerViews.add', { name: '区里看的', settings: view })
  await centre.call('ledgerViews.update', { id, name: '区里看的', shared: true })
  await centre.call('ledgerViews.replace', { id, settings: { ...view, mode: 'village' } })
  await centre.call('ledgerViews.setOpening', { id })
  await centre.call('ledgerViews.list', {})
  await centre.call('ledgerViews.setRemoved', { id, removed: true })
}
