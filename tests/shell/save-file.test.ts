import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { AppError } from '../../db/errors.ts'
import { saveFile } from '../../electron/main/save-file.ts'
import { newFolder } from '../support/centre.ts'

const bytes = new Uint8Array(300_000).map((_, index) => index % 251)

describe('saving a file for the user', () => {
  let folder = ''
  beforeEach(() => {
    folder = newFolder()
  })

  function refusal(file: string): AppError {
    try {
      saveFile(file, bytes)
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

  it.each([
    ['Word', '案卷目录与全部材料.docx', '~$目录与全部材料.docx'],
    ['Word, of a name of seven characters', '案卷目录材料一.docx', '~$卷目录材料一.docx'],
    ['Word, of a short name', '案卷.docx', '~$案卷.docx'],
    ['WPS', '案卷目录与全部材料.docx', '~$目录与全部材料.docx'],
    ['LibreOffice', '案卷.docx', '.~lock.案卷.docx#']
  ])('is refused while %s has it open, and the old one stays', (_program, name, lock) => {
    const file = join(folder, name)
    writeFileSync(file, 'old')
    writeFileSync(join(folder, lock), '')
    expect(refusal(file)).toMatchObject({
      code: 'SAVE_TARGET_OPEN',
      message: `“${name}”正被 Word 或 WPS 打开。请先关闭它，或换一个文件名再保存。`
    })
    expect(readFileSync(file, 'utf8')).toBe('old')
  })

  it('is not held up by a lock of another file', () => {
    writeFileSync(join(folder, '.~lock.别的案卷.docx#'), '')
    writeFileSync(join(folder, '~$别的案卷一二三四.docx'), '')
    saveFile(join(folder, '案卷.docx'), bytes)
    expect(existsSync(join(folder, '案卷.docx'))).toBe(true)
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
    expect(refusal(join(folder, '案卷.docx')).code).toBe('SAVE_FAILED')
    expect(readdirSync(folder)).toEqual(['案卷.docx'])
    expect(readdirSync(join(folder, '案卷.docx'))).toEqual(['x'])
  })

  it('under a name no disk can hold leaves nothing behind', () => {
    expect(refusal(join(folder, '案'.repeat(200))).code).toBe('SAVE_FAILED')
    expect(readdirSync(folder)).toEqual([])
  })
})
