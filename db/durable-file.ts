import {
  chownSync,
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  type Stats
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Whether there is anything of this name; an error that says neither yes nor no is thrown on. */
export function isThere(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined
}

/** What is in the file, or null where there is none. */
export function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** Makes a rename in the folder survive a power cut; Windows has no such call and needs none. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

type Owner = Pick<Stats, 'uid' | 'gid'>

/** Whose the file is; undefined where there is none. */
function ownerOf(file: string): Owner | undefined {
  return statSync(file, { throwIfNoEntry: false })
}

/**
 * What root writes into somebody's folder would lock them out of it: it is made theirs, as SQLite does with its own files.
 * Nobody else can give anything away.
 */
function giveTo(owner: Owner | undefined, chown: (uid: number, gid: number) => void): void {
  if (!owner || process.getuid?.() !== 0) return
  try {
    chown(owner.uid, owner.gid)
  } catch {
    // A disk that knows no owners, or lets nobody give anything away.
  }
}

/** Makes the folder within one that is there already, so that it survives a power cut; one that is there stays. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    throw error
  }
  giveTo(ownerOf(dirname(folder)), (uid, gid) => {
    chownSync(folder, uid, gid)
  })
  syncFolder(dirname(folder))
}

/** How long to leave a file alone that another program holds, in milliseconds, before each next attempt. */
const pauses = [20, 50, 100, 200, 400]

/** What Windows says while a virus scanner or an indexer looks at one of the two files. */
function isHeld(error: unknown): boolean {
  const { code } = error as { code?: string }
  return code === 'EPERM' || code === 'EBUSY' || (code === 'EACCES' && process.platform === 'win32')
}

function waitFor(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** Does it, and tries again for up to 0.8 s where a scanner holds a file for a moment. */
export function patiently(act: () => void): void {
  for (const pause of pauses) {
    try {
      act()
      return
    } catch (error) {
      if (!isHeld(error)) throw error
      waitFor(pause)
    }
  }
  act()
}

/** Gives the file the rights of the one it replaces, as far as its disk knows any. */
function takeRights(handle: number, file: string): void {
  const old = statSync(file, { throwIfNoEntry: false })
  if (!old || old.mode === fstatSync(handle).mode) return
  try {
    fchmodSync(handle, old.mode)
  } catch {
    // A USB stick or a network folder without rights of its own: there is nothing to keep.
  }
}

/** Begins like the file, and is no longer than a name may be. */
function temporaryName(name: string): string {
  return `${[...name].slice(0, 40).join('')}.${process.pid}.part`
}

/** What programs that were killed while they wrote the file have left beside it, while no program writes it. */
export function leftovers(file: string): string[] {
  const begins = temporaryName(basename(file)).slice(0, -`${process.pid}.part`.length)
  return readdirSync(dirname(file), { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.startsWith(begins))
    .filter(({ name }) => /^\d+\.part$/.test(name.slice(begins.length)))
    .map(({ name }) => join(dirname(file), name))
}

interface Writing {
  /** Who may read it: the user alone, or whoever could read the older one (a new file: as the system's default is). */
  access?: 'private' | 'asBefore'
  rename?: typeof renameSync | undefined
}

/**
 * Writes the whole file or nothing: to a temporary name beside it, synced, renamed, the folder synced. An
 * older file of that name stays untouched until the new one is complete. Waits up to 0.8 s for a program that
 * holds one of them.
 */
export function writeFileWhole(
  file: string,
  bytes: Uint8Array,
  { access = 'private', rename = renameSync }: Writing = {}
): void {
  const temporary = join(dirname(file), temporaryName(basename(file)))
  try {
    const handle = openSync(temporary, 'w', access === 'private' ? 0o600 : 0o666)
    try {
      if (access === 'asBefore') takeRights(handle, file)
      giveTo(ownerOf(file) ?? ownerOf(dirname(file)), (uid, gid) => {
        fchownSync(handle, uid, gid)
      })
      let written = 0
      while (written < bytes.length) written += writeSync(handle, bytes, written)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    patiently(() => {
      rename(temporary, file)
    })
    syncFolder(dirname(file))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
