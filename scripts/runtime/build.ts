import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Stop, say } from './message.ts'
import { command, root } from './project.ts'
import { runNode } from './run.ts'

const SOURCES = [
  'electron',
  'db',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json'
]
const stampFile = path.join(root, 'out/.sources')

/** Builds `out/` if the sources are not the ones it was built from. */
export async function ensureBuilt(): Promise<void> {
  if (existsSync(stampFile) && (await readFile(stampFile, 'utf8')) === (await fingerprint())) return
  await build()
}

/** Builds `out/` from the sources as they are. */
export async function build(): Promise<void> {
  say('正在构建…… / Building…')
  await forgetBuild()
  const sources = await fingerprint()
  const { code, output } = await runNode(command('electron-vite', 'electron-vite', 'build'), {
    output: 'keep'
  })
  if (code !== 0) throw new Stop(`构建失败 / build failed:\n${output.trim()}`)
  await writeFile(stampFile, sources)
}

/** Marks `out/` as not to be trusted: the development server writes its own into it. */
export async function forgetBuild(): Promise<void> {
  await rm(stampFile, { force: true })
}

/** Changes whenever a source file is changed, added, removed or renamed. */
async function fingerprint(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of SOURCES) {
    const full = path.join(root, source)
    if (!existsSync(full)) continue
    const files = (await stat(full)).isDirectory() ? await filesUnder(full) : [full]
    for (const file of files) {
      const { size, mtimeMs } = await stat(file)
      hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`)
    }
  }
  return hash.digest('hex')
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
