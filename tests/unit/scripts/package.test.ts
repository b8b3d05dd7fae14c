import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { imageSize } from 'image-size'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildDeb } from '../../../scripts/offline/deb.ts'
import { icoOf } from '../../../scripts/package/ico.ts'
import { run } from '../../../scripts/runtime/run.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'kuaichu-package-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const dpkg = (await run('dpkg-deb', ['--version'], { output: 'keep' })).code === 0

describe('the stand-in for fpm', () => {
  it.runIf(dpkg)('builds a package dpkg can read, with our names and modes', async () => {
    const app = path.join(folder, 'app')
    mkdirSync(app)
    writeFileSync(path.join(app, 'kuaichu'), 'program', { mode: 0o700 })
    writeFileSync(path.join(app, '说明.txt'), 'text', { mode: 0o600 })
    writeFileSync(path.join(folder, 'postinst'), '#!/bin/sh\n')
    const deb = path.join(folder, 'out.deb')
    await buildDeb([
      ...['-s', 'dir', '--force', '-t', 'deb', '-d', 'libnss3', '-d', 'libgbm1 | libgbm2'],
      ...['--deb-recommends', 'fonts-noto-cjk', '--deb-compression', 'gz', '--architecture', 'amd64'],
      ...['--after-install', path.join(folder, 'postinst'), '--name', 'kuaichu', '--version', '1.0~rc.1'],
      ...['--description', '快处\n 第一行\n第二行', '--maintainer', '快处 <a@b.invalid>', '--package', deb],
      `${app}/=/opt/快处工作台`
    ])

    expect(await dpkgDeb('-f', deb)).toContain(
      'Depends: libnss3, libgbm1 | libgbm2\nRecommends: fonts-noto-cjk\n'
    )
    expect(await dpkgDeb('-f', deb)).toContain('Description: 快处\n 第一行\n 第二行\n')
    const files = await dpkgDeb('-c', deb)
    expect(files).toMatch(/^-rwxr-xr-x root\/root .*\/opt\/快处工作台\/kuaichu$/m)
    expect(files).toMatch(/^-rw-r--r-- root\/root .*\/opt\/快处工作台\/说明\.txt$/m)
    expect(await dpkgDeb('-I', deb, 'md5sums')).toContain('  opt/快处工作台/kuaichu\n')
  })

  it('refuses an option it would otherwise leave out', async () => {
    await expect(buildDeb(['-s', 'dir', '-t', 'deb', '--deb-systemd', 'x.service'])).rejects.toThrow(
      '--deb-systemd'
    )
  })

  it('refuses another kind of package', async () => {
    await expect(buildDeb(['-s', 'dir', '-t', 'rpm'])).rejects.toThrow('only -s dir -t deb')
  })
})

describe('the Windows icon', () => {
  it('holds every size, the largest written as 0', () => {
    const png = readFileSync(path.join(import.meta.dirname, '../../../resources/icons/icon.png'))
    const ico = icoOf([
      [16, png],
      [256, png]
    ])
    expect(imageSize(ico).images?.map(({ width }) => width)).toEqual([16, 256])
    expect(ico.subarray(-png.length).equals(png)).toBe(true)
  })
})

async function dpkgDeb(...args: string[]): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  return (await run('dpkg-deb', args, { output: 'keep', env })).output
}
