import { describe, expect, it } from 'vitest'
import { fileSize, mimeOf } from '../../../db/attachments/attachment.ts'
import { safeFileName } from '../../../db/attachments/file-name.ts'
import { onePixelPng } from '../../support/pictures.ts'

describe('a file’s own name', () => {
  it.each([
    ['现场照片.jpg', '现场照片.jpg'],
    ['〔2026〕梁诉字第0001号 案卷.docx', '〔2026〕梁诉字第0001号 案卷.docx'],
    ['../../x', 'x'],
    ['..\\..\\x.png', 'x.png'],
    ['C:\\用户\\桌面\\x.png', 'x.png'],
    ['/etc/passwd', 'passwd'],
    ['..', '未命名'],
    ['.', '未命名'],
    ['...', '未命名'],
    ['.bashrc', 'bashrc'],
    ['a/', '未命名'],
    ['', '未命名'],
    ['   ', '未命名'],
    ['\u0000\u0001', '未命名'],
    ['a<b>c:d"e|f?g*h.txt', 'a_b_c_d_e_f_g_h.txt'],
    ['一\n二\t三.txt', '一 二 三.txt'],
    ['报告. . ', '报告'],
    ['报告\u0000.docx', '报告.docx'],
    ['照片\u202egpj.exe', '照片gpj.exe']
  ])('of %j is %j', (given, safe) => {
    expect(safeFileName(given)).toBe(safe)
  })

  it.each(['CON', 'nul', 'Prn.txt', 'AUX.tar.gz', 'COM1', 'lpt9.docx', 'COM¹.txt', 'CONOUT$', 'NUL .txt'])(
    'never is the Windows device %s',
    (device) => {
      expect(safeFileName(device)).toBe(`_${device}`)
    }
  )

  it.each(['CONTRACT.docx', 'COM10', 'NULL', '辅助AUX.txt', 'COM'])('may look like one: %s', (name) => {
    expect(safeFileName(name)).toBe(name)
  })

  it('fits every file system, and keeps what it ends with', () => {
    for (const name of ['案'.repeat(300), '𬱖'.repeat(300), 'a'.repeat(300)]) {
      const safe = safeFileName(`${name}.docx`)
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(200)
      expect(Buffer.byteLength(safe)).toBeGreaterThan(195)
      expect(safe).toMatch(/[^\ufffd]\.docx$/u)
    }
  })

  it('stays the same when made safe again', () => {
    for (const name of ['../../x', 'CON', ' . .a. ', '案'.repeat(300) + '.docx', '.\u202e.']) {
      expect(safeFileName(safeFileName(name))).toBe(safeFileName(name))
    }
  })
})

it('a size is told in the unit people know', () => {
  expect([12, 512, 1024 * 1024 - 1, 30 * 1024 * 1024].map(fileSize)).toEqual([
    '12 B',
    '0.5 KB',
    '1024.0 KB',
    '30.0 MB'
  ])
})

describe('what a file is', () => {
  it.each([
    ['a PNG', onePixelPng(), 'image/png'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7'), 'application/pdf'],
    ['half a PNG', onePixelPng().slice(0, 4), 'application/octet-stream'],
    ['nothing', new Uint8Array(), 'application/octet-stream'],
    ['a web page', new TextEncoder().encode('<script>'), 'application/octet-stream']
  ])('is told by its bytes: %s', (_what, bytes, mime) => {
    expect(mimeOf(bytes)).toBe(mime)
  })
})
