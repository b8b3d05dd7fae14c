import { expect, it } from 'vitest'
import { layOutPaper } from '../../db/documents/forms/forms.ts'
import { paperSha256 } from '../../db/papers/paper-code.ts'
import { papersOf } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { chargedFrom } from '../support/charged.ts'
import { at, caseInHandling } from '../support/life.ts'

/** All words of the form, in their order; null where the case has none. */
async function wordsOf(centre: TestCentre, caseId: string): Promise<string | null> {
  const file = await centre.call('cases.read', { caseId })
  const { settings } = await centre.call('centre.read', {})
  const none = new Map<string, Uint8Array>()
  const data = { settings, file, sample: false, pictures: none, signaturePictures: none }
  const paper = papersOf(file, templates.appeal).find(({ kind }) => kind === 'chargeForm')
  if (!paper) return null
  const piece = layOutPaper(data, { ...paper, sha256: paperSha256(file, paper) })
  return [...JSON.stringify(piece).matchAll(/"text":"(.*?)"/g)].map(([, text]) => text).join('|')
}

it('a case without a charge has no 领导包案登记表', async () => {
  const centre = await newCentre()
  const { id } = await caseInHandling(centre)
  expect(await wordsOf(centre, id)).toBeNull()
})

it('tells each leader with their time, each visit, and what it came to', async () => {
  const centre = await newCentre()
  const { id } = await caseInHandling(centre)
  await chargedFrom(centre, id, 5)
  const words = await wordsOf(centre, id)
  for (const told of [
    '岳明远|职务|党委副书记|包案开始|2026年8月5日14时00分',
    '2026年8月6日8时10分',
    '（移交）',
    '接手',
    '冉永康',
    '岳明远、罗建国家访：到户查看渗漏的两处',
    '■ 诉求合理的解决问题到位|□ 诉求无理的思想教育到位|■ 生活困难的帮扶救助到位|□ 行为违法的依法处理',
    '塘埂已返工，蓄水七天无渗漏'
  ]) {
    expect(words).toContain(told)
  }
})

it('leaves the end blank for a hand while the charge holds', async () => {
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn('岳明远')
  const leaderId = await centre.id('岳明远')
  await centre.call('charge.begin', { caseId, happenedAt: at('05T09:00'), leaderId, reason: '多次来访' })
  const words = await wordsOf(centre, caseId)
  expect(words).toContain('包案结束|在包')
  expect(words).not.toContain('■')
  expect(words).toMatch(/销案情况\|(?!无)/)
})
