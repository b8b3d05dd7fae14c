import { expect, it } from 'vitest'
import { newCentre } from '../support/centre.ts'
import { at, caseInHandling, owner } from '../support/life.ts'

it.each([
  ['letters', Number.NaN, '延长多少应是整数，请只写数字，如 10'],
  ['nothing', null, '请填写延长多少'],
  ['nought', 0, '延长多少至少是 1，请改大'],
  ['more than the rule grants', 31, '按规则每次最多延长30日，请改小。'],
  ['more than anybody means', 99_999_999, '延长多少数目过大，请改小']
])('延长多少: %s is refused at its field with the reason', async (_what, added, message) => {
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn(owner)
  const clockId = (await centre.call('cases.read', { caseId })).clocks[0]?.id ?? ''
  const reason = '等鉴定结论'
  const asked = { caseId, happenedAt: at('20T10:00'), kind: 'extension', clockId, added, reason } as const
  await expect(centre.call('extensions.ask', asked)).rejects.toMatchObject({
    fields: [{ path: ['added'], message }]
  })
})
