import { beforeEach, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'
import { dropTriggers, withRaw } from '../support/raw.ts'

/** One damaged word keeps nobody from their lists. */

let centre: TestCentre
beforeEach(async () => {
  centre = await newCentre()
  await caseInHandling(centre)
})

it.each(['null', '[]', '5', '{"contactDays":"三","least":{}}'])(
  'settings that hold %s are the presets',
  async (settings) => {
    await withRaw(centre, (raw) => {
      for (const table of ['supervision_setting', 'rate_setting', 'revisit_setting']) {
        raw.prepare(`UPDATE ${table} SET settings = ?`).run(settings)
      }
    })
    await centre.signIn('向华')
    expect((await centre.call('supervision.settings', {})).contactDays).toBe(1)
    expect((await centre.call('rates.settings', {})).least).toBe(10)
    await centre.call('oversight.board', {})
    await centre.call('rates.board', { from: '2026-08-01', to: '2026-08-31' })
    expect((await centre.call('cases.list', { watch: 'overdue' })).rows.length).toBeGreaterThanOrEqual(0)
  }
)

it('settings whose row is lost are the presets', async () => {
  await withRaw(centre, (raw) => {
    dropTriggers(raw)
    for (const table of ['supervision_setting', 'rate_setting', 'revisit_setting'])
      raw.exec(`DELETE FROM ${table}`)
  })
  await centre.signIn('向华')
  expect((await centre.call('supervision.settings', {})).contactDays).toBe(1)
  await centre.call('oversight.board', {})
  await centre.call('rates.board', { from: '2026-08-01', to: '2026-08-31' })
})

it.each(['null', '{}', '["谁"]', '5', '{'])(
  'who may answer a request, held as %s, is all that may',
  async (approvers) => {
    const { id: caseId } = await caseInHandling(centre)
    await centre.signIn(owner)
    const { clocks } = await centre.call('cases.read', { caseId })
    const clockId = clocks.find(({ extension }) => extension !== null)?.id ?? ''
    await centre.call('extensions.ask', {
      ...{ caseId, happenedAt: at('12T10:00'), kind: 'extension', clockId, added: 5, reason: '鉴定' }
    })
    await withRaw(centre, (raw) => {
      raw.pragma('ignore_check_constraints = ON')
      raw.prepare('UPDATE time_request SET approvers = ?').run(approvers)
    })
    for (const name of [owner, '岳明远', '何秋菊']) {
      await centre.signIn(name)
      expect((await centre.call('cases.list', {})).total).toBe(2)
      await centre.call('cases.turns', {})
      await centre.call('cases.read', { caseId })
    }
  }
)
