import { expect, it } from 'vitest'
import { newCentre } from '../support/centre.ts'
import { heldUpright, photoHeld, photoPng, quarterOf, type Quarter } from '../support/images.ts'
import { at, caseInHandling, everyoneSigns, owner } from '../support/life.ts'
import { buildVolume } from '../support/live-through.ts'
import { openOffice, rastersOf, rawPagesOf, type Raster } from '../support/office.ts'

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

interface Shown {
  quarters: (Quarter | null)[]
  wide: boolean
}

/** The photos on a page from its top: where the four colours stand in each, and whether it is wider than high. */
function photosOn({ width, height, rgb }: Raster): Shown[] {
  const at = (x: number, y: number) => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)
    return quarterOf(red, green, blue)
  }
  const coloured = (y: number) => {
    const columns = Array.from({ length: width }, (_, x) => x).filter((x) => at(x, y) !== null)
    return columns.length > 20 ? { left: columns[0] ?? 0, right: columns.at(-1) ?? 0 } : null
  }
  const photos: Shown[] = []
  for (let top = 0; top < height; top++) {
    const first = coloured(top + 2)
    if (!coloured(top) || !first) continue
    let bottom = top
    // Between two quarters lines are blurred, and between two photos stand the words below the first.
    const blurred = Array.from({ length: 16 }, (_, more) => more + 1)
    while (blurred.some((more) => bottom + more < height && coloured(bottom + more))) bottom += 1
    const part = (from: number, to: number, share: number) => Math.round(from + (to - from) * share)
    const quarters = [0.25, 0.75].flatMap((down) =>
      [0.25, 0.75].map((across) => at(part(first.left, first.right, across), part(top, bottom, down)))
    )
    photos.push({ quarters, wide: first.right - first.left > bottom - top })
    top = bottom + 1
  }
  return photos
}

it('photos stand upright however the camera was held, whole to their edges', async () => {
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn(owner)
  const known = { caseId, source: '现场拍摄', collector: owner, collectedAt: at('04T09:00') }
  const held = [1, 2, 3, 4, 5, 6, 7, 8]
  for (const coding of ['quarters', 'quarters-progressive'] as const) {
    for (const one of held) {
      const bytes = new Uint8Array(photoHeld(one, coding))
      await centre.call('attachments.add', { ...known, name: `${coding}${String(one)}.jpg`, bytes })
    }
  }
  await centre.call('cases.requestClosing', { caseId, happenedAt: at('20T10:00'), result: '返工完成。' })
  await everyoneSigns(centre, caseId)
  await centre.signIn('谯文芳')
  const volume = await buildVolume(centre, caseId)
  const piece = volume.pieces.find((one) => one.title === '证据材料')
  const office = await openOffice()
  const [pdf = ''] = await office.toPdf([volume.bytes])
  // Cover and catalogue come before the first numbered page.
  const first = (piece?.page ?? 0) + 2
  const shown = (await rastersOf(pdf, first, first + (piece?.pages ?? 0) - 1)).flatMap(photosOn)
  await office.close()
  expect(shown).toEqual([...held, ...held].map((one) => heldUpright[one]))
}, 120_000)

it('the closing note names each attachment that is not printed', async () => {
  const centre = await newCentre()
  const { id: caseId } = await caseInHandling(centre)
  await centre.signIn(owner)
  const known = { caseId, source: '现场拍摄', collector: owner, collectedAt: at('04T09:00') }
  const text = (words: string) => new Uint8Array(Buffer.from(words, 'latin1'))
  const files: [name: string, bytes: Uint8Array, told: string][] = [
    ['动图.gif', text('GIF89a\x01\0\x01\0\0\0\0;'), '动图.gif（GIF，存电子件）'],
    ['网图.webp', text('RIFF\x1a\0\0\0WEBPVP8L'), '网图.webp（WEBP，存电子件）'],
    ['位图.bmp', text('BM\x1e\0\0\0'), '位图.bmp（BMP，存电子件）'],
    ['苹果.HEIC', text('\0\0\0\x18ftypheic'), '苹果.HEIC（HEIC，存电子件）'],
    ['改了名的苹果.jpg', text('\0\0\0\x18ftypheic'), '改了名的苹果.jpg（JPG，存电子件）'],
    ['报告.pdf', text('%PDF-1.7'), '报告.pdf（PDF，存电子件）'],
    ['说明.docx', text('PK\x03\x04'), '说明.docx（DOCX，存电子件）'],
    ['录音', text('ID3'), '录音（无类型，存电子件）'],
    ['断图.jpg', photoHeld(6).subarray(0, 900), '断图.jpg（图片无法读出）'],
    ['断图.png', photoPng(40, 30, 1).subarray(0, 120), '断图.png（图片无法读出）'],
    ['空壳.jpg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '空壳.jpg（图片无法读出）']
  ]
  for (const [name, bytes] of files)
    await centre.call('attachments.add', { ...known, name, bytes: new Uint8Array(bytes) })
  await centre.call('attachments.add', { ...known, name: '好图.jpg', bytes: new Uint8Array(photoHeld(1)) })
  await centre.call('cases.requestClosing', { caseId, happenedAt: at('20T10:00'), result: '返工完成。' })
  await everyoneSigns(centre, caseId)
  await centre.signIn('谯文芳')
  const volume = await buildVolume(centre, caseId)
  const office = await openOffice()
  const [pdf = ''] = await office.toPdf([volume.bytes])
  const pages = (await rawPagesOf(pdf)).map((page) => page.replace(/\s/g, ''))
  await office.close()
  const note = pages.find((page) => page.startsWith('卷内备考表')) ?? ''
  expect(note).toContain(
    `未印入本卷的附件${String(files.length)}件：${files.map(([, , told]) => told).join('；')}。`
  )
  expect(note).toContain('其中图片1幅')
  expect(note).not.toContain('无缺损')
  // The list says 附后 of what really follows, and of nothing else.
  const listed = pages.filter((page) => page.startsWith('证据材料')).join('')
  expect(listed.match(/附后/g)).toHaveLength(1)
  expect(listed.match(/电子件[0-9A-F]{8}/g)).toHaveLength(files.length)
  expect(pages.filter((page) => page.includes('该图像文件无法读取'))).not.toEqual([])
}, 120_000)
