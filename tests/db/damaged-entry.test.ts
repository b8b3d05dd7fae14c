import { beforeAll, expect, it } from 'vitest'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'
import { tampered } from '../support/raw.ts'

/** An entry of a timeline that no program wrote so: its case says which, and every other case goes on. */

let centre: TestCentre
let number = ''
let caseId = ''
let other = ''
beforeAll(async () => {
  centre = await newCentre()
  caseId = (await caseInHandling(centre)).id
  other = (await caseInHandling(centre)).id
  await centre.signIn(owner)
  const again = { channel: '信箱', name: '孙大嫂', phone: '', content: '又漏了' }
  await centre.call('cases.repeat', { caseId, happenedAt: at('19T10:00'), ...again })
  number = (await centre.call('cases.read', { caseId })).number
})

it.each([
  ['another kind of detail', `UPDATE case_event SET detail = '{}' WHERE kind = 'repeated'`, '再次反映'],
  ['no detail at all', `UPDATE case_event SET detail = '' WHERE kind = 'repeated'`, '再次反映'],
  ['a kind nobody knows', `UPDATE case_event SET kind = 'xx' WHERE kind = 'repeated'`, 'xx']
])('%s', async (_what, change, named) => {
  await tampered(
    centre,
    (raw) => {
      raw.pragma('ignore_check_constraints = ON')
      raw.exec(change)
    },
    async () => {
      for (const call of ['cases.read', 'dossier.preview'] as const) {
        const refused = await centre.refusal(call, { caseId })
        expect(refused.code).toBe('RECORD_DAMAGED')
        expect(refused.message).toContain(number)
        expect(refused.message).toContain(`“${named}”`)
      }
      expect(await centre.call('cases.read', { caseId: other })).toMatchObject({ id: other })
      expect((await centre.call('cases.list', {})).total).toBe(2)
    }
  )
})
