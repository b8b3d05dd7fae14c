import { expect, test } from '@playwright/test'
import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { provisionElectron } from '../../scripts/electron/electron.ts'
import { failureWindow, giveUp, launch } from '../support/failed-start.ts'

/** Disks and folders that refuse: each start ends in words, with the place and what to do. */

let folder: string
const mounted: string[] = []
const run = (name: string, ...args: string[]) => spawnSync(name, args).status === 0

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kuaichu-disk-'))
})

test.afterEach(() => {
  for (const disk of mounted.splice(0)) run('umount', '-l', disk)
  rmSync(folder, { recursive: true, force: true })
})

/** A disk of a few megabytes of its own; the test is skipped, by name, where nobody may mount one. */
function disk(size: string): string {
  const place = join(folder, 'disk')
  mkdirSync(place)
  const isMounted = run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', place)
  test.skip(!isMounted, 'NOT TESTED HERE: mounting a disk takes the rights of an administrator')
  mounted.push(place)
  return place
}

async function told(data: string, words: RegExp, program?: string): Promise<void> {
  const app = await launch({ env: { KUAICHU_DATA: data }, ...(program ? { program } : {}) })
  const page = await failureWindow(app)
  await expect(page.getByText(words)).toBeVisible()
  await expect(page.getByText(data, { exact: true })).toBeVisible()
  expect(await giveUp(app, page)).toBe(1)
}

test('a read-only disk', async () => {
  const place = disk('8m')
  const data = join(place, 'data')
  mkdirSync(data)
  expect(run('mount', '-o', 'remount,ro', place)).toBe(true)
  await told(data, /只能读，不能写/)
})

test('a full disk', async () => {
  const place = disk('2m')
  const data = join(place, 'data')
  mkdirSync(data)
  expect(() => {
    for (;;) writeFileSync(join(place, 'ballast'), Buffer.alloc(4096), { flag: 'a' })
  }).toThrow('ENOSPC')
  await told(data, /磁盘已满/)
})

/** Starts Electron as an administrator without the right to pass over permissions: what is another's is closed to it. */
async function asPlainUser(): Promise<string> {
  test.skip(
    process.getuid?.() !== 0,
    'NOT TESTED HERE: only an administrator can make a folder that is another’s'
  )
  const runtime = await provisionElectron()
  const program = join(folder, 'as-plain-user')
  const without = '-dac_override,-dac_read_search'
  writeFileSync(
    program,
    `#!/bin/sh\nexec setpriv --bounding-set=${without} --inh-caps=${without} '${runtime.exec}' "$@"\n`,
    { mode: 0o755 }
  )
  return program
}

const nobody = 65_534

test('a folder that this user may not write', async () => {
  const program = await asPlainUser()
  const data = join(folder, 'data')
  mkdirSync(data)
  chownSync(data, nobody, nobody)
  await told(data, /没有权限写数据文件夹/, program)
})

test('a key ring that this user may not read', async () => {
  const program = await asPlainUser()
  const data = join(folder, 'data')
  mkdirSync(data)
  writeFileSync(join(data, 'keyring.json'), '{}', { mode: 0o600 })
  chownSync(join(data, 'keyring.json'), nobody, nobody)
  const app = await launch({ env: { KUAICHU_DATA: data }, program })
  const page = await app.firstWindow()
  await expect(page.getByRole('alert')).toContainText('数据文件夹读不出来（EACCES）')
  await expect(page.getByRole('alert')).toContainText(data)
  await app.close()
})

test('a key ring that the disk does not give back: the screen names folder and code, and looks again', async () => {
  test.skip(process.platform !== 'linux', 'the unreadable file is one of the kernel')
  const data = join(folder, 'data')
  mkdirSync(data)
  const ring = join(data, 'keyring.json')
  // Reading a process's memory at its very beginning is an input/output error.
  symlinkSync('/proc/self/mem', ring)
  const app = await launch({ env: { KUAICHU_DATA: data } })
  const page = await app.firstWindow()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('数据文件夹读不出来（EIO）')
  await expect(notice).toContainText(data)
  await expect(notice).toContainText('请联系管理员检查')
  rmSync(ring)
  await page.keyboard.press('Enter')
  await expect(page.getByText('第一次使用')).toBeVisible()
  await app.close()
})

test('data without its key ring: the screen names the folder and what to bring back', async () => {
  const data = join(folder, 'data')
  mkdirSync(data)
  writeFileSync(join(data, 'data.sqlite'), 'years of work')
  const app = await launch({ env: { KUAICHU_DATA: data } })
  const page = await app.firstWindow()
  const notice = page.getByRole('alert')
  await expect(notice).toContainText('没有密钥文件 keyring.json')
  await expect(notice).toContainText(data)
  await expect(notice).toContainText('请从备份里把 keyring.json 放回')
  await expect(page.getByText('第一次使用')).toHaveCount(0)
  await page.getByRole('button', { name: '再试一次' }).click()
  await expect(notice).toContainText('没有密钥文件 keyring.json')
  await app.close()
})
