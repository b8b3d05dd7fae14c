import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { needsDisplay } from './display.ts'
import { Stop, say } from './message.ts'
import { cacheFolder } from './project.ts'
import { run } from './run.ts'

/** `start` needs what shows a window; `test` and `demo` also what renders and compares documents. */
export type Purpose = 'start' | 'test' | 'demo'

interface Need {
  /** Names under which distributions have it, oldest first; one of them is enough. */
  packages: string[]
  /** Another sign that it is there, where the package's name doesn't tell. */
  there?: () => Promise<boolean> | boolean
}

// Debian and Ubuntu renamed libraries in the change to 64-bit time: `t64`.
const RUNTIME: Need[] = [
  { packages: ['libgtk-3-0', 'libgtk-3-0t64'] },
  { packages: ['libnss3'] },
  { packages: ['libgbm1'] },
  { packages: ['libasound2', 'libasound2t64'] },
  { packages: ['libxss1'] },
  { packages: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'] },
  { packages: ['libdrm2'] },
  { packages: ['fonts-noto-cjk'], there: hasChineseFont }
]
const SCREEN: Need[] = [{ packages: ['xvfb'], there: () => onPath('Xvfb') }]
const PROOFS: Need[] = [
  { packages: ['libreoffice-writer'] },
  { packages: ['strace'], there: () => onPath('strace') },
  { packages: ['poppler-utils'], there: () => onPath('pdftotext') },
  { packages: ['fonts-noto-cjk'] },
  { packages: ['fonts-arphic-gbsn00lp'] },
  { packages: ['fonts-arphic-gkai00mp'] }
]

/**
 * Makes sure that the system's libraries, fonts and programs are there. On Debian and its relatives root gets what is missing
 * installed, anyone else is told the exact command. Other systems bring theirs, or the user knows how.
 */
export async function ensureSystemPackages(purpose: Purpose): Promise<void> {
  if (process.platform !== 'linux' || !onPath('dpkg-query') || !onPath('apt-get')) return
  const missing = await missingNeeds(needsFor(purpose))
  if (missing.length === 0) return

  const root = process.getuid?.() === 0
  if (!root) {
    const names = await installable(missing)
    throw new Stop(
      `缺少系统软件包，请先运行 / Missing system packages, run this first:  sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
    )
  }
  say(
    `正在安装缺少的系统软件包…… / Installing missing system packages: ${missing.map((need) => need.packages[0]).join(' ')}`
  )
  await apt(['update'])
  await apt(['install', '-y', '--no-install-recommends', ...(await installable(missing))])
  const still = await missingNeeds(missing)
  if (still.length > 0)
    throw new Stop(`仍然缺少 / still missing: ${still.map((need) => need.packages[0]).join(' ')}`)
}

function needsFor(purpose: Purpose): Need[] {
  return [...RUNTIME, ...(needsDisplay() ? SCREEN : []), ...(purpose === 'start' ? [] : PROOFS)]
}

async function missingNeeds(needs: Need[]): Promise<Need[]> {
  const names = needs.flatMap((need) => need.packages)
  // Exits with 1 when a name is unknown, but prints the others all the same.
  const { output } = await run('dpkg-query', ['-W', '-f', '${Package} ${Status}\\n', ...names], {
    output: 'keep'
  })
  const installed = new Set([...output.matchAll(/^(\S+) install ok installed$/gm)].map(([, name]) => name))
  const missing: Need[] = []
  for (const need of needs) {
    const there = need.packages.some((name) => installed.has(name)) || (await need.there?.())
    if (!there) missing.push(need)
  }
  return missing
}

/** The name each need has in this release: one that apt has a candidate for, else the oldest. */
async function installable(needs: Need[]): Promise<string[]> {
  const names: string[] = []
  for (const need of needs) {
    const { output } = await run('apt-cache', ['policy', ...need.packages], {
      output: 'keep',
      env: { ...process.env, LC_ALL: 'C' }
    })
    const known = new Set(
      [...output.matchAll(/^(\S+):\n.*\n {2}Candidate: (?!\(none\))/gm)].map(([, name]) => name)
    )
    names.push(need.packages.find((name) => known.has(name)) ?? need.packages[0] ?? '')
  }
  return [...new Set(names)]
}

/** Runs apt-get, one at a time among our own runs: apt doesn't wait for another one that updates its lists. */
async function apt(args: string[]): Promise<void> {
  await mkdir(cacheFolder(), { recursive: true })
  const lock = path.join(cacheFolder(), 'apt.lock')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' }
  const command = ['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=600', ...args]
  const { code, output } = await run('flock', [lock, ...command], { output: 'keep', env })
  if (code !== 0)
    throw new Stop(
      `apt-get ${args[0]} 失败 / failed (${code}): ${output.trim().split('\n').slice(-5).join('\n')}`
    )
}

async function hasChineseFont(): Promise<boolean> {
  if (!onPath('fc-list')) return false
  const { code, output } = await run('fc-list', [':lang=zh-cn', 'family'], { output: 'keep' })
  return code === 0 && output.trim() !== ''
}

/** True when a program of this name can be started. */
export function onPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.some((folder) => folder !== '' && existsSync(path.join(folder, program)))
}
