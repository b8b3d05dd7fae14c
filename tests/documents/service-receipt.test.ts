import { expect, it } from 'vitest'
import { layOutPaper } from '../../db/documents/forms/forms.ts'
import { paperSha256 } from '../../db/papers/paper-code.ts'
import { papersOf } from '../../db/papers/papers-of.ts'
import { templates } from '../../db/papers/template.ts'
import { newCentre, type TestCentre } from '../support/centre.ts'
import { extendedOn } from '../support/extended.ts'
import { at, caseInHandling, registration } from '../support/life.ts'
import { serveFirst } from '../support/served.ts'

/** All words of each receipt, in their order. */
async function receiptsOf(centre: TestCentre, caseId: string): Promise<string[]> {
  const file = await centre.call('cases.read', { caseId })
  const { settings } = await centre.call('centre.read', {})
  const none = new Map<string, Uint8Array>()
  const data = { settings, file, sample: false, pictures: none, signaturePictures: none }
  const papers = papersOf(file, templates.appeal).filter(({ kind }) => kind === 'serviceReceipt')
  return papers.map((paper) => {
    const piece = layOutPaper(data, { ...paper, sha256: paperSha256(file, paper) })
    const words = JSON.stringify(piece).matchAll(/"(?:text|label)":"(.*?)"/g)
    return [...words].map(([, text]) => text).join('|')
  })
}

it('one receipt for each notice that was served; what nobody knows stays blank', async () => {
  const centre = await newCentre()
  const { id } = await caseInHandling(centre)
  expect(await receiptsOf(centre, id)).toEqual([])
  await serveFirst(centre, id, 4, { way: 'unreached', note: '家中无人。' })
  await serveFirst(centre, id, 5, { way: 'post', tracking: 'EA123456789CN' })
  await extendedOn(centre, id, 12)
  await serveFirst(centre, id, 14)
  const [first = '', second = ''] = await receiptsOf(centre, id)
  expect(first).toMatch(/《受理告知书》（.+?快处告〔2026〕1号），1份/)
  expect(first).toContain('受送达人|赵德福|送达时间|2026年8月5日12时30分')
  // The address was not told: its cell holds nothing, not even 无.
  expect(first).toContain('送达地点||送达方式|邮寄送达（单号EA123456789CN）')
  expect(first).toMatch(/2026年8月4日12时30分（.+?补录），赵德福：文书未能送达，存卷待领。家中无人。/)
  expect(second).toContain('送达回证（第2件）')
  expect(second).toContain('《延期办理告知书》')
  expect(second).toContain('已收到上列文书。|赵德福（签名、捺印）')
})

it('a refusal is told as it was, with a place to sign for each witness', async () => {
  const centre = await newCentre()
  const { id } = await caseInHandling(centre)
  await serveFirst(centre, id, 5, {
    ...{ way: 'witnessed', firstWitness: '唐明', secondWitness: '苟芳', kept: 'atHome' },
    ...{ refusal: '不认可答复' }
  })
  const [words = ''] = await receiptsOf(centre, id)
  expect(words).toContain(
    '受送达人说明理由（不认可答复）拒绝签收，送达人当场说明文书内容，由见证人唐明、苟芳签名，并将文书留在其住处。'
  )
  expect(words).toContain('唐明（签名）')
  expect(words).toContain('苟芳（签名）')
  expect(words).not.toContain('视为送达')
})

it('the receipt names the paper as the paper is called, also of a petition', async () => {
  const centre = await newCentre()
  await centre.signIn('何秋菊')
  const { id } = await centre.call('cases.register', registration())
  const step = { caseId: id, happenedAt: at('03T09:30') }
  const settled = { nature: '申诉求决', route: '31(六)' } as const
  await centre.call('cases.screen', { ...step, valid: true, reason: '属本镇职责', ...settled })
  await centre.call('cases.decide', { ...step, decision: 'accepted', basis: '属地管理', way: '当面' })
  await serveFirst(centre, id, 5)
  const [words = ''] = await receiptsOf(centre, id)
  expect(words).toContain('《信访事项受理告知书》')
})
