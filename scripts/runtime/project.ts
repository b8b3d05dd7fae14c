import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Stop } from './message.ts'

/** The checkout. */
export const root = path.resolve(import.meta.dirname, '../..')

/** Where downloads are kept: outside the checkout, because `npm ci` empties node_modules. */
export function cacheFolder(): string {
  return path.join(process.env['XDG_CACHE_HOME'] || path.join(os.homedir(), '.cache'), 'kuaichu')
}

interface Manifest {
  version: string
  bin?: string | Record<string, string>
}

/** The package.json of an installed package, read directly: many packages don't export theirs. */
export function manifestOf(packageName: string): Manifest {
  const file = path.join(root, 'node_modules', packageName, 'package.json')
  if (!existsSync(file))
    throw new Stop(
      `缺少依赖 ${packageName}：请先运行 npm ci。/ ${packageName} is missing: run "npm ci" first.`
    )
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest
}

/**
 * Arguments for Node that run a package's command. Its script is named itself, not its link in `.bin`, which is a
 * shell script on Windows.
 */
export function command(packageName: string, name: string, ...args: string[]): string[] {
  const { bin } = manifestOf(packageName)
  const script = typeof bin === 'string' ? bin : bin?.[name]
  if (!script) throw new Error(`${packageName} has no command ${name}`)
  return [path.join(root, 'node_modules', packageName, script), ...args]
}

/** Arguments for Node that run npm, if npm started us; else undefined. */
export function npmScript(): string | undefined {
  const script = process.env['npm_execpath']
  return script && /\.[cm]?js$/.test(script) ? script : undefined
}
