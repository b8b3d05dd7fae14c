import { _electron, expect, test } from '@playwright/test'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { electronArgs, provisionElectron } from '../../scripts/electron/electron.ts'
import { root } from '../../scripts/runtime/project.ts'
import { onPath } from '../../scripts/runtime/packages.ts'

/** An address of this machine itself; Playwright and its debugging port talk over it. */
const local = /inet_addr\("127\.|inet_pton\(AF_INET6, "::1"|"::ffff:127\./

/** Calls of a trace that reach for an address outside, or ask for names. */
function reachingOut(trace: string): string[] {
  return trace
    .split('\n')
    .filter((line) => /AF_INET6?\b/.test(line) && (!local.test(line) || /htons\(53\)/.test(line)))
}

test.skip(process.platform !== 'linux', 'system calls are traced on Linux only')

test('what counts as reaching out', () => {
  const call = (address: string, port: number) =>
    `connect(33, {sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("${address}")}, 16) = 0`
  expect(reachingOut(call('127.0.0.1', 40_000))).toEqual([])
  expect(reachingOut(call('127.0.0.53', 53))).toHaveLength(1)
  expect(reachingOut(call('10.0.0.1', 443))).toHaveLength(1)
  expect(reachingOut('connect(9, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X99"}, 20) = 0')).toEqual([])
})

test('a plain start talks to nobody', async () => {
  expect(onPath('strace'), 'strace is missing: apt-get install strace').toBe(true)
  const folder = mkdtempSync(join(tmpdir(), 'kuaichu-trace-'))
  const trace = join(folder, 'trace')
  const runtime = await provisionElectron()
  // Playwright starts one program; this one is the traced app.
  const traced = join(folder, 'traced')
  writeFileSync(
    traced,
    `#!/bin/sh\nexec strace -f -qq -e trace=connect,bind,sendto,sendmsg,sendmmsg -o '${trace}' '${runtime.exec}' "$@"\n`
  )
  chmodSync(traced, 0o755)
  const app = await _electron.launch({
    executablePath: traced,
    args: [...electronArgs(), '.'],
    cwd: root,
    env: { ...process.env, ...runtime.env, KUAICHU_DATA: join(folder, 'data') }
  })
  try {
    const page = await app.firstWindow()
    await expect(page.getByText('第一次使用')).toBeVisible()
    await page.getByRole('button', { name: '用样例中心试用' }).click()
    await expect(page.getByText('数据库建好了')).toBeVisible()
  } finally {
    await app.close()
  }
  const seen = readFileSync(trace, 'utf8')
  // The display and the backend are connected to: an empty trace would prove nothing.
  expect(seen).toContain('AF_UNIX')
  expect(reachingOut(seen)).toEqual([])
  rmSync(folder, { recursive: true, force: true })
})
