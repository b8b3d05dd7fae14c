import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { CliOptions } from 'electron-builder'
import { ensureBuilt } from '../runtime/build.ts'
import { provisionElectron, type ElectronRuntime } from '../electron/electron.ts'
import { Stop, say } from '../runtime/message.ts'
import { root } from '../runtime/project.ts'
import { runNode } from '../runtime/run.ts'

/** What to pack. */
export interface PackageWishes {
  /** electron-builder's names: `dir`, `deb`, `AppImage`, `nsis`. */
  targets: string[]
  /** Leaves the inspector open, which Playwright needs, and packs into `dist/test`. */
  testBuild: boolean
  arch?: string
}

const testFolder = 'dist/test'

/** The program of a test build in its packed folder, on the systems where the tests run. */
export function testProgram(): string {
  const folder = process.platform === 'win32' ? 'win-unpacked/kuaichu.exe' : 'linux-unpacked/kuaichu'
  return path.join(root, testFolder, folder)
}

/** What is packed without a wish: what can be made on this system. */
export const defaultTargets = { linux: ['dir', 'deb'], win32: ['nsis'], darwin: ['dir'] }

const optionOf = { linux: 'linux', win32: 'win', darwin: 'mac' } as const

/** Packs the app for this platform. Without the official Electron the result is for testing only, and says so. */
export async function packageApp(wishes: PackageWishes): Promise<void> {
  if (!isPackable(process.platform))
    throw new Stop(`不能在 ${process.platform} 上打包 / can't package on ${process.platform}`)
  const electron = await provisionElectron()
  await ensureBuilt()
  if (electron.kind === 'fallback')
    say(
      `用备用 Electron ${electron.version} 打包：仅供测试，不得发给用户。/ Packed with the fallback: for testing only.`
    )
  const runner = fileURLToPath(import.meta.resolve('./run-builder.ts'))
  const options = JSON.stringify(optionsFor(electron, wishes, process.platform))
  const { code, output } = await runNode([runner, options], { output: 'keep', env: environmentFor(electron) })
  if (code !== 0) throw new Stop(`打包失败 / packaging failed:\n${output.trim()}`)
}

/** True where electron-builder can pack for the system it runs on. */
export function isPackable(platform: NodeJS.Platform): platform is keyof typeof defaultTargets {
  return platform in defaultTargets
}

/** Options for electron-builder: what to make, and what differs from electron-builder.yml. */
function optionsFor(
  electron: ElectronRuntime,
  wishes: PackageWishes,
  platform: keyof typeof defaultTargets
): CliOptions {
  const { targets, testBuild, arch = process.arch } = wishes
  return {
    projectDir: root,
    [optionOf[platform]]: targets,
    [arch]: true,
    publish: 'never',
    config: {
      ...(arch === process.arch ? { electronDist: electron.dist, electronVersion: electron.version } : {}),
      ...(testBuild
        ? { directories: { output: testFolder }, electronFuses: { enableNodeCliInspectArguments: true } }
        : {}),
      // The fallback's backend runs in a plain Node, which can't read inside an asar.
      ...(electron.kind === 'fallback' ? { asarUnpack: readByPlainNode, extraResources: [ownNode()] } : {})
    }
  }
}

/** That Node itself, beside the archive: a package must start where no checkout is. */
function ownNode() {
  return { from: process.execPath, to: 'node' }
}

const readByPlainNode = [
  'package.json',
  'out/main/**/*',
  'resources/**/*',
  'node_modules/better-sqlite3/**/*'
]

/** electron-builder downloads fpm from where Electron comes from; where that is closed, our stand-in packs the deb. */
function environmentFor(electron: ElectronRuntime): NodeJS.ProcessEnv {
  const own = process.env['CUSTOM_FPM_PATH'] ?? process.env['USE_SYSTEM_FPM']
  const standIn = path.join(import.meta.dirname, '../offline/fpm-deb.mjs')
  const PATH = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)
  return electron.kind === 'fallback' && !own
    ? { ...process.env, PATH, CUSTOM_FPM_PATH: standIn }
    : process.env
}
