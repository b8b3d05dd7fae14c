import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newCentre, password, type TestCentre } from '../support/centre.ts'
import { applicantSigns, at, caseInSigning } from '../support/life.ts'

/** Words that are written into the data and can't be there by chance. */
const markers = {
  name: '欧阳马克儿',
  idNumber: '51190219681105242X',
  phone: '13912345678',
  address: '永兴村马克儿组',
  content: '马克儿正文甲乙丙',
  handled: '马克儿办理丁戊己',
  opinion: '马克儿意见庚辛壬',
  attachment: 'MARKER-ATTACHMENT-CONTENT-7f3a',
  fileName: '马克儿照片.txt',
  staff: '何秋菊',
  centre: '梁永镇群众诉求快处中心'
}

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every marker that can be read somewhere in the folder, in a file or in its name. */
function readable(folder: string): string[] {
  return files(folder).flatMap((file) => {
    const bytes = readFileSync(file)
    return [...Object.values(markers), password].filter(
      (marker) =>
        file.includes(marker) ||
        [Buffer.from(marker), Buffer.from(marker, 'utf16le')].some((form) => bytes.includes(form))
    )
  })
}

describe('a stolen disk', () => {
  let centre: TestCentre
  beforeAll(async () => {
    centre = await newCentre()
    const { name, idNumber, phone, address, content, handled, opinion } = markers
    const { id } = await caseInSigning(centre, { content, applicants: [{ name, idNumber, phone, address }] })
    await applicantSigns(centre, id, { opinion })
    await centre.signIn('何秋菊')
    const other = await centre.call('cases.register', {
      ...{
        channel: '来访',
        category: '群众求决',
        field: '农业农村/水利设施',
        colour: '黄',
        tier: '乡镇（街道）'
      },
      ...{ registeredAt: at('04T09:00'), summary: handled, content, request: content, applicants: [{ name }] }
    })
    await centre.call('attachments.add', {
      ...{ caseId: other.id, name: markers.fileName, source: '诉求人提供', collector: '何秋菊' },
      ...{ bytes: new TextEncoder().encode(markers.attachment.repeat(100)), collectedAt: at('04T09:00') }
    })
  })

  it('shows nothing while the app is at work, its write-ahead log included', () => {
    expect(files(centre.folder).some((file) => file.endsWith('data.sqlite-wal'))).toBe(true)
    expect(readable(centre.folder)).toEqual([])
  })

  it('shows nothing once the app is closed', async () => {
    await centre.service.close()
    expect(
      files(centre.folder).map((file) => file.slice(centre.folder.length + 1, centre.folder.length + 12))
    ).toEqual(expect.arrayContaining(['data.sqlite', 'attachments']))
    expect(readable(centre.folder)).toEqual([])
  })

  it('would show it to this test if it were there', () => {
    writeFileSync(join(centre.folder, 'plain.txt'), `…${markers.name}…`)
    writeFileSync(join(centre.folder, 'wide.txt'), Buffer.from(markers.phone, 'utf16le'))
    expect(readable(centre.folder).sort()).toEqual([markers.phone, markers.name])
  })

  it('nor does the log hold any of it', () => {
    const log = centre.log.join('\n')
    for (const marker of Object.values(markers)) expect(log).not.toContain(marker)
  })
})
