import { _electron, type Page } from '@playwright/test'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packageApp } from '../package/builder.ts'
import { root } from '../runtime/project.ts'
import { run } from '../runtime/run.ts'
import type { Proof, Proved } from '../test/proof.ts'

const user = 'kuaichu-proof'
const program = '/opt/快处工作台/kuaichu'
const dataFile = `/tmp/${user}-data/data.sqlite`

async function must(name: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
  const { code, output } = await run(name, args, { output: 'keep', env })
  if (code !== 0)
    throw new Error(`${name} ${args.join(' ')}: ${output.trim().split('\n').slice(-5).join(' | ')}`)
  return output
}

/** The same package with a higher version, as the next release would be. */
async function nextVersion(deb: string, version: string): Promise<string> {
  const stage = mkdtempSync(join(tmpdir(), 'kuaichu-next-'))
  await must('dpkg-deb', '-R', deb, join(stage, 'content'))
  const control = join(stage, 'content', 'DEBIAN', 'control')
  writeFileSync(control, readFileSync(control, 'utf8').replace(/^Version: .*$/m, `Version: ${version}`))
  const next = join(stage, `kuaichu-${version}.deb`)
  await must('dpkg-deb', '--root-owner-group', '-Zgzip', '--build', join(stage, 'content'), next)
  return next
}

/** A command line that starts the installed program as the other user, for Playwright to call. */
function startedByOther(): string {
  const script = join(mkdtempSync(join(tmpdir(), 'kuaichu-start-')), 'start')
  const settings = `env DISPLAY=$DISPLAY HOME=/home/${user} LC_ALL=C.UTF-8 KUAICHU_DATA=/tmp/${user}-data`
  writeFileSync(script, `#!/bin/sh\nexec runuser -u ${user} -- ${settings} ${program} "$@"\n`)
  chmodSync(script, 0o755)
  return script
}

/** Opens the installed program as the other user and does what `act` does on its page. */
async function used(act: (page: Page) => Promise<void>): Promise<void> {
  const app = await _electron.launch({ executablePath: startedByOther(), args: ['--disable-gpu'] })
  try {
    await act(await app.firstWindow())
  } finally {
    await app.close()
  }
}

async function installed(): Promise<string> {
  return (await must('dpkg-query', '-W', '-f', '${Version}', 'kuaichu')).trim()
}

async function live(): Promise<string[]> {
  await packageApp({ targets: ['deb'], testBuild: true })
  const folder = join(root, 'dist/test')
  const deb = readdirSync(folder).find((name) => name.endsWith('.deb'))
  if (!deb) throw new Error('no deb was made')
  await must('useradd', '--create-home', '--shell', '/bin/sh', user)
  const told: string[] = []
  await must('apt-get', 'install', '-y', '--no-install-recommends', join(folder, deb))
  told.push(`installed ${await installed()}`)
  await used(async (page) => {
    await page.getByRole('button', { name: '用样例中心试用' }).click()
    await page.getByText('数据库建好了').waitFor()
  })
  told.push('used as another user')
  const size = (await must('stat', '-c', '%U %s', dataFile)).trim()
  if (!size.startsWith(user)) throw new Error(`the data is not the user's: ${size}`)
  await must(
    'apt-get',
    'install',
    '-y',
    '--no-install-recommends',
    await nextVersion(join(folder, deb), '99.0.0')
  )
  told.push(`upgraded to ${await installed()}`)
  await used((page) => page.getByLabel('密码', { exact: true }).waitFor())
  told.push('the data is still there')
  await must('apt-get', 'remove', '-y', 'kuaichu')
  await must('test', '!', '-e', program)
  await must('test', '-s', dataFile)
  told.push('removed, the data kept')
  return told
}

export const proof: Proof = {
  promise:
    'the deb is installed, used by another user, upgraded with its data, and removed without touching them',
  count: 1,
  async run(): Promise<Proved> {
    if (process.getuid?.() !== 0) throw new Error('needs root: it installs a package and adds a user')
    try {
      const told = await live()
      return { value: told.length, unit: 'steps', holds: true, note: told.join('; ') }
    } finally {
      await run('apt-get', ['remove', '-y', 'kuaichu'], { output: 'keep' })
      await run('userdel', ['--remove', user], { output: 'keep' })
      await run('rm', ['-rf', `/tmp/${user}-data`], { output: 'keep' })
    }
  }
}
