import { createHash } from 'node:crypto'
import {
  chmod,
  copyFile,
  cp,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  writeFile
} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { run } from '../runtime/run.ts'

const text = { type: 'string' } as const
const list = { type: 'string', multiple: true } as const

// What electron-builder hands to fpm for a deb. Anything else is refused rather than left out of the package unnoticed.
const options = {
  source: { ...text, short: 's' },
  target: { ...text, short: 't' },
  force: { type: 'boolean' },
  debug: { type: 'boolean' },
  log: text,
  depends: { ...list, short: 'd' },
  'deb-recommends': list,
  'deb-compression': { ...text, default: 'xz' },
  'deb-priority': { ...text, default: 'optional' },
  architecture: { ...text, default: 'all' },
  'after-install': text,
  'after-remove': text,
  description: { ...text, default: '' },
  version: { ...text, default: '' },
  iteration: text,
  package: { ...text, default: '' },
  name: { ...text, default: '' },
  maintainer: { ...text, default: '' },
  vendor: text,
  url: text,
  category: { ...text, default: 'utils' },
  license: text
} as const

type Wishes = ReturnType<typeof parse>['values']

/** Builds a .deb with dpkg-deb from the arguments electron-builder has for `fpm -s dir -t deb`. */
export async function buildDeb(args: string[]): Promise<void> {
  const { values: wishes, positionals } = parse(args)
  if (wishes.source !== 'dir' || wishes.target !== 'deb') throw new Error('only -s dir -t deb')
  const stage = await mkdtemp(path.join(os.tmpdir(), 'kuaichu-deb-'))
  try {
    for (const pair of positionals) await stageFiles(stage, pair)
    const files = await normalise(stage)
    await writeControl(stage, files, wishes)
    await dpkgDeb(stage, wishes)
  } finally {
    await rm(stage, { recursive: true, force: true })
  }
}

function parse(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true })
}

/** Copies `source=destination` into the stage; a folder's content goes to the destination. */
async function stageFiles(stage: string, pair: string): Promise<void> {
  const split = pair.lastIndexOf('=')
  if (split < 1) throw new Error(`not source=destination: ${pair}`)
  const destination = path.join(stage, pair.slice(split + 1))
  await mkdir(path.dirname(destination), { recursive: true })
  await cp(pair.slice(0, split), destination, { recursive: true, verbatimSymlinks: true })
}

interface StagedFile {
  name: string
  size: number
  md5: string
}

/** Gives every file and folder the mode Debian expects, whatever the umask was, and lists the files. */
async function normalise(stage: string): Promise<StagedFile[]> {
  const files: StagedFile[] = []
  const entries = await readdir(stage, { recursive: true })
  await chmod(stage, 0o755)
  for (const name of entries.sort()) {
    const file = path.join(stage, name)
    const status = await lstat(file)
    if (status.isSymbolicLink()) continue
    await chmod(file, status.isDirectory() || status.mode & 0o111 ? 0o755 : 0o644)
    if (status.isFile()) files.push({ name, size: status.size, md5: md5(await readFile(file)) })
  }
  return files
}

async function writeControl(stage: string, files: StagedFile[], wishes: Wishes): Promise<void> {
  const folder = path.join(stage, 'DEBIAN')
  await mkdir(folder, { mode: 0o755 })
  await writeFile(path.join(folder, 'control'), controlText(wishes, files))
  await writeFile(path.join(folder, 'md5sums'), files.map(({ md5, name }) => `${md5}  ${name}\n`).join(''))
  const scripts = { postinst: wishes['after-install'], postrm: wishes['after-remove'] }
  for (const [name, source] of Object.entries(scripts)) {
    if (!source) continue
    await copyFile(source, path.join(folder, name))
    await chmod(path.join(folder, name), 0o755)
  }
}

function controlText(wishes: Wishes, files: StagedFile[]): string {
  const kibibytes = Math.ceil(files.reduce((sum, { size }) => sum + size, 0) / 1024)
  const fields: [string, string | undefined][] = [
    ['Package', wishes.name],
    ['Version', wishes.iteration ? `${wishes.version}-${wishes.iteration}` : wishes.version],
    ['License', wishes.license],
    ['Vendor', wishes.vendor],
    ['Architecture', wishes.architecture],
    ['Maintainer', wishes.maintainer],
    ['Installed-Size', String(kibibytes)],
    ['Depends', wishes.depends?.join(', ')],
    ['Recommends', wishes['deb-recommends']?.join(', ')],
    ['Section', wishes.category],
    ['Priority', wishes['deb-priority']],
    ['Homepage', wishes.url],
    ['Description', descriptionField(wishes.description, wishes.name)]
  ]
  return fields.map(([name, value]) => (value ? `${name}: ${value}\n` : '')).join('')
}

/** The first line is the synopsis; the others continue it, each behind one space. */
function descriptionField(description: string, name: string): string {
  const [synopsis = name, ...more] = description
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return [synopsis, ...more].join('\n ')
}

async function dpkgDeb(stage: string, wishes: Wishes): Promise<void> {
  const wish = wishes['deb-compression']
  const compression = { gz: 'gzip', zst: 'zstd' }[wish] ?? wish
  const args = ['--root-owner-group', `-Z${compression}`, '--build', stage, wishes.package]
  const { code, output } = await run('dpkg-deb', args, { output: 'keep' })
  if (code !== 0) throw new Error(`dpkg-deb: ${output}`)
}

function md5(content: Buffer): string {
  return createHash('md5').update(content).digest('hex')
}
