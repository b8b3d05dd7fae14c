import { expect, it } from 'vitest'
import { newCentre } from '../support/centre.ts'
import { photoPng } from '../support/images.ts'
import { at, caseInHandling, everyoneSigns, owner } from '../support/life.ts'
import { buildVolume } from '../support/live-through.ts'
import { openOffice, rawPagesOf } from '../support/office.ts'

it('evidence stands in the volume with its list, its picture and what is known of it', async () => {
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn(owner)
  const known = { source: '现场拍摄', collector: owner, description: '东侧塘埂渗水点' }
  const photo = { caseId, name: '塘埂.png', bytes: new Uint8Array(photoPng(400, 300, 1)), ...known }
  await centre.call('attachments.add', { ...photo, collectedAt: at('04T09:00') })
  const report = { ...known, caseId, name: '检测报告.pdf', bytes: new TextEncoder().encode('%PDF-1.7 报告') }
  await centre.call('attachments.add', { ...report, collectedAt: at('05T09:00') })
  await centre.call('cases.requestClosing', { caseId, happenedAt: at('20T10:00'), result: '返工完成。' })
  await everyoneSigns(centre, caseId)
  await centre.signIn('谯文芳')
  const volume = await buildVolume(centre, caseId)
  const piece = volume.pieces.find((one) => one.title === '证据材料')
  expect(piece?.pages).toBe(2)

  const office = await openOffice()
  const [pdf] = await office.toPdf([volume.bytes])
  const pages = (await rawPagesOf(pdf ?? '')).map((page) => page.replace(/\s/g, ''))
  await office.close()
  const first = (piece?.page ?? 0) + 1
  expect(pages[first]).toMatch(/^证据材料/)
  for (const page of [pages[first], pages[first + 1]]) {
    for (const text of ['塘埂.png', '现场拍摄', owner, '2026年8月4日', '东侧塘埂渗水点']) {
      expect(page).toContain(text)
    }
  }
  const note = pages.find((page) => page.startsWith('卷内备考表')) ?? ''
  expect(note).toContain('未印入本卷的附件1件：检测报告.pdf（PDF，存电子件）')
  expect(note).not.toContain('无缺损')
  expect(note).toContain('其中图片1幅')
  expect(Buffer.from(volume.bytes).includes('word/media/')).toBe(true)
}, 60_000)
