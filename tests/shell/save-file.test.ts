import { spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AppError } from '../../db/errors.ts'
import { chosenFile, saveFile } from '../../electron/main/save-file.ts'
import { newFolder } from '../support/centre.ts'

const bytes = new Uint8Array(300_000).map((_, index) => index % 251)

describe('saving a file for the user', () => {
  let folder = ''
  beforeEach(() => {
    folder = newFolder()
  })

  afterEach(() => {
    vi.restoreAllMocks()
  })

  function refusal(file: string, rename?: () => void): AppError {
    try {
      saveFile(file, bytes, rename)
    } catch (error) {
      return error as AppError
    }
    throw new Error('was saved')
  }

  it('writes all of it, over an older one too, and leaves nothing else', () => {
    const file = join(folder, '〔2026〕梁诉字第0001号 案卷.docx')
    saveFile(file, new Uint8Array([1, 2, 3]))
    saveFile(file, bytes)
    expect(readFileSync(file).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it.skipIf(process.platform !== 'linux')(
    'is refused while a program has it open, and the old one stays',
    () => {
      const file = join(folder, '案卷.docx')
      copyFileSync('/bin/sleep', file)
      chmodSync(file, 0o755)
      const old = readFileSync(file)
      const holding = spawn(file, ['60'])
      try {
        expect(refusal(file)).toMatchObject({
          code: 'SAVE_TARGET_OPEN',
          message: '“案卷.docx”正被 Word、WPS 或别的程序打开。请先关闭它，或换一个文件名再保存。'
        })
        expect(readFileSync(file).equals(old)).toBe(true)
        expect(readdirSync(folder)).toEqual(['案卷.docx'])
      } finally {
        holding.kill('SIGKILL')
      }
    }
  )

  it.each([
    ['win32', 'SAVE_TARGET_OPEN'],
    ['linux', 'SAVE_FAILED']
  ])('where only replacing it is refused, on %s, is %s', (platform, code) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue(platform as NodeJS.Platform)
    const file = join(folder, '案卷.docx')
    writeFileSync(file, 'old')
    const refused = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'rename' })
    const error = refusal(file, () => {
      throw refused
    })
    expect(error.code).toBe(code)
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  it.each([
    ['a crashed Word', '~$目录与全部材料.docx'],
    ['Word with another file open', '~$案卷目录与全部材料.docx'],
    ['a crashed LibreOffice', '.~lock.案卷目录与全部材料.docx#']
  ])('is not held up by what %s left beside it', (_program, lock) => {
    const file = join(folder, '案卷目录与全部材料.docx')
    writeFileSync(file, 'old')
    writeFileSync(join(folder, lock), '')
    saveFile(file, bytes)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it.skipIf(process.platform === 'win32')(
    'keeps who may read the older one, and gives a new one to all',
    () => {
      const umask = process.umask(0o022)
      try {
        const file = join(folder, '案卷.docx')
        saveFile(file, bytes)
        expect(statSync(file).mode & 0o777).toBe(0o644)
        chmodSync(file, 0o664)
        saveFile(file, bytes)
        expect(statSync(file).mode & 0o777).toBe(0o664)
      } finally {
        process.umask(umask)
      }
    }
  )

  it('under a name longer than the disk takes says so; the longest it takes is saved', () => {
    const named = (bytesLong: number) => join(folder, `${'a'.repeat(bytesLong - 5)}.docx`)
    expect(refusal(named(256)).message).toBe('文件名太长，没有保存。请缩短文件名再保存。')
    expect(readdirSync(folder)).toEqual([])
    saveFile(named(255), bytes)
    expect(readFileSync(named(255)).equals(bytes)).toBe(true)
    expect(readdirSync(folder)).toHaveLength(1)
  })

  it.skipIf(process.platform === 'win32')('writes the file behind a link', () => {
    const file = join(folder, '共享')
    writeFileSync(file, 'old')
    const link = join(folder, '案卷.docx')
    symlinkSync(file, link)
    saveFile(link, bytes)
    expect(readlinkSync(link)).toBe(file)
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('into a folder that is gone says so', () => {
    const file = join(folder, 'U盘', '案卷.docx')
    expect(refusal(file)).toMatchObject({
      code: 'SAVE_FAILED',
      message: expect.stringContaining('文件夹不存在') as string
    })
  })

  it('under the name of a folder leaves the folder as it is', () => {
    mkdirSync(join(folder, '案卷.docx'))
    writeFileSync(join(folder, '案卷.docx', 'x'), 'x')
    expect(refusal(join(folder, '案卷.docx'))).toMatchObject({
      code: 'SAVE_TARGET_IS_FOLDER',
      message: '“案卷.docx”是一个文件夹，没有保存。请换一个文件名再保存。'
    })
    expect(readdirSync(folder)).toEqual(['案卷.docx'])
    expect(readdirSync(join(folder, '案卷.docx'))).toEqual(['x'])
  })
})

describe('the file that was chosen', () => {
  it.each([
    ['一案一卷', 'docx', '一案一卷.docx'],
    ['一案一卷.docx', 'docx', '一案一卷.docx'],
    ['一案一卷.DOCX', 'docx', '一案一卷.DOCX'],
    ['1.2 案卷', 'docx', '1.2 案卷.docx'],
    ['案卷.2026', 'docx', '案卷.2026.docx'],
    ['照片.jpeg', 'jpg', '照片.jpeg'],
    ['说明', '', '说明']
  ])('%s of a .%s is %s', (name, extension, file) => {
    expect(chosenFile(join('/nowhere', name), extension)).toBe(join('/nowhere', file))
  })

  it('is none that nobody was asked about', () => {
    const folder = newFolder()
    for (const name of ['案卷.docx', '案卷 (2).docx']) writeFileSync(join(folder, name), 'old')
    expect(chosenFile(join(folder, '案卷'), 'docx')).toBe(join(folder, '案卷 (3).docx'))
    expect(chosenFile(join(folder, '案卷.docx'), 'docx')).toBe(join(folder, '案卷.docx'))
  })
})
